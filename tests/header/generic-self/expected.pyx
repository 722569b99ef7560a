from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct List_u8:
    List_u8 *next;
    uint8_t value;

  cdef struct List_u16:
    List_u16 *next;
    uint16_t value;

  cdef struct List_u64:
    List_u64 *next;
    uint64_t value;

  extern const List_u64 EMPTY;

  void list_free(List_u8 *list, List_u16 *words);
