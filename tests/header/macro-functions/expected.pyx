from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  # A vector.
  cdef struct Bytes:
    uint8_t *data;
    uintptr_t len;

  # A vector.
  cdef struct Floats:
    float *data;
    uintptr_t len;

  bool bytes_push(Bytes *vector, uint8_t value);

  bool bytes_remove(Bytes *vector, uint8_t value);

  bool floats_push(Floats *vector, float value);
