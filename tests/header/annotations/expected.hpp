#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#ifdef __cplusplus
#include <cassert>
#endif

enum class Level : uint8_t {
  LEVEL_LOW,
  LEVEL_HIGH_AS_IT_GETS,
  /// Must be last for serialization purposes
  LEVEL_SENTINEL,
};

enum Trailing {
  Begin,
  Spare,
  LastOne,
};

struct Fields {
  uint8_t firstField;
  uint16_t secondField;
};

struct Bits {
  uint32_t low: 3;
  uint32_t high: 29;
};

struct Shape {
  enum class Tag : uint8_t {
    Circle,
    Rectangle,
    Nothing,
  };

  struct Circle_Body {
    float _0;
  };

  struct Rectangle_Body {
    float wide;
    float high;
  };

  Tag tag;
  union {
    Circle_Body CIRCLE;
    Rectangle_Body RECTANGLE;
  };

  inline static Shape Circle(const float &_0) {
    Shape result;
    ::new (&result.CIRCLE._0) (float)(_0);
    result.tag = Tag::Circle;
    return result;
  }

  inline bool IsCircle() const {
    return tag == Tag::Circle;
  }

  inline const float& AsCircle() const {
    assert(IsCircle());
    return CIRCLE._0;
  }

  inline float& AsCircle() {
    assert(IsCircle());
    return CIRCLE._0;
  }

  static Shape Rectangle(const float &wide,
                         const float &high) {
    Shape result;
    ::new (&result.RECTANGLE.wide) (float)(wide);
    ::new (&result.RECTANGLE.high) (float)(high);
    result.tag = Tag::Rectangle;
    return result;
  }

  bool IsRectangle() const {
    return tag == Tag::Rectangle;
  }

  const Rectangle_Body& AsRectangle() const {
    assert(IsRectangle());
    return RECTANGLE;
  }

  Rectangle_Body& AsRectangle() {
    assert(IsRectangle());
    return RECTANGLE;
  }

  static Shape Nothing() {
    Shape result;
    result.tag = Tag::Nothing;
    return result;
  }

  bool IsNothing() const {
    return tag == Tag::Nothing;
  }

  private:
  Shape() {

  }
  public:


  inline ~Shape() {
    switch (tag) {
      case Tag::Circle: CIRCLE.~Circle_Body(); break;
      case Tag::Rectangle: RECTANGLE.~Rectangle_Body(); break;
      default: break;
    }
  }

  inline Shape(const Shape& other)
   : tag(other.tag) {
    switch (tag) {
      case Tag::Circle: ::new (&CIRCLE) (Circle_Body)(other.CIRCLE); break;
      case Tag::Rectangle: ::new (&RECTANGLE) (Rectangle_Body)(other.RECTANGLE); break;
      default: break;
    }
  }
  inline Shape& operator=(const Shape& other) {
    if (this != &other) {
      this->~Shape();
      new (this) Shape(other);
    }
    return *this;
  }
};

struct Number {
  int32_t value;

  Number(int32_t const& value)
    : value(value)
  {}

  friend std::ostream& operator<<(std::ostream& stream, const Number& instance) {
    return stream << "{ " << "value=" << instance.value << " }";
  }
  inline bool operator==(const Number& other) const {
    return value == other.value;
  }
  inline bool operator!=(const Number& other) const {
    return value != other.value;
  }
  inline bool operator<(const Number& other) const {
    return value < other.value;
  }
  inline bool operator<=(const Number& other) const {
    return value <= other.value;
  }
  inline bool operator>(const Number& other) const {
    return value > other.value;
  }
  inline bool operator>=(const Number& other) const {
    return value >= other.value;
  }
};

struct Owner {
  uint8_t x;
};
constexpr static const uint8_t owner_BIGGEST = 9;

extern "C" {

void renamed(Fields FIRST,
             Level SECOND,
             Trailing THIRD,
             Bits FOURTH,
             Shape FIFTH,
             Number SIXTH,
             Owner SEVENTH)
ATTRIBUTE;

}  // extern "C"
