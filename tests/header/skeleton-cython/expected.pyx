''' Package version:  '''

# header

# Generated with cbindgen:0.29.4

# written by a program

from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
    ctypedef bint bool
    ctypedef struct va_list
from libc.stddef cimport size_t, ptrdiff_t
from libc.string cimport memcpy
# after

cdef extern from "header.h":

    ctypedef struct Empty:
        uint8_t a;

    # Counts
    extern uint32_t COUNT;

    void root(Empty e);

# trailer
