#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Counter {
  uint32_t value;
};

extern "C" {

uint32_t counter_value(const Counter *self);

void counter_reset(Counter *self);

Counter counter_copy(Counter self);

}  // extern "C"
