from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  # What may be done
  cdef struct Rights:
    uint32_t bits;
  # Looking
  const Rights Rights_READ # = <Rights>{ <uint32_t>1 }
  const Rights Rights_WRITE # = <Rights>{ <uint32_t>(1 << 1) }
  const Rights Rights_ALL # = <Rights>{ <uint32_t>((Rights_READ).bits | (Rights_WRITE).bits) }

  ctypedef uint16_t Mode;
  const Mode Mode_FAST # = <uint16_t>1
  const Mode Mode_BOTH # = <uint16_t>(Mode_FAST | 2)

  void root(Rights a, Mode b);
