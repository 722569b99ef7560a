#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint8_t E_A = 1;

constexpr static const uint8_t E_B = (E_A + 1);

enum class E : uint8_t {
  X,
};

using T = uint8_t;
constexpr static const T T_A = 1;
constexpr static const T T_B = T_A;

struct StructName {
  uint8_t x;
  static const uint8_t A;
  static const uint8_t B;
};
constexpr inline const uint8_t StructName::A = 1;
constexpr inline const uint8_t StructName::B = (StructName::A + 1);

extern "C" {

void f(T t, StructName s, E e);

}  // extern "C"
