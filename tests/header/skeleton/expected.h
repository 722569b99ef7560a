/* Package version:  */

/* header */

#ifndef GUARD_H
#define GUARD_H

/* Generated with cbindgen:0.29.4 */

/* written by a program */

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "stdio.h"
#define AFTER 1

#ifdef __cplusplus
namespace outer {
namespace middle {
namespace inner {
#endif  // __cplusplus

typedef struct Empty
{
    uint8_t a;
} Empty;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Counts
 */
extern uint32_t COUNT;

void root(struct Empty e);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#ifdef __cplusplus
}  // namespace inner
}  // namespace middle
}  // namespace outer
#endif  // __cplusplus

#endif  /* GUARD_H */

/* trailer */
