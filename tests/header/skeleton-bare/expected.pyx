
cdef extern from *:

  cdef struct Empty:
    uint8_t a;

  # Counts
  extern uint32_t COUNT;

  void root(Empty e);

/* end */

