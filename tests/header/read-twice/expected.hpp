#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint8_t LINE_END = 10;

#if defined(LINUX)
constexpr static const uint8_t KNOWN = 1;
#endif

#if defined(MACOS)
constexpr static const uint8_t KNOWN = 2;
#endif

constexpr static const uintptr_t MAX = 20;

struct Handle {
  int32_t fd;
};

struct Size {
  uint32_t width;
};
constexpr static const uint32_t Size_SMALLEST = 1;

extern "C" {

void open(const Handle *handle);

void grow(const Size *size);

void grow(const Size *size);

}  // extern "C"
