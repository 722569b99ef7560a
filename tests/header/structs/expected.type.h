#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#define PACKED __attribute__((packed))
#define ALIGNED(n) __attribute__((aligned(n)))

typedef struct Opaque Opaque;

/**
 * A point.
 *
 */
typedef struct {
  /**
   * From the left
   */
  int32_t x;
  int32_t y;
} Point;
/**
 * Where all begins
 */
#define Point_ORIGIN (Point){ .x = 0, .y = 0 }
#define Point_MAX INT32_MAX

typedef struct {
  uint8_t first;
  const Point *second;
} Pair;

typedef struct Nested Nested;

struct Nested {
  Point points[2];
  uint8_t grid[2][3];
  const Point *(*call)(Nested*);
  bool switch_;
};

typedef struct {
  uint32_t value;
} One;

typedef double Meters;
#define Meters_ZERO 0.0

typedef struct PACKED {
  uint8_t a;
  uint32_t b;
} Packed;

typedef struct ALIGNED(16) {
  uint8_t a;
} Aligned;

typedef union {
  float float_;
  uint32_t bits;
} Either;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(Point a, Pair b, Nested c, One d, Meters e, Packed f, Aligned g, Either h, Opaque *i);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
