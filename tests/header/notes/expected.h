#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef enum Kind {
  A __attribute__((deprecated("no"))),
  B __attribute__((deprecated)),
} Kind;

typedef struct __attribute__((deprecated("short"))) Old {
  uint8_t a;
} Old;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

__attribute__((deprecated("a \"quote\", a \\ and a\ttab\nand ?\?/ \000 1 \177 é"))) void old(void);

void root(enum Kind k);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
