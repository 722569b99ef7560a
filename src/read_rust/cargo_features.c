/* The features that are on (The Cargo Book, "Features"): those asked for, and what they imply. */
#include "read_rust/cargo_find.h"

typedef struct feature_walk {
    fr_arena *arena;
    const fr_cargo_package *package;
    fr_strs on; /* grows while it is walked */
} feature_walk;

static void switch_on(feature_walk *walk, fr_str name)
{
    for (size_t i = 0; i < walk->on.len; i++)
        if (fr_str_eq(walk->on.data[i], name))
            return;
    fr_vec_push(walk->arena, &walk->on, name);
}

static const fr_cargo_feature *find(const fr_cargo_package *package, fr_str name)
{
    for (size_t i = 0; i < package->features.len; i++)
        if (fr_str_eq(package->features.data[i].name, name))
            return &package->features.data[i];
    return NULL;
}

/* "dep:x" and "x?/f" switch on no feature of this package; "x/f" switches on x. */
static void imply(feature_walk *walk, fr_str what)
{
    size_t slash = fr_str_find_char(what, '/');
    if (fr_str_starts(what, FR_LIT("dep:")))
        return;
    if (slash == SIZE_MAX)
        switch_on(walk, what);
    else if (slash && what.ptr[slash - 1] != '?')
        switch_on(walk, fr_str_slice(what, 0, slash));
}

/* An optional dependency is a feature of its name, unless "dep:" hides it. */
static bool is_hidden(const fr_cargo_package *package, fr_str dependency)
{
    for (size_t i = 0; i < package->features.len; i++) {
        const fr_strs *list = &package->features.data[i].implies;
        for (size_t k = 0; k < list->len; k++)
            if (fr_str_starts(list->data[k], FR_LIT("dep:")) &&
                fr_str_eq(fr_str_slice(list->data[k], 4, list->data[k].len), dependency))
                return true;
    }
    return false;
}

static void switch_all_on(feature_walk *walk)
{
    const fr_cargo_package *package = walk->package;
    for (size_t i = 0; i < package->features.len; i++)
        switch_on(walk, package->features.data[i].name);
    for (size_t i = 0; i < package->dependencies.len; i++) {
        const fr_cargo_dependency *one = &package->dependencies.data[i];
        if (one->is_optional && !is_hidden(package, one->key))
            switch_on(walk, one->key);
    }
}

void fr_cargo_features(fr_arena *arena, const fr_cargo_package *package,
                       const fr_header_options *options, fr_cfg_facts *facts)
{
    feature_walk walk = { .arena = arena, .package = package };
    if (options->parse.expand_default_features && find(package, FR_LIT("default")))
        switch_on(&walk, FR_LIT("default"));
    for (size_t i = 0; i < options->parse.expand_features.len; i++)
        switch_on(&walk, options->parse.expand_features.data[i]);
    if (options->parse.expand_all_features)
        switch_all_on(&walk);
    for (size_t i = 0; i < walk.on.len; i++) {
        const fr_cargo_feature *feature = find(package, walk.on.data[i]);
        for (size_t k = 0; feature && k < feature->implies.len; k++)
            imply(&walk, feature->implies.data[k]);
    }
    for (size_t i = 0; i < walk.on.len; i++) {
        fr_rust_variable fact = { FR_LIT("feature"), walk.on.data[i] };
        fr_vec_push(arena, &facts->values, fact);
    }
}
