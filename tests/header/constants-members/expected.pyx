from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uint8_t E_A # = 1

  const uint8_t E_B # = (E_A + 1)

  cdef enum:
    X,
  ctypedef uint8_t E;

  ctypedef uint8_t T;
  const T T_A # = 1
  const T T_B # = T_A

  cdef struct StructName:
    uint8_t x;
  const uint8_t STRUCT_NAME_A # = 1
  const uint8_t STRUCT_NAME_B # = (STRUCT_NAME_A + 1)

  void f(T t, StructName s, E e);
