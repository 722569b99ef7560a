#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

#define ADDRESS (const uint8_t*)16

#define AFTER 7



#define BIG 18446744073709551615ull

#define BYTE 10

#define CAST (uint8_t)'A'

#define FLAG true

#define HEART U'\U00002764'

#define LEN 4

#define LETTER 'a'

#define LIMIT INT16_MIN

#define MASK ((1 << LEN) | 3)

/// Negative
#define NEG -1

#define NOT !FLAG

#define PI 3.25e2

struct Inner {
  uint8_t a;
  uint8_t b[LEN];
};
#define Inner_ZERO Inner{ /* .a = */ 0, /* .b = */ { 0, 0, 0, 0, } }
#define Inner_POINTER (const uint8_t*)8

struct Outer {
  Inner inner;
#if defined(DEEP)
  uint32_t depth
#endif
  ;
  bool last;
};

#define TABLE { 1, 2, (uint16_t)MASK, }

#define VALUE Outer{ /* .inner = */ Inner{ /* .a = */ 1, /* .b = */ { 0, 1, 2, 3, } }, /* .depth = */ 4, /* .last = */ false }

extern "C" {

extern uint32_t COUNT;

extern const uint8_t *NAME;

extern const uint32_t VERSION;

void root(Outer a);

}  // extern "C"
