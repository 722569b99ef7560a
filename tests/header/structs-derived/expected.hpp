#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#define PACKED __attribute__((packed))
#define ALIGNED(n) __attribute__((aligned(n)))

struct Opaque;

/// A point.
///
struct Point {
  // before
  /// From the left
  int32_t mX;
  int32_t mY;

  Point(int32_t const& aMX,
        int32_t const& aMY)
    : mX(aMX),
      mY(aMY)
  {}

  bool operator==(const Point& aOther) const {
    return mX == aOther.mX &&
           mY == aOther.mY;
  }
  bool operator!=(const Point& aOther) const {
    return mX != aOther.mX ||
           mY != aOther.mY;
  }
  // after
  int area() const { return mX * mY; }
  static const Point ORIGIN;
  static const int32_t MAX;
};
/// Where all begins
inline const Point Point::ORIGIN = Point{
  /* .mX = */ 0,
  /* .mY = */ 0
};
constexpr inline const int32_t Point::MAX = INT32_MAX;

struct Pair {
  uint8_t first;
  const Point *second;

  Pair(uint8_t const& aFirst,
       const Point *const& aSecond)
    : first(aFirst),
      second(aSecond)
  {}

  bool operator==(const Pair& aOther) const {
    return first == aOther.first &&
           second == aOther.second;
  }
  bool operator!=(const Pair& aOther) const {
    return first != aOther.first ||
           second != aOther.second;
  }
};

struct Nested {
  Point mPoints[2];
  uint8_t mGrid[2][3];
  const Point *(*mCall)(Nested*);
  bool mSwitch;

  Nested(const Point (&aMPoints)[2],
         const uint8_t (&aMGrid)[2][3],
         const Point *(*const& aMCall)(Nested*),
         bool const& aMSwitch)
    : mPoints{aMPoints[0], aMPoints[1]},
      mGrid{{aMGrid[0][0], aMGrid[0][1], aMGrid[0][2]}, {aMGrid[1][0], aMGrid[1][1], aMGrid[1][2]}},
      mCall(aMCall),
      mSwitch(aMSwitch)
  {}

};

struct One {
  uint32_t mValue;

  One(uint32_t const& aMValue)
    : mValue(aMValue)
  {}

  bool operator==(const One& aOther) const {
    return mValue == aOther.mValue;
  }
  bool operator!=(const One& aOther) const {
    return mValue != aOther.mValue;
  }
  bool operator<(const One& aOther) const {
    return mValue < aOther.mValue;
  }
  bool operator<=(const One& aOther) const {
    return mValue <= aOther.mValue;
  }
  bool operator>(const One& aOther) const {
    return mValue > aOther.mValue;
  }
  bool operator>=(const One& aOther) const {
    return mValue >= aOther.mValue;
  }
};

using Meters = double;
constexpr static const Meters Meters_ZERO = 0.0;

struct PACKED Packed {
  uint8_t mA;
  uint32_t mB;

  Packed(uint8_t const& aMA,
         uint32_t const& aMB)
    : mA(aMA),
      mB(aMB)
  {}

  bool operator==(const Packed& aOther) const {
    return mA == aOther.mA &&
           mB == aOther.mB;
  }
  bool operator!=(const Packed& aOther) const {
    return mA != aOther.mA ||
           mB != aOther.mB;
  }
};

struct ALIGNED(16) Aligned {
  uint8_t mA;

  Aligned(uint8_t const& aMA)
    : mA(aMA)
  {}

  bool operator==(const Aligned& aOther) const {
    return mA == aOther.mA;
  }
  bool operator!=(const Aligned& aOther) const {
    return mA != aOther.mA;
  }
  bool operator<(const Aligned& aOther) const {
    return mA < aOther.mA;
  }
  bool operator<=(const Aligned& aOther) const {
    return mA <= aOther.mA;
  }
  bool operator>(const Aligned& aOther) const {
    return mA > aOther.mA;
  }
  bool operator>=(const Aligned& aOther) const {
    return mA >= aOther.mA;
  }
};

union Either {
  float mFloat;
  uint32_t mBits;
  uint8_t bytes[4];
};

extern "C" {

void root(Point aA,
          Pair aB,
          Nested aC,
          One aD,
          Meters aE,
          Packed aF,
          Aligned aG,
          Either aH,
          Opaque *aI);

}  // extern "C"
