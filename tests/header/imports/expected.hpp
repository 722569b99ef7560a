#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
typedef unsigned socklen_t;
typedef struct sockaddr sockaddr;
typedef struct SystemWindow SystemWindow;
#include <stddef.h>

enum class Style : uint8_t {
  Outline,
  Filled,
};

struct Window {
  uint32_t width;
};

template<typename T>
struct shapes_Image {
  T *pixels;
};

/// An instance that is called as its generic type: in C that is none by itself, in C++ it is a twin.
using Image = shapes_Image<float>;

extern "C" {

/// Written out, it is declared, as always.
extern uint32_t checksum_plain(const uint8_t *from, uintptr_t len);

void window_bind(Window *window, const sockaddr *to, socklen_t len);

Window *window_of(SystemWindow *system, void *data);

Image window_image(const Window *window);

Style window_style(const Window *window, Style fallback);

}  // extern "C"
