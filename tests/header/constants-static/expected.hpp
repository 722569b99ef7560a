#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

static const size_t LEN = 4;

/// Negative
static const int32_t NEG = -1;

static const uint64_t BIG = 18446744073709551615ull;

static const bool FLAG = true;

static const bool NOT = !FLAG;

static const uint32_t LETTER = 'a';

static const uint32_t HEART = U'\U00002764';

static const uint8_t BYTE = 10;

static const double PI = 3.25e2;

static const uint32_t MASK = ((1 << LEN) | 3);

static const uint8_t CAST = (uint8_t)'A';

static const uint8_t *ADDRESS = (const uint8_t*)16;

static const int16_t LIMIT = INT16_MIN;



static const uint8_t AFTER = 7;

struct Inner {
  uint8_t a;
  uint8_t b[LEN];
  static const Inner ZERO;
  static const uint8_t *POINTER;
};
inline const Inner Inner::ZERO = Inner{
  /* .a = */ 0,
  /* .b = */ { 0, 0, 0, 0, }
};
inline const uint8_t *Inner::POINTER = (const uint8_t*)8;

struct Outer {
  Inner inner;
#if defined(DEEP)
  uint32_t depth
#endif
  ;
  bool last;
};

static const uint16_t TABLE[3] = { 1, 2, (uint16_t)MASK, };

static const Outer VALUE = Outer{
  /* .inner = */ Inner{
    /* .a = */ 1,
    /* .b = */ { 0, 1, 2, 3, }
  },
#if defined(DEEP)
  /* .depth = */ 4,
#endif
  /* .last = */ false
};

extern "C" {

extern const uint32_t VERSION;

extern uint32_t COUNT;

extern const uint8_t *NAME;

void root(Outer a);

}  // extern "C"
