#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#define PACKED __attribute__((packed))
#define ALIGNED(n) __attribute__((aligned(n)))

struct Opaque;

/**
 * A point.
 *
 */
struct Point {
  /**
   * From the left
   */
  int32_t x;
  int32_t y;
};
/**
 * Where all begins
 */
#define Point_ORIGIN (Point){ .x = 0, .y = 0 }
#define Point_MAX INT32_MAX

struct Pair {
  uint8_t first;
  const struct Point *second;
};

struct Nested {
  struct Point points[2];
  uint8_t grid[2][3];
  const struct Point *(*call)(struct Nested*);
  bool switch_;
};

struct One {
  uint32_t value;
};

typedef double Meters;
#define Meters_ZERO 0.0

struct PACKED Packed {
  uint8_t a;
  uint32_t b;
};

struct ALIGNED(16) Aligned {
  uint8_t a;
};

union Either {
  float float_;
  uint32_t bits;
};

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Point a,
          struct Pair b,
          struct Nested c,
          struct One d,
          Meters e,
          struct Packed f,
          struct Aligned g,
          union Either h,
          struct Opaque *i);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
