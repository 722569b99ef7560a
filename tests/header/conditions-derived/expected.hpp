#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

#if (defined(UNIX) || defined(WIN))
struct Handle {
#if defined(UNIX)
  int32_t fd
#endif
  ;
#if defined(WIN)
  uint8_t *raw
#endif
  ;
  uint32_t flags;
#if defined(NET)
  uint16_t port
#endif
  ;

  Handle(
#if defined(UNIX)
         int32_t const& fd,
#endif
#if defined(WIN)
         uint8_t *const& raw,
#endif
         uint32_t const& flags
#if defined(NET)
         , uint16_t const& port
#endif
  )
    : 
#if defined(UNIX)
      fd(fd),
#endif
#if defined(WIN)
      raw(raw),
#endif
      flags(flags)
#if defined(NET)
      , port(port)
#endif
  {}

  friend std::ostream& operator<<(std::ostream& stream, const Handle& instance) {
    return stream << "{ "
#if defined(UNIX)
                          << "fd=" << instance.fd << ", "
#endif
#if defined(WIN)
                          << "raw=" << instance.raw << ", "
#endif
                          << "flags=" << instance.flags << ", "
#if defined(NET)
                          << "port=" << instance.port
#endif
     << " }";
  }
  bool operator==(const Handle& other) const {
    return true
#if defined(UNIX)
           && fd == other.fd
#endif
#if defined(WIN)
           && raw == other.raw
#endif
           && flags == other.flags
#if defined(NET)
           && port == other.port
#endif
    ;
  }
  bool operator!=(const Handle& other) const {
    return false
#if defined(UNIX)
           || fd != other.fd
#endif
#if defined(WIN)
           || raw != other.raw
#endif
           || flags != other.flags
#if defined(NET)
           || port != other.port
#endif
    ;
  }
};
#endif

struct Only {
#if defined(UNIX)
  uint8_t a
#endif
  ;
#if defined(WIN)
  uint16_t b
#endif
  ;

#if defined(UNIX)
#if defined(WIN)
  Only(uint8_t const& a,
       uint16_t const& b)
    : a(a),
      b(b)
  {}
#endif
#endif

  friend std::ostream& operator<<(std::ostream& stream, const Only& instance) {
    (void)instance;
    return stream << "{ "
#if defined(UNIX)
                          << "a=" << instance.a << ", "
#endif
#if defined(WIN)
                          << "b=" << instance.b
#endif
     << " }";
  }
  bool operator==(const Only& other) const {
    (void)other;
    return true
#if defined(UNIX)
           && a == other.a
#endif
#if defined(WIN)
           && b == other.b
#endif
    ;
  }
  bool operator!=(const Only& other) const {
    (void)other;
    return false
#if defined(UNIX)
           || a != other.a
#endif
#if defined(WIN)
           || b != other.b
#endif
    ;
  }
};

struct Kind {
  enum class Tag {
    A,
#if defined(UNIX)
    B,
#endif
    C,
  };

#if defined(UNIX)
  struct B_Body {
    uint8_t x;
#if defined(WIN)
    uint8_t y
#endif
    ;

    B_Body(uint8_t const& x
#if defined(WIN)
           , uint8_t const& y
#endif
    )
      : x(x)
#if defined(WIN)
        , y(y)
#endif
    {}

    friend std::ostream& operator<<(std::ostream& stream, const B_Body& instance) {
      return stream << "{ " << "x=" << instance.x << ", "
#if defined(WIN)
                            << "y=" << instance.y
#endif
       << " }";
    }
    bool operator==(const B_Body& other) const {
      return true
             && x == other.x
#if defined(WIN)
             && y == other.y
#endif
      ;
    }
    bool operator!=(const B_Body& other) const {
      return false
             || x != other.x
#if defined(WIN)
             || y != other.y
#endif
      ;
    }
  };
#endif

  struct C_Body {
    uint8_t _0;

    C_Body(uint8_t const& _0)
      : _0(_0)
    {}

    friend std::ostream& operator<<(std::ostream& stream, const C_Body& instance) {
      return stream << "{ " << "_0=" << instance._0 << " }";
    }
    bool operator==(const C_Body& other) const {
      return _0 == other._0;
    }
    bool operator!=(const C_Body& other) const {
      return _0 != other._0;
    }
  };

  Tag tag;
  union {
#if defined(UNIX)
    B_Body b;
#endif
    C_Body c;
  };

  bool operator==(const Kind& other) const {
    if (tag != other.tag) {
      return false;
    }
    switch (tag) {
#if defined(UNIX)
      case Tag::B: return b == other.b;
#endif
      case Tag::C: return c == other.c;
      default: break;
    }
    return true;
  }

  bool operator!=(const Kind& other) const {
    return !(*this == other);
  }
};

extern "C" {

#if defined(UNIX)
void root(Handle a, Only b, Kind c);
#endif

#if defined(UNIX)
void shallow();
#endif

#if ((defined(UNIX) && (defined(NET) && !defined(WIN))) && defined(X11))
void deep();
#endif

}  // extern "C"
