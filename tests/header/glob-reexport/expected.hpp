#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

enum class Level {
  Low,
  High,
};

/// Owned by the library.
struct Handle;

struct Options {
  Level level;
};

extern "C" {

Handle *open(Options options, int retries);

Level level(const Options *options);

}  // extern "C"
