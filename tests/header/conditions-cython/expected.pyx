from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list
DEF UNIX = 1
DEF WIN = 0
DEF X11 = 1
DEF NET = 0

cdef extern from *:

  IF (UNIX or WIN):
    cdef struct Handle:
      int32_t fd;
      uint8_t *raw;
      uint32_t flags;
      uint16_t port;

  cdef struct Only:
    uint8_t a;
    uint16_t b;

  cdef enum Kind_Tag:
    A,
    B,
    C,

  cdef struct B_Body:
    uint8_t x;
    uint8_t y;

  cdef struct Kind:
    Kind_Tag tag;
    B_Body b;
    uint8_t c;

  IF UNIX:
    void root(Handle a, Only b, Kind c);

  IF UNIX:
    void shallow();

  IF ((UNIX and (NET and not WIN)) and X11):
    void deep();
