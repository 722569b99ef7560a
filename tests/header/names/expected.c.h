#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define concept 1

typedef enum Words {
  not,
  compl,
  default_,
  Import,
} Words;

typedef struct restrict_ {
  uint8_t typeof_;
  uint8_t and;
  uint8_t class_;
  uint8_t def;
  const struct restrict_ *lambda;
  uint8_t asm_;
} restrict_;

typedef union xor {
  uint32_t int_;
  float or;
} xor;

typedef enum import_Tag {
  from,
  is,
} import_Tag;

typedef struct from_Body {
  uint8_t in;
  uint16_t with;
} from_Body;

typedef struct import {
  import_Tag tag;
  union {
    from_Body from;
    struct {
      uint8_t is;
    };
  };
} import;

typedef uint16_t requires;

void root(struct restrict_ typeid, union xor b, enum Words from, struct import global, requires e);
