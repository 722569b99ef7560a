#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Leaf {
  struct Node *parent;
} Leaf;

typedef struct Tree {
  struct Node *root;
  struct Leaf whole;
} Tree;

typedef union Data {
  struct Node *node;
} Data;

typedef struct Node *Handle;

typedef enum Choice_Tag {
  Some,
  None,
} Choice_Tag;

typedef struct Choice {
  Choice_Tag tag;
  union {
    struct {
      struct Node *some;
    };
  };
} Choice;

typedef struct Tree Alias;

typedef struct Node {
  struct Node *next;
  struct Tree *tree;
  void (*visit)(const struct Tree*, struct Leaf);
  union Data *data;
  Handle *handle;
  const struct Choice *choice;
  const Alias *name;
} Node;

/**
 * The wrong way round: found through a pointer, used as a whole.
 */
typedef struct First {
  struct Second *second;
} First;

typedef struct Second {
  struct First first;
} Second;

typedef struct Right_u8 {
  struct Left_u8 *left;
  uint8_t value;
} Right_u8;

typedef struct Left_u8 {
  struct Right_u8 *right;
} Left_u8;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(struct Node a, struct First b, struct Left_u8 c);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
