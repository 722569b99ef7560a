from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t
cdef extern from *:
  ctypedef bint bool
  ctypedef struct va_list

cdef extern from *:

  cdef struct Leaf:
    Node *parent;

  cdef struct Tree:
    Node *root;
    Leaf whole;

  cdef union Data:
    Node *node;

  ctypedef Node *Handle;

  cdef enum Choice_Tag:
    Some,
    None,

  cdef struct Choice:
    Choice_Tag tag;
    Node *some;

  ctypedef Tree Alias;

  cdef struct Node:
    Node *next;
    Tree *tree;
    void (*visit)(const Tree*, Leaf);
    Data *data;
    Handle *handle;
    const Choice *choice;
    const Alias *name;

  # The wrong way round: found through a pointer, used as a whole.
  cdef struct First:
    Second *second;

  cdef struct Second:
    First first;

  cdef struct Right_u8:
    Left_u8 *left;
    uint8_t value;

  cdef struct Left_u8:
    Right_u8 *right;

  void root(Node a, First b, Left_u8 c);
