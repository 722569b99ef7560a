#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct F {
  uint8_t mBits;

  constexpr explicit operator bool() const {
    return !!mBits;
  }
  constexpr F operator~() const {
    return F { static_cast<decltype(mBits)>(~mBits) };
  }
  constexpr F operator|(const F& other) const {
    return F { static_cast<decltype(mBits)>(this->mBits | other.mBits) };
  }
  F& operator|=(const F& other) {
    *this = (*this | other);
    return *this;
  }
  constexpr F operator&(const F& other) const {
    return F { static_cast<decltype(mBits)>(this->mBits & other.mBits) };
  }
  F& operator&=(const F& other) {
    *this = (*this & other);
    return *this;
  }
  constexpr F operator^(const F& other) const {
    return F { static_cast<decltype(mBits)>(this->mBits ^ other.mBits) };
  }
  F& operator^=(const F& other) {
    *this = (*this ^ other);
    return *this;
  }
};
constexpr static const F F_A = F{
  /* .mBits = */ (uint8_t)1
};
constexpr static const F F_C = F{
  /* .mBits = */ (uint8_t)((F_A).mBits | 4)
};

struct T {
  uint8_t m0;
};
constexpr static const T T_A = T{
  /* .m0 = */ 1
};
constexpr static const uint8_t T_B = ((T_A).m0 + 1);
constexpr static const T T_C = T{
  /* .m0 = */ (T_A).m0
};

extern "C" {

void f(F a, T t);

}  // extern "C"
