from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct Socket:
    int32_t fd;
  IF __unix__:
    const int32_t Socket_MAX # = 1024

  IF __unix__:
    void socket_close(Socket *self);

  IF (__unix__ and DEBUG):
    void socket_dump(const Socket *socket);
