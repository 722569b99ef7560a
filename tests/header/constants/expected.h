#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#define LEN 4

/**
 * Negative
 */
#define NEG -1

#define BIG 18446744073709551615ull

#define FLAG true

#define NOT !FLAG

#define LETTER 'a'

#define HEART U'\U00002764'

#define BYTE 10

#define PI 3.25e2

#define MASK ((1 << LEN) | 3)

#define CAST (uint8_t)'A'

#define ADDRESS (const uint8_t*)16

#define LIMIT INT16_MIN



#define AFTER 7

typedef struct Inner {
  uint8_t a;
  uint8_t b[LEN];
} Inner;
#define Inner_ZERO (Inner){ .a = 0, .b = { 0, 0, 0, 0, } }
#define Inner_POINTER (const uint8_t*)8

typedef struct Outer {
  struct Inner inner;
#if defined(DEEP)
  uint32_t depth
#endif
  ;
  bool last;
} Outer;

#define TABLE { 1, 2, (uint16_t)MASK, }

#define VALUE (Outer){ .inner = (Inner){ .a = 1, .b = { 0, 1, 2, 3, } }, .depth = 4, .last = false }

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

extern const uint32_t VERSION;

extern uint32_t COUNT;

extern const uint8_t *NAME;

void root(struct Outer a);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
