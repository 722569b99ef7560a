from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uint32_t TWICE # = (DEPTH * 2)

  const uint32_t LARGEST # = UINT32_MAX

  const uint32_t DEPTH # = 16

  cdef enum Mode:
    MODE_FIRST_MODE # = 1,
    MODE_SECOND_MODE,

  cdef struct Setup:
    Mode startMode;
    uint32_t treeDepth;

  const Setup DEFAULT_SETUP # = <Setup>{ MODE_FIRST_MODE, DEPTH }

  const Mode LAST # = MODE_SECOND_MODE

  void setup(const Setup *setup);
