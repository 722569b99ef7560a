#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uintptr_t SIZE = (16 << 3);

constexpr static const uint32_t LOW = ((1 << 3) - 1);

struct Buffer {
  uint8_t block[16];
  uint8_t all[SIZE];
};

extern "C" {

void buffer_use(const Buffer *buffer);

}  // extern "C"
