from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list
#define PACKED __attribute__((packed))
#define ALIGNED(n) __attribute__((aligned(n)))

cdef extern from *:

  cdef struct Opaque:
    pass

  # A point.
  #
  cdef struct Point:
    # From the left
    int32_t x;
    int32_t y;
  # Where all begins
  const Point Point_ORIGIN # = <Point>{ 0, 0 }
  const int32_t Point_MAX # = INT32_MAX

  cdef struct Pair:
    uint8_t first;
    const Point *second;

  cdef struct Nested:
    Point points[2];
    uint8_t grid[2][3];
    const Point *(*call)(Nested*);
    bool switch_;

  cdef struct One:
    uint32_t value;

  ctypedef double Meters;
  const Meters Meters_ZERO # = 0.0

  cdef packed struct Packed:
    uint8_t a;
    uint32_t b;

  cdef struct Aligned:
    uint8_t a;

  cdef union Either:
    float float_;
    uint32_t bits;

  void root(Point a, Pair b, Nested c, One d, Meters e, Packed f, Aligned g, Either h, Opaque *i);
