#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Hostile {
  uint8_t a;
  uint8_t b;
  uint8_t c;
} Hostile;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Hostile a);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
