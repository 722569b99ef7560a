#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

// ends */ here
// a backslash at the end \ .
// a trigraph at the end ??/ .
// spaces after it \    .
//
// last
typedef struct Hostile {
  // of a field */ int x;
  uint8_t a;
  //one two
  uint8_t b;
  // A block
  //     *  with stars
  uint8_t c;
} Hostile;

// Indented
//   twice
//
// and back
void root(struct Hostile a);
