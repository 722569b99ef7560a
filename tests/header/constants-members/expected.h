#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define E_A 1

#define E_B (E_A + 1)

enum E
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  X,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum E E;
#else
typedef uint8_t E;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef uint8_t T;
#define T_A 1
#define T_B T_A

typedef struct StructName {
  uint8_t x;
} StructName;
#define STRUCT_NAME_A 1
#define STRUCT_NAME_B (STRUCT_NAME_A + 1)

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void f(T t, struct StructName s, E e);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
