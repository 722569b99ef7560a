from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct Thing:
    pass

  # Short doc
  void a(bool (*cb)(void *ctx, uintptr_t len), void *ctx);

  # A comment that is quite a bit longer than one hundred characters, which is the default line length.
  void b(uint8_t x,
         uint8_t y);

  void c(const char *const *a_rather_long_argument, uint8_t (*another)[4], uint8_t z);

  uint8_t d(uint8_t x);

  const uint8_t (*e())[4];

  # Function pointers that break where the function does not.
  void f(void (*cb)(void (*u)(uint8_t a_first_argument_with_a_long_name,
                              uint8_t a_second_one_with_a_long_name)),
         uint8_t k);

  void g(const uint8_t a[4], const uint8_t *b[]);

  const uint8_t *(*h(uint8_t, uint8_t y))(uint8_t);

  # Declared elsewhere
  extern void elsewhere(uint8_t x);

  extern void variadic(const char *format, ...);

  void renamed_symbol(uint8_t type);

  uintptr_t thing_len(const Thing *self, uint8_t class_);
