#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#include <cassert>

/// What C chooses
enum class Plain {
  /// The first
  Plain_First,
  Plain_Second = 5,
  Plain_Third,
  /// Must be last for serialization purposes
  Plain_Sentinel,
};

enum class Small : uint8_t {
  Small_Low = 1,
  Small_High = (1 << 3),
  /// Must be last for serialization purposes
  Small_Sentinel,
};

struct Shape {
  enum class Tag {
    Shape_Empty,
    Shape_Circle,
    Shape_Rect,
    Shape_Named,
    Shape_Two,
    /// Must be last for serialization purposes
    Shape_Sentinel,
  };

  struct Shape_Circle_Body {
    float _0;

    Shape_Circle_Body(float const& _0)
      : _0(_0)
    {}
    Shape_Circle_Body() = default;
    bool operator==(const Shape_Circle_Body& other) const {
      return _0 == other._0;
    }
    bool operator!=(const Shape_Circle_Body& other) const {
      return _0 != other._0;
    }
  };

  struct Shape_Rect_Body {
    float w;
    float h;

    Shape_Rect_Body(float const& w,
                    float const& h)
      : w(w),
        h(h)
    {}
    Shape_Rect_Body() = default;
    bool operator==(const Shape_Rect_Body& other) const {
      return w == other.w &&
             h == other.h;
    }
    bool operator!=(const Shape_Rect_Body& other) const {
      return w != other.w ||
             h != other.h;
    }
  };

  struct Shape_Named_Body {
    /// What it is called
    const uint8_t *typeof_;

    Shape_Named_Body(const uint8_t *const& typeof_)
      : typeof_(typeof_)
    {}
    Shape_Named_Body() = default;
    bool operator==(const Shape_Named_Body& other) const {
      return typeof_ == other.typeof_;
    }
    bool operator!=(const Shape_Named_Body& other) const {
      return typeof_ != other.typeof_;
    }
  };

  struct Shape_Two_Body {
    uint8_t _0;
    uint16_t _1;

    Shape_Two_Body(uint8_t const& _0,
                   uint16_t const& _1)
      : _0(_0),
        _1(_1)
    {}
    Shape_Two_Body() = default;
    bool operator==(const Shape_Two_Body& other) const {
      return _0 == other._0 &&
             _1 == other._1;
    }
    bool operator!=(const Shape_Two_Body& other) const {
      return _0 != other._0 ||
             _1 != other._1;
    }
  };

  Tag tag;
  union {
    Shape_Circle_Body circle;
    Shape_Rect_Body rect;
    Shape_Named_Body named;
    Shape_Two_Body two;
  };

  static Shape Shape_Empty() {
    Shape result;
    result.tag = Tag::Shape_Empty;
    return result;
  }

  bool IsShape_Empty() const {
    return tag == Tag::Shape_Empty;
  }

  static Shape Shape_Circle(const float &_0) {
    Shape result;
    ::new (&result.circle._0) (float)(_0);
    result.tag = Tag::Shape_Circle;
    return result;
  }

  bool IsShape_Circle() const {
    return tag == Tag::Shape_Circle;
  }

  const float& AsShape_Circle() const {
    assert(IsShape_Circle());
    return circle._0;
  }

  float& AsShape_Circle() {
    assert(IsShape_Circle());
    return circle._0;
  }

  static Shape Shape_Rect(const float &w,
                          const float &h) {
    Shape result;
    ::new (&result.rect.w) (float)(w);
    ::new (&result.rect.h) (float)(h);
    result.tag = Tag::Shape_Rect;
    return result;
  }

  bool IsShape_Rect() const {
    return tag == Tag::Shape_Rect;
  }

  const Shape_Rect_Body& AsShape_Rect() const {
    assert(IsShape_Rect());
    return rect;
  }

  Shape_Rect_Body& AsShape_Rect() {
    assert(IsShape_Rect());
    return rect;
  }

  static Shape Shape_Named(const uint8_t *const &typeof_) {
    Shape result;
    ::new (&result.named.typeof_) (const uint8_t*)(typeof_);
    result.tag = Tag::Shape_Named;
    return result;
  }

  bool IsShape_Named() const {
    return tag == Tag::Shape_Named;
  }

  const Shape_Named_Body& AsShape_Named() const {
    assert(IsShape_Named());
    return named;
  }

  Shape_Named_Body& AsShape_Named() {
    assert(IsShape_Named());
    return named;
  }

  static Shape Shape_Two(const uint8_t &_0,
                         const uint16_t &_1) {
    Shape result;
    ::new (&result.two._0) (uint8_t)(_0);
    ::new (&result.two._1) (uint16_t)(_1);
    result.tag = Tag::Shape_Two;
    return result;
  }

  bool IsShape_Two() const {
    return tag == Tag::Shape_Two;
  }

  const Shape_Two_Body& AsShape_Two() const {
    assert(IsShape_Two());
    return two;
  }

  Shape_Two_Body& AsShape_Two() {
    assert(IsShape_Two());
    return two;
  }

  static Shape Shape_Sentinel() {
    Shape result;
    result.tag = Tag::Shape_Sentinel;
    return result;
  }

  bool IsShape_Sentinel() const {
    return tag == Tag::Shape_Sentinel;
  }

  bool operator==(const Shape& other) const {
    if (tag != other.tag) {
      return false;
    }
    switch (tag) {
      case Tag::Shape_Circle: return circle == other.circle;
      case Tag::Shape_Rect: return rect == other.rect;
      case Tag::Shape_Named: return named == other.named;
      case Tag::Shape_Two: return two == other.two;
      default: break;
    }
    return true;
  }

  bool operator!=(const Shape& other) const {
    return !(*this == other);
  }

  private:
  Shape() {

  }
  public:


  ~Shape() {
    switch (tag) {
      case Tag::Shape_Circle: circle.~Shape_Circle_Body(); break;
      case Tag::Shape_Rect: rect.~Shape_Rect_Body(); break;
      case Tag::Shape_Named: named.~Shape_Named_Body(); break;
      case Tag::Shape_Two: two.~Shape_Two_Body(); break;
      default: break;
    }
  }

  Shape(const Shape& other)
   : tag(other.tag) {
    switch (tag) {
      case Tag::Shape_Circle: ::new (&circle) (Shape_Circle_Body)(other.circle); break;
      case Tag::Shape_Rect: ::new (&rect) (Shape_Rect_Body)(other.rect); break;
      case Tag::Shape_Named: ::new (&named) (Shape_Named_Body)(other.named); break;
      case Tag::Shape_Two: ::new (&two) (Shape_Two_Body)(other.two); break;
      default: break;
    }
  }
  Shape& operator=(const Shape& other) {
    if (this != &other) {
      this->~Shape();
      new (this) Shape(other);
    }
    return *this;
  }
};

union Event {
  enum class Tag : uint8_t {
    Event_Key,
    Event_Move,
    Event_Quit,
    /// Must be last for serialization purposes
    Event_Sentinel,
  };

  struct Event_Key_Body {
    Tag tag;
    uint32_t _0;

    Event_Key_Body(Tag const& tag,
                   uint32_t const& _0)
      : tag(tag),
        _0(_0)
    {}
    Event_Key_Body() = default;
    bool operator==(const Event_Key_Body& other) const {
      return _0 == other._0;
    }
    bool operator!=(const Event_Key_Body& other) const {
      return _0 != other._0;
    }
  };

  struct Event_Move_Body {
    Tag tag;
    int16_t x;
    int16_t y;

    Event_Move_Body(Tag const& tag,
                    int16_t const& x,
                    int16_t const& y)
      : tag(tag),
        x(x),
        y(y)
    {}
    Event_Move_Body() = default;
    bool operator==(const Event_Move_Body& other) const {
      return x == other.x &&
             y == other.y;
    }
    bool operator!=(const Event_Move_Body& other) const {
      return x != other.x ||
             y != other.y;
    }
  };

  struct {
    Tag tag;
  };
  Event_Key_Body key;
  Event_Move_Body move;

  static Event Event_Key(const uint32_t &_0) {
    Event result;
    ::new (&result.key._0) (uint32_t)(_0);
    result.tag = Tag::Event_Key;
    return result;
  }

  bool IsEvent_Key() const {
    return tag == Tag::Event_Key;
  }

  const uint32_t& AsEvent_Key() const {
    assert(IsEvent_Key());
    return key._0;
  }

  uint32_t& AsEvent_Key() {
    assert(IsEvent_Key());
    return key._0;
  }

  static Event Event_Move(const int16_t &x,
                          const int16_t &y) {
    Event result;
    ::new (&result.move.x) (int16_t)(x);
    ::new (&result.move.y) (int16_t)(y);
    result.tag = Tag::Event_Move;
    return result;
  }

  bool IsEvent_Move() const {
    return tag == Tag::Event_Move;
  }

  const Event_Move_Body& AsEvent_Move() const {
    assert(IsEvent_Move());
    return move;
  }

  Event_Move_Body& AsEvent_Move() {
    assert(IsEvent_Move());
    return move;
  }

  static Event Event_Quit() {
    Event result;
    result.tag = Tag::Event_Quit;
    return result;
  }

  bool IsEvent_Quit() const {
    return tag == Tag::Event_Quit;
  }

  static Event Event_Sentinel() {
    Event result;
    result.tag = Tag::Event_Sentinel;
    return result;
  }

  bool IsEvent_Sentinel() const {
    return tag == Tag::Event_Sentinel;
  }

  bool operator==(const Event& other) const {
    if (tag != other.tag) {
      return false;
    }
    switch (tag) {
      case Tag::Event_Key: return key == other.key;
      case Tag::Event_Move: return move == other.move;
      default: break;
    }
    return true;
  }

  bool operator!=(const Event& other) const {
    return !(*this == other);
  }

  private:
  Event() {

  }
  public:


  ~Event() {
    switch (tag) {
      case Tag::Event_Key: key.~Event_Key_Body(); break;
      case Tag::Event_Move: move.~Event_Move_Body(); break;
      default: break;
    }
  }

  Event(const Event& other)
   : tag(other.tag) {
    switch (tag) {
      case Tag::Event_Key: ::new (&key) (Event_Key_Body)(other.key); break;
      case Tag::Event_Move: ::new (&move) (Event_Move_Body)(other.move); break;
      default: break;
    }
  }
  Event& operator=(const Event& other) {
    if (this != &other) {
      this->~Event();
      new (this) Event(other);
    }
    return *this;
  }
};

struct Both {
  enum class Tag : int8_t {
    Both_Nothing = -1,
    Both_Something,
    /// Must be last for serialization purposes
    Both_Sentinel,
  };

  struct Both_Something_Body {
    uint8_t _0[2];

    Both_Something_Body(const uint8_t (&_0)[2])
      : _0{_0[0], _0[1]}
    {}
    Both_Something_Body() = default;
  };

  Tag tag;
  union {
    Both_Something_Body something;
  };

  static Both Both_Nothing() {
    Both result;
    result.tag = Tag::Both_Nothing;
    return result;
  }

  bool IsBoth_Nothing() const {
    return tag == Tag::Both_Nothing;
  }

  static Both Both_Something(const uint8_t (&_0)[2]) {
    Both result;
    for (int i = 0; i < 2; i++) {
      ::new (&result.something._0[i]) (uint8_t)(_0[i]);
    }
    result.tag = Tag::Both_Something;
    return result;
  }

  bool IsBoth_Something() const {
    return tag == Tag::Both_Something;
  }

  auto AsBoth_Something() const -> const uint8_t(&)[2] {
    assert(IsBoth_Something());
    return something._0;
  }

  auto AsBoth_Something() -> uint8_t(&)[2] {
    assert(IsBoth_Something());
    return something._0;
  }

  static Both Both_Sentinel() {
    Both result;
    result.tag = Tag::Both_Sentinel;
    return result;
  }

  bool IsBoth_Sentinel() const {
    return tag == Tag::Both_Sentinel;
  }

  private:
  Both() {

  }
  public:


  ~Both() {
    switch (tag) {
      case Tag::Both_Something: something.~Both_Something_Body(); break;
      default: break;
    }
  }

  Both(const Both& other)
   : tag(other.tag) {
    switch (tag) {
      case Tag::Both_Something: ::new (&something) (Both_Something_Body)(other.something); break;
      default: break;
    }
  }
  Both& operator=(const Both& other) {
    if (this != &other) {
      this->~Both();
      new (this) Both(other);
    }
    return *this;
  }
};

extern "C" {

void root(Plain a, Small b, Shape c, Event d, Both e);

}  // extern "C"
