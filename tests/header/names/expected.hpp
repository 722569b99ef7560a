#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint8_t concept_ = 1;

enum class Words {
  not_,
  compl_,
  default_,
  Import,
};

struct restrict {
  uint8_t typeof_;
  uint8_t and_;
  uint8_t class_;
  uint8_t def;
  const restrict *lambda;
  uint8_t asm_;
};

union xor_ {
  uint32_t int_;
  float or_;
};

struct import {
  enum class Tag {
    from,
    is,
  };

  struct from_Body {
    uint8_t in;
    uint16_t with;
  };

  struct is_Body {
    uint8_t _0;
  };

  Tag tag;
  union {
    from_Body from;
    is_Body is;
  };
};

using requires_ = uint16_t;

extern "C" {

void root(restrict typeid_, xor_ b, Words from, import global, requires_ e);

}  // extern "C"
