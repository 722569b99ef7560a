#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

enum class Level : uint8_t {
  Low,
#if defined(DEEP)
  Deep,
#endif
  High,
};

inline std::ostream& operator<<(std::ostream& stream, const Level& instance) {
  switch (instance) {
    case Level::Low: stream << "Low"; break;
#if defined(DEEP)
    case Level::Deep: stream << "Deep"; break;
#endif
    case Level::High: stream << "High"; break;
  }
  return stream;
}

struct Message {
  enum class Tag {
    Nothing,
    Text,
#if defined(DEEP)
    Number,
#endif
  };

  friend std::ostream& operator<<(std::ostream& stream, const Tag& instance) {
    using Tag = Message::Tag;
    switch (instance) {
      case Tag::Nothing: stream << "Nothing"; break;
      case Tag::Text: stream << "Text"; break;
#if defined(DEEP)
      case Tag::Number: stream << "Number"; break;
#endif
    }
    return stream;
  }

  friend std::ostream& operator<<(std::ostream& stream, const Message& instance) {
    using Tag = Message::Tag;
    switch (instance.tag) {
      case Tag::Nothing: stream << "Nothing"; break;
      case Tag::Text: stream << "Text" << instance.text; break;
#if defined(DEEP)
      case Tag::Number: stream << "Number" << instance.number; break;
#endif
    }
    return stream;
  }

  struct Text_Body {
    uint32_t length;
    uint16_t level;

    friend std::ostream& operator<<(std::ostream& stream, const Text_Body& instance) {
      return stream << "{ " << "length=" << instance.length << ", "
                            << "level=" << instance.level << " }";
    }
    bool operator==(const Text_Body& other) const {
      return length == other.length &&
             level == other.level;
    }
  };

#if defined(DEEP)
  struct Number_Body {
    int32_t _0;

    friend std::ostream& operator<<(std::ostream& stream, const Number_Body& instance) {
      return stream << "{ " << "_0=" << instance._0 << " }";
    }
    bool operator==(const Number_Body& other) const {
      return _0 == other._0;
    }
  };
#endif

  Tag tag;
  union {
    Text_Body text;
#if defined(DEEP)
    Number_Body number;
#endif
  };

  static Message Nothing() {
    Message result;
    result.tag = Tag::Nothing;
    return result;
  }

  bool IsNothing() const {
    return tag == Tag::Nothing;
  }

  static Message Text(const uint32_t &length,
                      const uint16_t &level) {
    Message result;
    ::new (&result.text.length) (uint32_t)(length);
    ::new (&result.text.level) (uint16_t)(level);
    result.tag = Tag::Text;
    return result;
  }

  bool IsText() const {
    return tag == Tag::Text;
  }

#if defined(DEEP)
  static Message Number(const int32_t &_0) {
    Message result;
    ::new (&result.number._0) (int32_t)(_0);
    result.tag = Tag::Number;
    return result;
  }

  bool IsNumber() const {
    return tag == Tag::Number;
  }
#endif

  bool operator==(const Message& other) const {
    if (tag != other.tag) {
      return false;
    }
    switch (tag) {
      case Tag::Text: return text == other.text;
#if defined(DEEP)
      case Tag::Number: return number == other.number;
#endif
      default: break;
    }
    return true;
  }
};

extern "C" {

void root(Level a, Message b);

}  // extern "C"
