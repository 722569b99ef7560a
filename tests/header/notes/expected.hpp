#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

enum class Kind {
  A __attribute__((deprecated("no"))),
  B __attribute__((deprecated)),
};

struct __attribute__((deprecated("short"))) Old {
  uint8_t a;
};

extern "C" {

__attribute__((deprecated("a \"quote\", a \\ and a\ttab\nand ?\?/ \000 1 \177 é"))) void old();

void root(Kind k);

}  // extern "C"
