#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/**
 * A vector.
 */
typedef struct Bytes {
  uint8_t *data;
  uintptr_t len;
} Bytes;

/**
 * A vector.
 */
typedef struct Floats {
  float *data;
  uintptr_t len;
} Floats;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

bool bytes_push(struct Bytes *vector, uint8_t value);

bool bytes_remove(struct Bytes *vector, uint8_t value);

bool floats_push(struct Floats *vector, float value);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
