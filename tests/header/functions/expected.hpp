#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#if defined(__GNUC__)
#define API __attribute__((visibility("default")))
#define MINE API
#define MUST __attribute__((warn_unused_result))
#define OLD __attribute__((deprecated))
#define OLD_BECAUSE(note) __attribute__((deprecated(note)))
#define NEVER __attribute__((noreturn))
#endif
#define POSTFIX
#define SWIFT(name)


struct Thing;

extern "C" {

/// Short doc
API void a(bool (*cb)(void *ctx, uintptr_t len), void *ctx) POSTFIX SWIFT(a(cb:ctx:));

/// A comment that is quite a bit longer than one hundred characters, which is the default line length.
API
void b(uint8_t x,
       uint8_t y)
POSTFIX SWIFT(b(x:y:));

API
void c(const char *const *a_rather_long_argument,
       uint8_t (*another)[4],
       uint8_t z)
POSTFIX SWIFT(c(a_rather_long_argument:another:z:));

API MUST uint8_t d(uint8_t x) POSTFIX SWIFT(d(x:));

API OLD_BECAUSE("say \"e2\"\tinstead") const uint8_t (*e())[4] POSTFIX SWIFT(e());

/// Function pointers that break where the function does not.
API
void f(void (*cb)(void (*u)(uint8_t a_first_argument_with_a_long_name,
                            uint8_t a_second_one_with_a_long_name)),
       uint8_t k)
POSTFIX SWIFT(f(cb:k:));

API void g(const uint8_t a[4], const uint8_t *b[]) POSTFIX SWIFT(g(a:b:));

MINE const uint8_t *(*h(uint8_t, uint8_t y))(uint8_t);

/// Declared elsewhere
extern void elsewhere(uint8_t x) NEVER SWIFT(elsewhere(x:));

extern void variadic(const char *format, ...);

API void renamed_symbol(uint8_t type) POSTFIX SWIFT(renamed_symbol(type:));

API uintptr_t thing_len(const Thing *self, uint8_t class_) POSTFIX SWIFT(thing_len);

}  // extern "C"
