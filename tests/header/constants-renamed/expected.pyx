from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct F:
    uint8_t mBits;
  const F F_A # = <F>{ <uint8_t>1 }
  const F F_C # = <F>{ <uint8_t>((F_A).mBits | 4) }

  cdef struct T:
    uint8_t m0;
  const T T_A # = <T>{ 1 }
  const uint8_t T_B # = ((T_A).m0 + 1)
  const T T_C # = <T>{ (T_A).m0 }

  void f(F a, T t);
