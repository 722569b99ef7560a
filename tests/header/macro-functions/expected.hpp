#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

/// A vector.
struct Bytes {
  uint8_t *data;
  uintptr_t len;
};

/// A vector.
struct Floats {
  float *data;
  uintptr_t len;
};

extern "C" {

bool bytes_push(Bytes *vector, uint8_t value);

bool bytes_remove(Bytes *vector, uint8_t value);

bool floats_push(Floats *vector, float value);

}  // extern "C"
