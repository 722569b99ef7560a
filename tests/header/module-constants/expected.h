#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define TWICE (DEPTH * 2)

#define LARGEST UINT32_MAX

#define DEPTH 16

typedef enum Mode {
  MODE_FIRST_MODE = 1,
  MODE_SECOND_MODE,
} Mode;

typedef struct Setup {
  enum Mode startMode;
  uint32_t treeDepth;
} Setup;

#define DEFAULT_SETUP (Setup){ .startMode = MODE_FIRST_MODE, .treeDepth = DEPTH }

#define LAST MODE_SECOND_MODE

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void setup(const struct Setup *setup);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
