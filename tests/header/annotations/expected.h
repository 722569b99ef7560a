#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#ifdef __cplusplus
#include <cassert>
#endif

enum Level
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  LEVEL_LOW,
  LEVEL_HIGH_AS_IT_GETS,
  /**
   * Must be last for serialization purposes
   */
  LEVEL_SENTINEL,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Level Level;
#else
typedef uint8_t Level;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef enum Trailing {
  Begin,
  Spare,
  LastOne,
} Trailing;

typedef struct Fields {
  uint8_t firstField;
  uint16_t secondField;
} Fields;

typedef struct Bits {
  uint32_t low: 3;
  uint32_t high: 29;
} Bits;

enum Shape_Tag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Circle,
  Rectangle,
  Nothing,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Shape_Tag Shape_Tag;
#else
typedef uint8_t Shape_Tag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef struct Rectangle_Body {
  float wide;
  float high;
} Rectangle_Body;

typedef struct Shape {
  Shape_Tag tag;
  union {
    struct {
      float CIRCLE;
    };
    Rectangle_Body RECTANGLE;
  };
} Shape;

typedef struct Number {
  int32_t value;
} Number;

typedef struct Owner {
  uint8_t x;
} Owner;
#define owner_BIGGEST 9

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void renamed(struct Fields FIRST,
             Level SECOND,
             enum Trailing THIRD,
             struct Bits FOURTH,
             struct Shape FIFTH,
             struct Number SIXTH,
             struct Owner SEVENTH)
ATTRIBUTE;

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
