#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef enum Level {
  Low,
  High,
} Level;

/**
 * Owned by the library.
 */
typedef struct Handle Handle;

typedef struct Options {
  enum Level level;
} Options;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

struct Handle *open(struct Options options, int retries);

enum Level level(const struct Options *options);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
