#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#if (defined(UNIX) || defined(WIN))
typedef struct Handle {
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
} Handle;
#endif

typedef struct Only {
#if defined(UNIX)
  uint8_t a
#endif
  ;
#if defined(WIN)
  uint16_t b
#endif
  ;
} Only;

typedef enum Kind_Tag {
  A,
#if defined(UNIX)
  B,
#endif
  C,
} Kind_Tag;

#if defined(UNIX)
typedef struct B_Body {
  uint8_t x;
#if defined(WIN)
  uint8_t y
#endif
  ;
} B_Body;
#endif

typedef struct Kind {
  Kind_Tag tag;
  union {
#if defined(UNIX)
    B_Body b;
#endif
    struct {
      uint8_t c;
    };
  };
} Kind;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

#if defined(UNIX)
void root(struct Handle a, struct Only b, struct Kind c);
#endif

#if defined(UNIX)
void shallow(void);
#endif

#if ((defined(UNIX) && (defined(NET) && !defined(WIN))) && defined(X11))
void deep(void);
#endif

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
