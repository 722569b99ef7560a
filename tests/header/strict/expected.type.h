#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

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
#ifndef FERRULE_LAYOUT_64
#include <stddef.h>
#include <stdint.h>
#ifndef FERRULE_ASSERT
#if defined(__cplusplus)
#define FERRULE_ASSERT(condition, message) static_assert(condition, message)
#define FERRULE_ALIGNOF alignof
#else
#define FERRULE_ASSERT(condition, message) _Static_assert(condition, message)
#define FERRULE_ALIGNOF _Alignof
#endif
#endif
#if UINTPTR_MAX == UINT64_MAX
#define FERRULE_LAYOUT_64(type, size, align) \
  FERRULE_ASSERT(sizeof(type) == (size) && FERRULE_ALIGNOF(type) == (align), \
                 "layout of " #type)
#define FERRULE_OFFSET_64(type, field, offset) \
  FERRULE_ASSERT(offsetof(type, field) == (offset), "offset of " #field " in " #type)
#else
#define FERRULE_LAYOUT_64(type, size, align) FERRULE_ASSERT(1, "of another target")
#define FERRULE_OFFSET_64(type, field, offset) FERRULE_ASSERT(1, "of another target")
#endif
#endif

enum Small
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint16_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  A,
  B,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Small Small;
#else
typedef uint16_t Small;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus
FERRULE_LAYOUT_64(Small, 2, 2);

typedef struct FERRULE_ALIGNED(32) {
  uint8_t _0;
} Aligned;
FERRULE_LAYOUT_64(Aligned, 32, 32);
FERRULE_OFFSET_64(Aligned, _0, 0);

typedef struct {
  uint8_t tag;
  int32_t size;
  long long_;
  const char *FERRULE_NULLABLE name;
  int32_t (*FERRULE_NULLABLE call)(void*FERRULE_NULLABLE , int32_t);
  uint16_t values[3];
} Record;
FERRULE_LAYOUT_64(Record, 40, 8);
FERRULE_OFFSET_64(Record, tag, 0);
FERRULE_OFFSET_64(Record, size, 4);
FERRULE_OFFSET_64(Record, long_, 8);
FERRULE_OFFSET_64(Record, name, 16);
FERRULE_OFFSET_64(Record, call, 24);
FERRULE_OFFSET_64(Record, values, 32);

typedef union {
  double float_;
  uint32_t word;
} Value;
FERRULE_LAYOUT_64(Value, 8, 8);

typedef void *FERRULE_NULLABLE Handle;
FERRULE_LAYOUT_64(Handle, 8, 8);

/**
 * A tag of its own size, and a body of the widest alignment.
 */
enum Wide_Tag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint8_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Byte,
  Pair,
  Named,
  Nothing = 200,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Wide_Tag Wide_Tag;
#else
typedef uint8_t Wide_Tag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef struct {
  uint8_t _0;
  uint64_t _1;
} Pair_Body;

typedef struct {
  uint16_t type;
  void (*FERRULE_NULLABLE call)(void);
} Named_Body;

typedef struct {
  Wide_Tag tag;
  union {
    struct {
      uint8_t byte;
    };
    Pair_Body pair;
    Named_Body named;
  };
} Wide;
FERRULE_LAYOUT_64(Wide, 24, 8);
FERRULE_OFFSET_64(Wide, byte, 8);
FERRULE_OFFSET_64(Pair_Body, _0, 0);
FERRULE_OFFSET_64(Pair_Body, _1, 8);
FERRULE_OFFSET_64(Wide, pair, 8);
FERRULE_OFFSET_64(Named_Body, type, 0);
FERRULE_OFFSET_64(Named_Body, call, 8);
FERRULE_OFFSET_64(Wide, named, 8);

/**
 * The tag is in the bodies.
 */
enum Inline_Tag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint16_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  Zero,
  One,
  Two,
  Three,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum Inline_Tag Inline_Tag;
#else
typedef uint16_t Inline_Tag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

typedef struct {
  Inline_Tag tag;
  uint8_t _0;
  uint64_t _1;
} Two_Body;

typedef struct {
  Inline_Tag tag;
  uint8_t a;
  uint8_t b;
  uint16_t c[2];
} Three_Body;

typedef union {
  Inline_Tag tag;
  struct {
    Inline_Tag one_tag;
    uint32_t one;
  };
  Two_Body two;
  Three_Body three;
} Inline;
FERRULE_LAYOUT_64(Inline, 16, 8);
FERRULE_OFFSET_64(Inline, one, 4);
FERRULE_OFFSET_64(Two_Body, _0, 2);
FERRULE_OFFSET_64(Two_Body, _1, 8);
FERRULE_OFFSET_64(Inline, two, 0);
FERRULE_OFFSET_64(Three_Body, a, 2);
FERRULE_OFFSET_64(Three_Body, b, 3);
FERRULE_OFFSET_64(Three_Body, c, 4);
FERRULE_OFFSET_64(Inline, three, 0);

typedef struct FERRULE_PACKED {
  uint8_t a;
  uint32_t b;
} Packed;
FERRULE_LAYOUT_64(Packed, 5, 1);
FERRULE_OFFSET_64(Packed, a, 0);
FERRULE_OFFSET_64(Packed, b, 1);

typedef enum {
  Empty,
  Circle,
  Rect,
} Shape_Tag;

typedef struct {
  double w;
  float h;
} Rect_Body;

typedef struct {
  Shape_Tag tag;
  union {
    struct {
      float circle;
    };
    Rect_Body rect;
  };
} Shape;
FERRULE_LAYOUT_64(Shape, 24, 8);
FERRULE_OFFSET_64(Shape, circle, 8);
FERRULE_OFFSET_64(Rect_Body, w, 0);
FERRULE_OFFSET_64(Rect_Body, h, 8);
FERRULE_OFFSET_64(Shape, rect, 8);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

extern const uint32_t *const FERRULE_NULLABLE TABLE;

extern void (*const FERRULE_NULLABLE CALLBACK)(void);

extern uint64_t COUNT;

FERRULE_MUST_USE
const Aligned *FERRULE_NULLABLE get(const Record *FERRULE_NONNULL r,
                                    Value *FERRULE_NULLABLE out,
                                    Small s,
                                    Handle h);

void tagged(Wide w, const Inline *FERRULE_NONNULL i);

void stop(Packed p, Shape s) FERRULE_NORETURN;

FERRULE_DEPRECATED_NOTE("use `get`") void old(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
