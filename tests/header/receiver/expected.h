#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Counter {
  uint32_t value;
} Counter;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

uint32_t counter_value(const struct Counter *self);

void counter_reset(struct Counter *self);

struct Counter counter_copy(struct Counter self);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
