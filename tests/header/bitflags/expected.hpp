#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

/// What may be done
struct Rights {
  uint32_t bits;

  constexpr explicit operator bool() const {
    return !!bits;
  }
  constexpr Rights operator~() const {
    return Rights { static_cast<decltype(bits)>(~bits) };
  }
  constexpr Rights operator|(const Rights& other) const {
    return Rights { static_cast<decltype(bits)>(this->bits | other.bits) };
  }
  Rights& operator|=(const Rights& other) {
    *this = (*this | other);
    return *this;
  }
  constexpr Rights operator&(const Rights& other) const {
    return Rights { static_cast<decltype(bits)>(this->bits & other.bits) };
  }
  Rights& operator&=(const Rights& other) {
    *this = (*this & other);
    return *this;
  }
  constexpr Rights operator^(const Rights& other) const {
    return Rights { static_cast<decltype(bits)>(this->bits ^ other.bits) };
  }
  Rights& operator^=(const Rights& other) {
    *this = (*this ^ other);
    return *this;
  }
};
/// Looking
constexpr static const Rights Rights_READ = Rights{
  /* .bits = */ (uint32_t)1
};
constexpr static const Rights Rights_WRITE = Rights{
  /* .bits = */ (uint32_t)(1 << 1)
};
constexpr static const Rights Rights_ALL = Rights{
  /* .bits = */ (uint32_t)((Rights_READ).bits | (Rights_WRITE).bits)
};

using Mode = uint16_t;
constexpr static const Mode Mode_FAST = (uint16_t)1;
constexpr static const Mode Mode_BOTH = (uint16_t)(Mode_FAST | 2);

extern "C" {

void root(Rights a, Mode b);

}  // extern "C"
