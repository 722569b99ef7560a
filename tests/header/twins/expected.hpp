#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Pair {
  double x;
  double y;
};

struct text_Pair {
  const char *key;
  const char *value;
};

struct WidePair {
  uint64_t low;
  uint64_t high;
};

extern "C" {

Pair point_swap(Pair pair);

uintptr_t text_length(const text_Pair *pair, const WidePair *wide);

}  // extern "C"
