#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct F {
  uint8_t mBits;
} F;
#define F_A (F){ .mBits = (uint8_t)1 }
#define F_C (F){ .mBits = (uint8_t)((F_A).mBits | 4) }

typedef struct T {
  uint8_t m0;
} T;
#define T_A (T){ .m0 = 1 }
#define T_B ((T_A).m0 + 1)
#define T_C (T){ .m0 = (T_A).m0 }

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void f(struct F a, struct T t);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
