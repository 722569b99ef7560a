from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uintptr_t my_LEN # = 4

  cdef struct my_Engine:
    pass

  cdef struct my_Buffer_u8__LEN:
    uint8_t data[my_LEN];
    my_Buffer_u8__LEN *next;

  ctypedef my_Buffer_u8__LEN my_Bytes;

  cdef struct my_Buffer_i32__2:
    int32_t data[2];
    my_Buffer_i32__2 *next;

  cdef struct my_Maybe_u8:
    uint8_t value;

  cdef enum my_Tagged_f32_Tag:
    Nothing_f32,
    Some_f32,
    Pair_f32,

  cdef struct my_Pair_Body_f32:
    float a;
    const float *b;

  cdef struct my_Tagged_f32:
    my_Tagged_f32_Tag tag;
    float some;
    my_Pair_Body_f32 pair;

  const my_Engine *run(my_Engine *engine,
                       my_Bytes bytes,
                       const my_Buffer_i32__2 *other,
                       my_Maybe_u8 maybe,
                       my_Tagged_f32 tagged,
                       uint8_t *boxed);
