#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Node;

struct Leaf {
  Node *parent;
};

struct Tree {
  Node *root;
  Leaf whole;
};

union Data {
  Node *node;
};

using Handle = Node*;

struct Choice {
  enum class Tag {
    Some,
    None,
  };

  struct Some_Body {
    Node *_0;
  };

  Tag tag;
  union {
    Some_Body some;
  };
};

using Alias = Tree;

struct Node {
  Node *next;
  Tree *tree;
  void (*visit)(const Tree*, Leaf);
  Data *data;
  Handle *handle;
  const Choice *choice;
  const Alias *name;
};

struct Second;

/// The wrong way round: found through a pointer, used as a whole.
struct First {
  Second *second;
};

struct Second {
  First first;
};

template<typename T>
struct Left;

template<typename T>
struct Right {
  Left<T> *left;
  T value;
};

template<typename T>
struct Left {
  Right<T> *right;
};

extern "C" {

void root(Node a, First b, Left<uint8_t> c);

}  // extern "C"
