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
  };
#endif

  struct C_Body {
    uint8_t _0;
  };

  Tag tag;
  union {
#if defined(UNIX)
    B_Body b;
#endif
    C_Body c;
  };
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
