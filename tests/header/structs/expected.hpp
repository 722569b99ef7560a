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
  /// From the left
  int32_t x;
  int32_t y;
};
/// Where all begins
constexpr static const Point Point_ORIGIN = Point{
  /* .x = */ 0,
  /* .y = */ 0
};
constexpr static const int32_t Point_MAX = INT32_MAX;

struct Pair {
  uint8_t first;
  const Point *second;
};

struct Nested {
  Point points[2];
  uint8_t grid[2][3];
  const Point *(*call)(Nested*);
  bool switch_;
};

struct One {
  uint32_t value;
};

using Meters = double;
constexpr static const Meters Meters_ZERO = 0.0;

struct PACKED Packed {
  uint8_t a;
  uint32_t b;
};

struct ALIGNED(16) Aligned {
  uint8_t a;
};

union Either {
  float float_;
  uint32_t bits;
};

extern "C" {

void root(Point a, Pair b, Nested c, One d, Meters e, Packed f, Aligned g, Either h, Opaque *i);

}  // extern "C"
