#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define TWICE 1

typedef struct Empty {

} Empty;

void f(const uint8_t data[4], const struct Empty *empty);
