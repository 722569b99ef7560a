/* What main.rs and the crate's own tests call of names.h; the rest is there to be compiled only. */
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
