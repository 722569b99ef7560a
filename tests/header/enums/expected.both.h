#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/**
 * What C chooses
 */
typedef enum Plain {
  /**
   * The first
   */
  Plain_First,
  Plain_Second = 5,
  Plain_Third,
} Plain;

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

typedef enum Shape_Tag {
  Shape_Empty,
  Shape_Circle,
  Shape_Rect,
  Shape_Named,
  Shape_Two,
} Shape_Tag;

typedef struct Shape_Rect_Body {
  float w;
  float h;
} Shape_Rect_Body;

typedef struct Shape_Named_Body {
  /**
   * What it is called
   */
  const uint8_t *typeof_;
} Shape_Named_Body;

typedef struct Shape_Two_Body {
  uint8_t _0;
  uint16_t _1;
} Shape_Two_Body;

typedef struct Shape {
  Shape_Tag tag;
  union {
    struct {
      float circle;
    };
    Shape_Rect_Body rect;
    Shape_Named_Body named;
    Shape_Two_Body two;
  };
} Shape;

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

typedef struct Event_Move_Body {
  Event_Tag tag;
  int16_t x;
  int16_t y;
} Event_Move_Body;

typedef union Event {
  Event_Tag tag;
  struct {
    Event_Tag key_tag;
    uint32_t key;
  };
  Event_Move_Body move;
} Event;

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

typedef struct Both {
  Both_Tag tag;
  union {
    struct {
      uint8_t something[2];
    };
  };
} Both;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(enum Plain a, Small b, struct Shape c, union Event d, struct Both e);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
