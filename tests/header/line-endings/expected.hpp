#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Empty {
  uint8_t a;
};

extern "C" {

/// Counts
extern uint32_t COUNT;

void root(Empty e);

}  // extern "C"
