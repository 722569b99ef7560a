#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
typedef unsigned socklen_t;
typedef struct sockaddr sockaddr;
typedef struct SystemWindow SystemWindow;
#include <stddef.h>

enum Style
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Outline,
  Filled,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Style Style;
#else
typedef uint8_t Style;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef struct {
  uint32_t width;
} Window;

typedef struct {
  float *pixels;
} Image_f32;

/**
 * An instance that is called as its generic type: in C that is none by itself, in C++ it is a twin.
 */
typedef Image_f32 Image;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Written out, it is declared, as always.
 */
extern uint32_t checksum_plain(const uint8_t *from, uintptr_t len);

void window_bind(Window *window, const sockaddr *to, socklen_t len);

Window *window_of(SystemWindow *system, void *data);

Image window_image(const Window *window);

Style window_style(const Window *window, Style fallback);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
