/* Package version:  */

/* header */

#ifndef GUARD_H
#define GUARD_H

/* Generated with cbindgen:0.29.4 */

/* written by a program */

#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#include <string.h>
#include "stdio.h"
#define AFTER 1

namespace outer {
namespace middle {
namespace inner {

struct Empty
{
    uint8_t a;
};

using namespace std;

extern "C" {

/// Counts
extern uint32_t COUNT;

void root(Empty e);

}  // extern "C"

}  // namespace inner
}  // namespace middle
}  // namespace outer

#endif  // GUARD_H

/* trailer */
