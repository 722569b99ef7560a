#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uintptr_t my_LEN = 4;

template<typename T = void>
struct my_Box;

struct my_Engine;

template<typename T = void>
struct my_Option;

template<typename T, uintptr_t N>
struct my_Buffer {
  T data[N];
  my_Buffer<T, N> *next;
};

using my_Bytes = my_Buffer<uint8_t, my_LEN>;

template<typename T = uint8_t>
struct my_Maybe {
  T value;
};

template<typename T>
struct my_Tagged {
  enum class Tag {
    Nothing,
    Some,
    Pair,
  };

  struct my_Some_Body {
    T _0;
  };

  struct my_Pair_Body {
    T a;
    const T *b;
  };

  Tag tag;
  union {
    my_Some_Body some;
    my_Pair_Body pair;
  };
};

extern "C" {

const my_Engine *run(my_Engine *engine,
                     my_Bytes bytes,
                     const my_Buffer<int32_t, 2> *other,
                     my_Maybe<uint8_t> maybe,
                     my_Tagged<float> tagged,
                     my_Option<my_Box<uint8_t>> boxed);

}  // extern "C"
