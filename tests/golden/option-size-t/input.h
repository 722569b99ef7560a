#include <stddef.h>
#include <stdint.h>
size_t f(float x, double y, uint8_t *p, intptr_t q);
enum e { E_A };
