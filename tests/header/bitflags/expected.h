#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/**
 * What may be done
 */
typedef struct Rights {
  uint32_t bits;
} Rights;
/**
 * Looking
 */
#define Rights_READ (Rights){ .bits = (uint32_t)1 }
#define Rights_WRITE (Rights){ .bits = (uint32_t)(1 << 1) }
#define Rights_ALL (Rights){ .bits = (uint32_t)((Rights_READ).bits | (Rights_WRITE).bits) }

typedef uint16_t Mode;
#define Mode_FAST (uint16_t)1
#define Mode_BOTH (uint16_t)(Mode_FAST | 2)

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Rights a, Mode b);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
