#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

/// ends */ here
/// a backslash at the end \ .
/// a trigraph at the end ??/ .
/// spaces after it \    .
///
/// last
struct Hostile {
  /// of a field */ int x;
  uint8_t a;
  ///one two
  uint8_t b;
  /// A block
  ///     *  with stars
  uint8_t c;
};

extern "C" {

/// Indented
///   twice
///
/// and back
void root(Hostile a);

}  // extern "C"
