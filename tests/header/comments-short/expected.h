#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/**
 * ends * / here
 */
typedef struct Hostile {
  /**
   * of a field * / int x;
   */
  uint8_t a;
  /**
   *one two
   */
  uint8_t b;
  /**
   * A block
   */
  uint8_t c;
} Hostile;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Indented
 */
void root(struct Hostile a);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
