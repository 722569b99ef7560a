#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Node Node;

typedef struct {
  Node *parent;
} Leaf;

typedef struct {
  Node *root;
  Leaf whole;
} Tree;

typedef union {
  Node *node;
} Data;

typedef Node *Handle;

typedef enum {
  Some,
  None,
} Choice_Tag;

typedef struct {
  Choice_Tag tag;
  union {
    struct {
      Node *some;
    };
  };
} Choice;

typedef Tree Alias;

struct Node {
  Node *next;
  Tree *tree;
  void (*visit)(const Tree*, Leaf);
  Data *data;
  Handle *handle;
  const Choice *choice;
  const Alias *name;
};

typedef struct Second Second;

/**
 * The wrong way round: found through a pointer, used as a whole.
 */
typedef struct {
  Second *second;
} First;

struct Second {
  First first;
};

typedef struct Left_u8 Left_u8;

typedef struct {
  Left_u8 *left;
  uint8_t value;
} Right_u8;

struct Left_u8 {
  Right_u8 *right;
};

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

void root(Node a, First b, Left_u8 c);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
