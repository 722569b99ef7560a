#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

/// What C chooses
enum class Plain {
  /// The first
  Plain_First,
  Plain_Second = 5,
  Plain_Third,
};

enum class Small : uint8_t {
  Small_Low = 1,
  Small_High = (1 << 3),
};

struct Shape {
  enum class Tag {
    Shape_Empty,
    Shape_Circle,
    Shape_Rect,
    Shape_Named,
    Shape_Two,
  };

  struct Shape_Circle_Body {
    float _0;
  };

  struct Shape_Rect_Body {
    float w;
    float h;
  };

  struct Shape_Named_Body {
    /// What it is called
    const uint8_t *typeof_;
  };

  struct Shape_Two_Body {
    uint8_t _0;
    uint16_t _1;
  };

  Tag tag;
  union {
    Shape_Circle_Body circle;
    Shape_Rect_Body rect;
    Shape_Named_Body named;
    Shape_Two_Body two;
  };
};

union Event {
  enum class Tag : uint8_t {
    Event_Key,
    Event_Move,
    Event_Quit,
  };

  struct Event_Key_Body {
    Tag tag;
    uint32_t _0;
  };

  struct Event_Move_Body {
    Tag tag;
    int16_t x;
    int16_t y;
  };

  struct {
    Tag tag;
  };
  Event_Key_Body key;
  Event_Move_Body move;
};

struct Both {
  enum class Tag : int8_t {
    Both_Nothing = -1,
    Both_Something,
  };

  struct Both_Something_Body {
    uint8_t _0[2];
  };

  Tag tag;
  union {
    Both_Something_Body something;
  };
};

extern "C" {

void root(Plain a, Small b, Shape c, Event d, Both e);

}  // extern "C"
