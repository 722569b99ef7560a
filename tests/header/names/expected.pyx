from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  const uint8_t concept # = 1

  cdef enum Words:
    not_ "not",
    compl,
    default_,
    Import,

  cdef struct restrict_:
    uint8_t typeof_;
    uint8_t and_ "and";
    uint8_t class_;
    uint8_t def_ "def";
    const restrict_ *lambda_ "lambda";
    uint8_t asm_;

  cdef union xor:
    uint32_t int_;
    float or_ "or";

  cdef enum import_Tag:
    from_ "from",
    is_ "is",

  cdef struct from_Body:
    uint8_t in_ "in";
    uint16_t with_ "with";

  cdef struct import_ "import":
    import_Tag tag;
    from_Body from_ "from";
    uint8_t is_ "is";

  ctypedef uint16_t requires;

  void root(restrict_ typeid, xor b, Words from_, import_ global_, requires e);
