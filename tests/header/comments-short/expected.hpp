#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

/// ends */ here
struct Hostile {
  /// of a field */ int x;
  uint8_t a;
  ///one two
  uint8_t b;
  /// A block
  uint8_t c;
};

extern "C" {

/// Indented
void root(Hostile a);

}  // extern "C"
