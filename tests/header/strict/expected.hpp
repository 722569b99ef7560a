#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

#ifndef FERRULE_NONNULL
#if defined(__clang__)
#define FERRULE_NONNULL _Nonnull
#define FERRULE_NULLABLE _Nullable
#else
#define FERRULE_NONNULL
#define FERRULE_NULLABLE
#endif
#if defined(__GNUC__)
#define FERRULE_NORETURN __attribute__((noreturn))
#define FERRULE_MUST_USE __attribute__((warn_unused_result))
#define FERRULE_DEPRECATED __attribute__((deprecated))
#define FERRULE_DEPRECATED_NOTE(note) __attribute__((deprecated(note)))
#define FERRULE_PACKED __attribute__((packed))
#define FERRULE_ALIGNED(n) __attribute__((aligned(n)))
#elif defined(_MSC_VER)
#define FERRULE_NORETURN
#define FERRULE_MUST_USE
#define FERRULE_DEPRECATED __declspec(deprecated)
#define FERRULE_DEPRECATED_NOTE(note) __declspec(deprecated(note))
#define FERRULE_ALIGNED(n) __declspec(align(n))
#endif
#endif

enum class Small : uint16_t {
  A,
  B,
};

struct FERRULE_ALIGNED(32) Aligned {
  uint8_t _0;
};

struct Record {
  uint8_t tag;
  int32_t size;
  long long_;
  const char *FERRULE_NULLABLE name;
  int32_t (*FERRULE_NULLABLE call)(void*FERRULE_NULLABLE , int32_t);
  uint16_t values[3];
};

union Value {
  double float_;
  uint32_t word;
};

using Handle = void*FERRULE_NULLABLE ;

struct FERRULE_PACKED Packed {
  uint8_t a;
  uint32_t b;
};

struct Shape {
  enum class Tag {
    Empty,
    Circle,
    Rect,
  };

  struct Circle_Body {
    float _0;
  };

  struct Rect_Body {
    double w;
    float h;
  };

  Tag tag;
  union {
    Circle_Body circle;
    Rect_Body rect;
  };
};

extern "C" {

extern const Record *const FERRULE_NULLABLE TABLE;

extern void (*const FERRULE_NULLABLE CALLBACK)();

extern uint64_t COUNT;

FERRULE_MUST_USE
const Aligned *FERRULE_NULLABLE get(const Record *FERRULE_NONNULL r,
                                    Value *FERRULE_NULLABLE out,
                                    Small s,
                                    Handle h);

void stop(Packed p, Shape s) FERRULE_NORETURN;

FERRULE_DEPRECATED_NOTE("use `get`") void old();

}  // extern "C"
