/* macro_scope.c - which macro a name means (Reference, "Macros by example", "Scoping").
 *
 * A plain name means the last macro of that name before it in the text. Names that are reached by
 * paths and `use` are looked up by their last part: among this crate's macros, then among those
 * that other crates export, the one that the path begins with first.
 */
#include "read_rust/literal.h"
#include "read_rust/walk.h"

bool fr_rust_has_attribute(fr_rust_attrs attrs, const char *path)
{
    for (size_t i = 0; i < attrs.len; i++) {
        if (!attrs.data[i].is_comment && fr_str_is(attrs.data[i].meta->path, path))
            return true;
    }
    return false;
}

static fr_rust_macros *new_macros(fr_arena *arena)
{
    fr_rust_macros *macros = FR_NEW(arena, fr_rust_macros);
    fr_map_init(&macros->by_name, arena);
    return macros;
}

void fr_rust_macros_init(fr_rust_walk *walk)
{
    walk->all = new_macros(walk->arena);
    walk->exported = new_macros(walk->arena);
    fr_map_init(&walk->scope.top, walk->arena);
    fr_map_init(&walk->noted, walk->arena);
}

static fr_macro *find_in(const fr_rust_macros *macros, fr_str name)
{
    const uint64_t *found = fr_map_find(&macros->by_name, name);
    return found ? (fr_macro *)(uintptr_t)*found : NULL;
}

static void put_in(fr_rust_macros *macros, fr_macro *macro)
{
    fr_map_put(&macros->by_name, macro->name, (uint64_t)(uintptr_t)macro);
}

static void enter_scope(fr_rust_walk *walk, fr_macro *macro)
{
    uint64_t *top = fr_map_at(&walk->scope.top, macro->name);
    struct fr_macro_in_scope one = { macro, (size_t)*top };
    fr_vec_push(walk->arena, &walk->scope.stack, one);
    *top = walk->scope.stack.len;
}

void fr_rust_leave_scope(fr_rust_walk *walk, size_t count)
{
    while (walk->scope.stack.len > count) {
        struct fr_macro_in_scope *one = &walk->scope.stack.data[--walk->scope.stack.len];
        *fr_map_at(&walk->scope.top, one->macro->name) = one->shadowed;
    }
}

void fr_rust_define_macro(fr_rust_walk *walk, const fr_rust_item *item)
{
    fr_macro *macro = FR_NEW(walk->arena, fr_macro);
    macro->name = fr_name_text(item->name);
    macro->crate_name = walk->options->name;
    macro->module = walk->module;
    macro->namesake = find_in(walk->all, macro->name);
    macro->at = item->name.at;
    macro->rules = item->as.definition.rules;
    macro->is_item = item->kind == RUST_ITEM_MACRO_DEF;
    macro->is_exported = fr_rust_has_attribute(item->attrs, "macro_export") || macro->is_item;
    if (!macro->is_item)
        enter_scope(walk, macro);
    if (macro->is_exported)
        put_in(walk->exported, macro);
    put_in(walk->all, macro);
}

static const fr_rust_crate *find_crate(const fr_rust_walk *walk, fr_str name)
{
    for (size_t i = 0; i < walk->options->dependency_count; i++) {
        if (fr_str_eq(walk->options->dependencies[i].name, name))
            return walk->options->dependencies[i].crate;
    }
    for (size_t i = 0; i < walk->reader->crates.len; i++) {
        if (fr_str_eq(walk->reader->crates.data[i]->name, name))
            return walk->reader->crates.data[i];
    }
    return NULL;
}

void fr_rust_use_macros(fr_rust_walk *walk, const fr_rust_item *item)
{
    const fr_rust_crate *crate = find_crate(walk, fr_name_text(item->name));
    if (!crate || !fr_rust_has_attribute(item->attrs, "macro_use"))
        return;
    const fr_map *macros = &crate->exported->by_name;
    for (size_t i = 0; i < macros->count; i++)
        enter_scope(walk, (fr_macro *)(uintptr_t)macros->entries[i].value);
}

/* At least FITS: the macro is the one. At most so many of one name are looked at. */
enum { FITS = 2, MOST_NAMESAKES = 64 };

/* How well a macro of this crate fits a path: the module that it is in, or the crate's root for an
 * exported one, should be what stands before its name. */
static unsigned fitness(const fr_macro *macro, const fr_rust_path *path, fr_str module)
{
    if (path->len > 1) {
        fr_str before = fr_name_text(path->data[path->len - 2].name);
        if (fr_str_eq(before, macro->module))
            return FITS + 1;
        if (fr_str_is(before, "crate") && (macro->is_exported || !macro->module.len))
            return FITS;
        if (fr_str_is(before, "self") && fr_str_eq(macro->module, module))
            return FITS;
    }
    return macro->is_exported ? 1 : 0;
}

/* The macro of this crate that fits best, of several the last; NULL if there is none. */
static fr_macro *find_here(const fr_rust_walk *walk, const fr_rust_path *path)
{
    fr_macro *best = NULL;
    unsigned most = 0;
    size_t count = 0;
    fr_macro *macro = find_in(walk->all, fr_name_text(path->data[path->len - 1].name));
    for (; macro && count < MOST_NAMESAKES; macro = macro->namesake, count++) {
        unsigned fits = fitness(macro, path, walk->module);
        if (!best || fits > most) {
            best = macro;
            most = fits;
        }
    }
    if (most >= FITS || path->len == 1)
        return best;
    /* `use` may have brought it to where the path leads, but a better one may still come */
    fr_str first = fr_name_text(path->data[0].name);
    bool is_here = fr_str_is(first, "crate") || fr_str_is(first, "self") ||
                   fr_str_is(first, "super") || fr_str_eq(first, walk->options->name);
    return walk->is_late && is_here ? best : NULL;
}

fr_macro *fr_rust_find_macro(fr_rust_walk *walk, const fr_rust_path *path)
{
    fr_str name = fr_name_text(path->data[path->len - 1].name);
    bool is_plain = path->len == 1 && !path->is_global;
    const uint64_t *top = is_plain ? fr_map_find(&walk->scope.top, name) : NULL;
    if (top && *top)
        return walk->scope.stack.data[*top - 1].macro;
    if (!is_plain) {
        const fr_rust_crate *crate = find_crate(walk, fr_name_text(path->data[0].name));
        fr_macro *found = crate ? find_in(crate->exported, name) : NULL;
        if (found)
            return found;
    }
    fr_macro *macro = find_here(walk, path);
    for (size_t i = walk->reader->crates.len; i-- > 0 && !macro;)
        macro = find_in(walk->reader->crates.data[i]->exported, name);
    return macro;
}
