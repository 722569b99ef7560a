from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uintptr_t SIZE # = (16 << 3)

  const uint32_t LOW # = ((1 << 3) - 1)

  cdef struct Buffer:
    uint8_t block[16];
    uint8_t all[SIZE];

  void buffer_use(const Buffer *buffer);
