/* What main.rs and the crate's own tests call of names.h does what it says. */
#include "names.h"

#include <stdlib.h>

struct names_glue {
    int size;
};
struct names_tree {
    int depth;
};
struct names_tree_ref {
    int depth;
};

struct names {
    int size;
};

names *names_new(void)
{
    names *all = malloc(sizeof *all);
    if (all)
        all->size = 7;
    return all;
}

void names_free(names *all)
{
    free(all);
}

int names_size(const names *all)
{
    return all->size;
}

names_glue *names_glue_new(void)
{
    names_glue *glue = malloc(sizeof *glue);
    if (glue)
        glue->size = 3;
    return glue;
}

void names_glue_free(names_glue *glue)
{
    free(glue);
}

int names_glue_size(const names_glue *glue)
{
    return glue->size;
}

names_tree *names_tree_new(void)
{
    return calloc(1, sizeof(names_tree));
}

void names_tree_free(names_tree *tree)
{
    free(tree);
}

const names_tree *names_tree_parent(const names_tree *tree)
{
    return tree->depth == 0 ? tree : NULL;
}

names_tree_ref *names_tree_ref_new(void)
{
    return calloc(1, sizeof(names_tree_ref));
}

void names_tree_ref_free(names_tree_ref *ref)
{
    free(ref);
}

int names_tree_ref_depth(const names_tree_ref *ref)
{
    return ref->depth;
}

int final_(int a)
{
    return a + 1;
}

names_state names_next_state(names_state state)
{
    return state == UNKNOWN ? SELF : NONE;
}

/* Types that are made and freed, and nothing else. */
#define MADE(name)                                                                                 \
    struct names_##name {                                                                          \
        int is_there;                                                                              \
    };                                                                                             \
    names_##name *names_##name##_new(void)                                                         \
    {                                                                                              \
        return calloc(1, sizeof(names_##name));                                                    \
    }                                                                                              \
    void names_##name##_free(names_##name *made)                                                   \
    {                                                                                              \
        free(made);                                                                                \
    }
MADE(enums)
MADE(closures)
MADE(error)
MADE(std)
MADE(lib)
MADE(mod)

int names_tree_new2(void)
{
    return 2;
}

/* What is there to be compiled and linked only. */

int final(int a)
{
    (void)a;
    return 0;
}

int names_final(int type, int match, int final)
{
    (void)type;
    (void)match;
    (void)final;
    return 0;
}

int names_Final(int fn, int self, int crate)
{
    (void)fn;
    (void)self;
    (void)crate;
    return 0;
}

int names_move(int in)
{
    (void)in;
    return 0;
}

int names_tree_next(names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_add(names_tree *tree, int other)
{
    (void)tree;
    (void)other;
    return 0;
}

int names_tree_eq(const names_tree *tree, int other)
{
    (void)tree;
    (void)other;
    return 0;
}

int names_tree_cmp(const names_tree *tree, int other)
{
    (void)tree;
    (void)other;
    return 0;
}

int names_tree_hash(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_index(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_not(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_len(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_drop(names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_clone(names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_default(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_borrow(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_deref(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_into_iter(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_as_ref(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_to_string(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_is_empty(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_from_str(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_from_x(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_into_x(const names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_to_x(names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_tree_as_x(names_tree *tree, int x)
{
    (void)tree;
    (void)x;
    return 0;
}

int names_tree_is_x(names_tree *tree)
{
    (void)tree;
    return 0;
}

int names_point_sum(const names_point *point)
{
    (void)point;
    return 0;
}

void names_point_get(names_point *out)
{
    *out = (names_point){ .x = 1 };
}

names_one names_next_one(names_one one)
{
    (void)one;
    return (names_one)0;
}

names_bits names_all_bits(names_bits bits)
{
    (void)bits;
    return (names_bits)0;
}

names_band names_next_band(names_band band)
{
    (void)band;
    return (names_band)0;
}

int names_params(int result, int length, int c0, int c1, int out0, int value0, int ffi, int glue, int error, int core, int std)
{
    (void)result;
    (void)length;
    (void)c0;
    (void)c1;
    (void)out0;
    (void)value0;
    (void)ffi;
    (void)glue;
    (void)error;
    (void)core;
    (void)std;
    return 0;
}

int names_same(int a, int A, int _a, int a_)
{
    (void)a;
    (void)A;
    (void)_a;
    (void)a_;
    return 0;
}

int names_1st(int x)
{
    (void)x;
    return 0;
}

int NAMES_Shout(int X)
{
    (void)X;
    return 0;
}
