#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define LINE_END 10

#if defined(LINUX)
#define KNOWN 1
#endif

#if defined(MACOS)
#define KNOWN 2
#endif

#define MAX 20

typedef struct Handle {
  int32_t fd;
} Handle;

typedef struct Size {
  uint32_t width;
} Size;
#define Size_SMALLEST 1

void open(const struct Handle *handle);

void grow(const struct Size *size);

void grow(const struct Size *size);
