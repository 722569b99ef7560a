#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Hostile {
  uint8_t a;
  uint8_t b;
  uint8_t c;
};

extern "C" {

void root(Hostile a);

}  // extern "C"
