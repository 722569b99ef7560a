#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const size_t LEN = 4;

/// Negative
constexpr static const int32_t NEG = -1;

constexpr static const uint64_t BIG = 18446744073709551615ull;

constexpr static const bool FLAG = true;

constexpr static const bool NOT = !FLAG;

constexpr static const uint32_t LETTER = 'a';

constexpr static const uint32_t HEART = U'\U00002764';

constexpr static const uint8_t BYTE = 10;

constexpr static const double PI = 3.25e2;

constexpr static const uint32_t MASK = ((1 << LEN) | 3);

constexpr static const uint8_t CAST = (uint8_t)'A';

static const uint8_t *ADDRESS = (const uint8_t*)16;

constexpr static const int16_t LIMIT = INT16_MIN;



constexpr static const uint8_t AFTER = 7;

struct Inner {
  uint8_t a;
  uint8_t b[LEN];
};
constexpr static const Inner Inner_ZERO = Inner{
  /* .a = */ 0,
  /* .b = */ { 0, 0, 0, 0, }
};
static const uint8_t *Inner_POINTER = (const uint8_t*)8;

struct Outer {
  Inner inner;
#if defined(DEEP)
  uint32_t depth
#endif
  ;
  bool last;
};

constexpr static const uint16_t TABLE[3] = { 1, 2, (uint16_t)MASK, };

constexpr static const Outer VALUE = Outer{
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
