#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Pair {
  uint8_t _0;
  uint16_t _1;
} Pair;

typedef struct Triple {
  uint8_t first;
  uint16_t _1;
  uint32_t _2;
} Triple;

typedef enum Choice_Tag {
  One,
  Two,
} Choice_Tag;

typedef struct Two_Body {
  uint8_t _0;
  struct Pair _1;
} Two_Body;

typedef struct Choice {
  Choice_Tag tag;
  union {
    struct {
      uint8_t one;
    };
    Two_Body two;
  };
} Choice;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Pair a, struct Triple b, struct Choice c);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
