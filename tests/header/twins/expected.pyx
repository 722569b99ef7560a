from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct Pair:
    double x;
    double y;

  cdef struct text_Pair:
    const char *key;
    const char *value;

  cdef struct WidePair:
    uint64_t low;
    uint64_t high;

  Pair point_swap(Pair pair);

  uintptr_t text_length(const text_Pair *pair, const WidePair *wide);
