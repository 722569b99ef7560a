#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>
#include <cassert>

struct Pair {
  uint8_t _0;
  uint16_t _1;
};

struct Triple {
  uint8_t first;
  uint16_t _1;
  uint32_t _2;
};

struct Choice {
  enum class Tag {
    One,
    Two,
  };

  struct One_Body {
    uint8_t _0;
  };

  struct Two_Body {
    uint8_t _0;
    Pair _1;
  };

  Tag tag;
  union {
    One_Body one;
    Two_Body two;
  };

  static Choice One(const uint8_t &_0) {
    Choice result;
    ::new (&result.one._0) (uint8_t)(_0);
    result.tag = Tag::One;
    return result;
  }

  bool IsOne() const {
    return tag == Tag::One;
  }

  const uint8_t& AsOne() const {
    assert(IsOne());
    return one._0;
  }

  static Choice Two(const uint8_t &_0,
                    const Pair &_1) {
    Choice result;
    ::new (&result.two._0) (uint8_t)(_0);
    ::new (&result.two._1) (Pair)(_1);
    result.tag = Tag::Two;
    return result;
  }

  bool IsTwo() const {
    return tag == Tag::Two;
  }

  const Two_Body& AsTwo() const {
    assert(IsTwo());
    return two;
  }
};

extern "C" {

void root(Pair a, Triple b, Choice c);

}  // extern "C"
