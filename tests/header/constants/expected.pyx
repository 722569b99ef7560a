from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const size_t LEN # = 4

  # Negative
  const int32_t NEG # = -1

  const uint64_t BIG # = 18446744073709551615ull

  const bool FLAG # = True

  const bool NOT # = !FLAG

  const uint32_t LETTER # = 'a'

  const uint32_t HEART # = U'\U00002764'

  const uint8_t BYTE # = 10

  const double PI # = 3.25e2

  const uint32_t MASK # = ((1 << LEN) | 3)

  const uint8_t CAST # = <uint8_t>'A'

  const uint8_t *ADDRESS # = <const uint8_t*>16

  const int16_t LIMIT # = INT16_MIN



  const uint8_t AFTER # = 7

  cdef struct Inner:
    uint8_t a;
    uint8_t b[LEN];
  const Inner Inner_ZERO # = <Inner>{ 0, [ 0, 0, 0, 0, ] }
  const uint8_t *Inner_POINTER # = <const uint8_t*>8

  cdef struct Outer:
    Inner inner;
    uint32_t depth;
    bool last;

  const uint16_t TABLE[3] # = [ 1, 2, <uint16_t>MASK, ]

  const Outer VALUE # = <Outer>{ <Inner>{ 1, [ 0, 1, 2, 3, ] }, 4, False }

  extern const uint32_t VERSION;

  extern uint32_t COUNT;

  extern const uint8_t *NAME;

  void root(Outer a);
