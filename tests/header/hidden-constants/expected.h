#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define SIZE (16 << 3)

#define LOW ((1 << 3) - 1)

typedef struct Buffer {
  uint8_t block[16];
  uint8_t all[SIZE];
} Buffer;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void buffer_use(const struct Buffer *buffer);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
