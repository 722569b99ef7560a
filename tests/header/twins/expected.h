#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Pair {
  double x;
  double y;
} Pair;

typedef struct text_Pair {
  const char *key;
  const char *value;
} text_Pair;

typedef struct WidePair {
  uint64_t low;
  uint64_t high;
} WidePair;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

struct Pair point_swap(struct Pair pair);

uintptr_t text_length(const struct text_Pair *pair, const struct WidePair *wide);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
