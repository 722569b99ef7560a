from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct Pair:
    uint8_t _0;
    uint16_t _1;

  cdef struct Triple:
    uint8_t first;
    uint16_t _1;
    uint32_t _2;

  cdef enum Choice_Tag:
    One,
    Two,

  cdef struct Two_Body:
    uint8_t _0;
    Pair _1;

  cdef struct Choice:
    Choice_Tag tag;
    uint8_t one;
    Two_Body two;

  void root(Pair a, Triple b, Choice c);
