#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/**
 * What C chooses
 */
enum Plain {
  /**
   * The first
   */
  Plain_First,
  Plain_Second = 5,
  Plain_Third,
};

enum Small
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Small_Low = 1,
  Small_High = (1 << 3),
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Small Small;
#else
typedef uint8_t Small;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

enum Shape_Tag {
  Shape_Empty,
  Shape_Circle,
  Shape_Rect,
  Shape_Named,
  Shape_Two,
};

struct Shape_Rect_Body {
  float w;
  float h;
};

struct Shape_Named_Body {
  /**
   * What it is called
   */
  const uint8_t *typeof_;
};

struct Shape_Two_Body {
  uint8_t _0;
  uint16_t _1;
};

struct Shape {
  enum Shape_Tag tag;
  union {
    struct {
      float circle;
    };
    struct Shape_Rect_Body rect;
    struct Shape_Named_Body named;
    struct Shape_Two_Body two;
  };
};

enum Event_Tag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Event_Key,
  Event_Move,
  Event_Quit,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Event_Tag Event_Tag;
#else
typedef uint8_t Event_Tag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

struct Event_Move_Body {
  Event_Tag tag;
  int16_t x;
  int16_t y;
};

union Event {
  Event_Tag tag;
  struct {
    Event_Tag key_tag;
    uint32_t key;
  };
  struct Event_Move_Body move;
};

enum Both_Tag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Both_Nothing = -1,
  Both_Something,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Both_Tag Both_Tag;
#else
typedef int8_t Both_Tag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

struct Both {
  Both_Tag tag;
  union {
    struct {
      uint8_t something[2];
    };
  };
};

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(enum Plain a, Small b, struct Shape c, union Event d, struct Both e);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
