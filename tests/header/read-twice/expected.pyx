from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uint8_t LINE_END # = 10

  IF LINUX:
    const uint8_t KNOWN # = 1

  IF MACOS:
    const uint8_t KNOWN # = 2

  const uintptr_t MAX # = 20

  cdef struct Handle:
    int32_t fd;

  cdef struct Size:
    uint32_t width;
  const uint32_t Size_SMALLEST # = 1

  void open(const Handle *handle);

  void grow(const Size *size);

  void grow(const Size *size);
