#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

struct Leaf {
  struct Node *parent;
};

struct Tree {
  struct Node *root;
  struct Leaf whole;
};

union Data {
  struct Node *node;
};

typedef struct Node *Handle;

enum Choice_Tag {
  Some,
  None,
};

struct Choice {
  enum Choice_Tag tag;
  union {
    struct {
      struct Node *some;
    };
  };
};

typedef struct Tree Alias;

struct Node {
  struct Node *next;
  struct Tree *tree;
  void (*visit)(const struct Tree*, struct Leaf);
  union Data *data;
  Handle *handle;
  const struct Choice *choice;
  const Alias *name;
};

/**
 * The wrong way round: found through a pointer, used as a whole.
 */
struct First {
  struct Second *second;
};

struct Second {
  struct First first;
};

struct Right_u8 {
  struct Left_u8 *left;
  uint8_t value;
};

struct Left_u8 {
  struct Right_u8 *right;
};

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Node a, struct First b, struct Left_u8 c);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
