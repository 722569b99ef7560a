/* A path is walked segment by segment: the first one is looked up as its kind wants (crate, self,
 * super, a name in scope, a crate), the others in the module that the walk has reached. A name in a
 * module is its declaration, else an import, else what a glob brings. Imports lead to other
 * paths; one that is under way already leads nowhere. */
#include "read_rust/resolve.h"

#include "read_rust/lower.h"

/* How many imports may lead to one another. */
#define MOST_STEPS 128
/* How many modules globs may reach from one. */
#define MOST_REACHED 10000
/* How many searches may end in a circle before their results count all the same. */
#define MOST_CUTS 100000

typedef struct walk {
    fr_lower *l;
    fr_namespace space; /* of the last segment */
    unsigned steps;     /* imports on the way here */
    bool is_cut;        /* an import that is under way, or too many steps, cut the search */
} walk;

static const fr_resolution nothing = { .id = FR_NO_ID };

static fr_resolution of_item(fr_id id)
{
    return (fr_resolution){ .id = id };
}

static bool is_found(const fr_resolution *r)
{
    return r->id != FR_NO_ID || r->external.len;
}

/* ---- making scopes ---- */

fr_scope *fr_scope_new(fr_lower *l, fr_lower_crate *crate, fr_scope *parent, fr_id module)
{
    fr_scope *scope = FR_NEW(l->reader.nodes, fr_scope);
    scope->crate = crate;
    scope->parent = parent;
    scope->module = module;
    for (int space = 0; space < NAMESPACE_COUNT; space++) {
        fr_map_init(&scope->names[space], l->reader.nodes);
        fr_map_init(&scope->known[space], l->reader.nodes);
    }
    fr_map_init(&scope->uses, l->reader.nodes);
    fr_bits_map_put(&l->scopes, module, (uint64_t)(uintptr_t)scope);
    return scope;
}

static fr_scope *scope_of(const fr_lower *l, fr_id module)
{
    uint64_t *found = fr_bits_map_find(&l->scopes, module);
    return found ? (fr_scope *)(uintptr_t)*found : NULL;
}

static fr_scope *root_of(fr_scope *scope)
{
    while (scope->parent)
        scope = scope->parent;
    return scope;
}

static void enter(fr_scope *scope, fr_namespace space, fr_str name, fr_binding *binding)
{
    uint64_t *first = fr_map_at_kept(&scope->names[space], name);
    if (!*first) {
        *first = (uint64_t)(uintptr_t)binding;
        return;
    }
    fr_binding *chain = (fr_binding *)(uintptr_t)*first;
    if (chain->last)
        chain->last->next = binding;
    else
        chain->next = binding;
    chain->last = binding;
}

void fr_scope_bind(fr_lower *l, fr_scope *scope, fr_namespace space, const fr_item *item)
{
    fr_binding *binding = FR_NEW(l->reader.nodes, fr_binding);
    *binding = (fr_binding){ .id = item->id,
                             .access = item->rust->part.access,
                             .access_scope = item->rust->part.scope };
    enter(scope, space, item->name, binding);
}

fr_id fr_scope_declared(const fr_scope *scope, fr_str name)
{
    uint64_t *first = fr_map_find(&scope->names[NAMESPACE_TYPE], name);
    const fr_binding *only = first ? (const fr_binding *)(uintptr_t)*first : NULL;
    return only && !only->next && !only->import ? only->id : FR_NO_ID;
}

void fr_scope_access(fr_lower *l, fr_scope *scope, fr_rust_vis vis, uint8_t *access,
                     fr_id *access_scope)
{
    *access = ACCESS_RESTRICTED;
    *access_scope = root_of(scope)->module;
    switch (vis.kind) {
    case RUST_VIS_NONE: *access = ACCESS_PRIVATE; break;
    case RUST_VIS_PUB: *access = ACCESS_PUBLIC; break;
    case RUST_VIS_SELF: *access_scope = scope->module; return;
    case RUST_VIS_SUPER:
        *access_scope = scope->parent ? scope->parent->module : scope->module;
        return;
    case RUST_VIS_CRATE:
    case RUST_VIS_IN: return; /* `in path` is less than the crate: near enough for imports */
    }
    *access_scope = FR_NO_ID;
    (void)l;
}

/* One of the two namespaces, or a glob: where the import is used it is looked at by itself. */
static fr_binding *new_import(fr_lower *l, const fr_binding *like, const fr_import *import)
{
    fr_binding *binding = FR_NEW(l->reader.nodes, fr_binding);
    *binding = *like;
    binding->import = FR_NEW(l->reader.nodes, fr_import);
    *binding->import = *import;
    return binding;
}

static void add_import(fr_lower *l, fr_scope *scope, const fr_binding *like,
                       const fr_import *import)
{
    if (import->name.len == 0) {
        fr_vec_push(l->reader.nodes, &scope->globs, new_import(l, like, import));
        return;
    }
    for (int space = 0; space < NAMESPACE_COUNT; space++)
        enter(scope, (fr_namespace)space, import->name, new_import(l, like, import));
}

static void append(fr_lower *l, fr_strs *path, const fr_rust_use *use)
{
    for (size_t i = 0; i < use->len; i++)
        fr_vec_push(l->reader.nodes, path, fr_name_text(use->path[i].name));
}

/* `a::{self, b}`: a `self` at the end of a path is the module before it. */
static void finish_import(fr_lower *l, fr_scope *scope, const fr_rust_use *use,
                          const fr_binding *like, fr_import *import)
{
    fr_strs *path = &import->path;
    if (path->len > 1 && fr_str_is(path->data[path->len - 1], "self"))
        path->len--;
    if (path->len == 0)
        return;
    import->name =
        fr_name_text(use->rename).len ? fr_name_text(use->rename) : path->data[path->len - 1];
    if (!fr_str_is(import->name, "_"))
        add_import(l, scope, like, import);
}

static void use_tree(fr_lower *l, fr_scope *scope, const fr_rust_use *use, const fr_binding *like,
                     const fr_import *around, unsigned depth)
{
    fr_import import = *around;
    import.path = (fr_strs){ 0 };
    for (size_t i = 0; i < around->path.len; i++)
        fr_vec_push(l->reader.nodes, &import.path, around->path.data[i]);
    import.is_global |= use->is_global && around->path.len == 0;
    append(l, &import.path, use);
    switch (use->kind) {
    case RUST_USE_PATH: finish_import(l, scope, use, like, &import); return;
    case RUST_USE_GLOB: add_import(l, scope, like, &import); return;
    case RUST_USE_GROUP: break;
    }
    for (size_t i = 0; i < use->count && depth < FR_RUST_MAX_DEPTH; i++)
        use_tree(l, scope, &use->list[i], like, &import, depth + 1);
}

void fr_scope_use(fr_lower *l, fr_scope *scope, const fr_rust_item *use)
{
    fr_binding like = { .id = FR_NO_ID };
    fr_scope_access(l, scope, use->vis, &like.access, &like.access_scope);
    use_tree(l, scope, use->as.use, &like, &(fr_import){ 0 }, 0);
}

void fr_scope_extern_crate(fr_lower *l, fr_scope *scope, const fr_rust_item *item)
{
    fr_str rename = fr_name_text(item->as.extern_crate.rename);
    fr_binding like = { .id = FR_NO_ID };
    fr_import import = { 0 };
    fr_scope_access(l, scope, item->vis, &like.access, &like.access_scope);
    import.name = rename.len ? rename : fr_name_text(item->name);
    import.is_global = !fr_str_is(fr_name_text(item->name), "self");
    fr_vec_push(l->reader.nodes, &import.path,
                import.is_global ? fr_name_text(item->name) : FR_LIT("crate"));
    if (!fr_str_is(import.name, "_"))
        add_import(l, scope, &like, &import);
}

/* ---- looking up ---- */

static fr_resolution walk_path(walk *w, fr_scope *scope, const fr_str *segments, size_t count,
                               bool is_global);

/* True if what is declared in `owner` with this access may be named in `from`. */
static bool is_visible(const fr_scope *owner, const fr_binding *binding, const fr_scope *from)
{
    fr_id top = binding->access == ACCESS_PRIVATE ? owner->module : binding->access_scope;
    if (binding->access == ACCESS_PUBLIC)
        return true;
    for (; from; from = from->parent)
        if (from->module == top)
            return true;
    return false;
}

/* True if a result may be kept: nothing is not final where a circle or a limit cut the search, but
 * looking again and again must end some day. */
static bool may_keep(walk *w, const fr_resolution *result)
{
    if (is_found(result) || !w->is_cut || w->l->cuts >= MOST_CUTS)
        return true;
    w->l->cuts++;
    return false;
}

static fr_resolution follow_import(walk *w, fr_scope *scope, const fr_binding *binding)
{
    fr_namespace space = w->space;
    fr_import *import = binding->import;
    if (!import)
        return of_item(binding->id);
    if (import->state[space] == 2)
        return import->result[space];
    if (import->state[space] == 1 || w->steps >= MOST_STEPS) {
        w->is_cut = true;
        return nothing;
    }
    import->state[space] = 1;
    w->steps++;
    import->result[space] =
        walk_path(w, scope, import->path.data, import->path.len, import->is_global);
    w->steps--;
    import->state[space] = may_keep(w, &import->result[space]) ? 2 : 0;
    return import->result[space];
}

static bool has_variant(const fr_item *item, fr_str name)
{
    const fr_enum *e = &item->as.type.as.enumeration;
    for (size_t i = 0; i < e->variants.len; i++)
        if (fr_str_eq(e->variants.data[i].name, name))
            return true;
    return false;
}

/* What a glob is of: a module, an enum, or nothing that was read. */
static fr_id glob_target(walk *w, fr_scope *scope, fr_import *glob)
{
    fr_namespace space = w->space;
    if (glob->state[0] == 2)
        return glob->result[0].id;
    if (glob->state[0] == 1 || w->steps >= MOST_STEPS) {
        w->is_cut = true;
        return FR_NO_ID;
    }
    glob->state[0] = 1;
    w->steps++;
    w->space = NAMESPACE_TYPE;
    glob->result[0] = walk_path(w, scope, glob->path.data, glob->path.len, glob->is_global);
    w->space = space;
    w->steps--;
    if (glob->result[0].is_member)
        glob->result[0] = nothing;
    glob->state[0] = may_keep(w, &glob->result[0]) ? 2 : 0;
    return glob->result[0].id;
}

/* All modules and enums that the globs of a scope reach, each once, nearest first: globs bring what
 * other globs brought, as far as they may be seen. */
static const fr_ids *reach_of(walk *w, fr_scope *scope)
{
    fr_ids reach = { 0 };
    fr_bits_map seen;
    bool was_cut = w->is_cut;
    if (scope->is_reach_known)
        return &scope->reach;
    w->is_cut = false;
    fr_bits_map_init(&seen, w->l->reader.nodes);
    fr_bits_map_put(&seen, scope->module, 1);
    fr_vec_push(w->l->reader.nodes, &reach, scope->module);
    for (size_t i = 0; i < reach.len && reach.len < MOST_REACHED; i++) {
        fr_scope *one = scope_of(w->l, reach.data[i]);
        for (size_t k = 0; one && k < one->globs.len; k++) {
            fr_binding *glob = one->globs.data[k];
            if (one != scope && !is_visible(one, glob, scope))
                continue;
            fr_id target = glob_target(w, one, glob->import);
            if (target != FR_NO_ID && fr_bits_map_put(&seen, target, 1))
                fr_vec_push(w->l->reader.nodes, &reach, target);
        }
    }
    scope->reach = reach;
    scope->is_reach_known = !w->is_cut;
    w->is_cut |= was_cut;
    return &scope->reach;
}

static fr_resolution look_for_name(walk *w, fr_scope *scope, fr_scope *from, fr_str name);

static fr_resolution look_into_globs(walk *w, fr_scope *scope, fr_str name)
{
    fr_resolution found = nothing;
    uint64_t *known = fr_map_find(&scope->known[w->space], name);
    if (scope->globs.len == 0)
        return nothing;
    if (known)
        return *(fr_resolution *)(uintptr_t)*known;
    const fr_ids reach = *reach_of(w, scope);
    for (size_t i = 1; i < reach.len && !is_found(&found); i++) {
        const fr_item *item = fr_model_item(w->l->model, reach.data[i]);
        fr_scope *one = item->kind == ITEM_MODULE ? scope_of(w->l, item->id) : NULL;
        if (one)
            found = look_for_name(w, one, scope, name);
        else if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ENUM &&
                 has_variant(item, name))
            found = (fr_resolution){ .id = item->id, .is_member = true };
    }
    if (may_keep(w, &found)) {
        fr_resolution *kept = FR_NEW(w->l->reader.nodes, fr_resolution);
        *kept = found;
        fr_map_put(&scope->known[w->space], name, (uint64_t)(uintptr_t)kept);
    }
    return found;
}

static bool is_renamed(const fr_binding *binding)
{
    const fr_import *import = binding->import;
    return import && !fr_str_eq(import->name, import->path.data[import->path.len - 1]);
}

/* What `name` is declared or imported as in the module of `scope`, as seen from `from`. There is
 * more than one only under conditions that exclude each other: one by its own name comes first,
 * which on the other systems may be something else (`use libc::c_int as socklen_t`). */
static fr_resolution look_for_name(walk *w, fr_scope *scope, fr_scope *from, fr_str name)
{
    uint64_t *first = fr_map_find(&scope->names[w->space], name);
    fr_binding *all = first ? (fr_binding *)(uintptr_t)*first : NULL;
    for (int renamed = 0; renamed < 2; renamed++)
        for (fr_binding *b = all; b; b = b->next) {
            if (is_renamed(b) != (renamed == 1) || !is_visible(scope, b, from))
                continue;
            fr_resolution found = follow_import(w, scope, b);
            if (is_found(&found))
                return found;
        }
    return nothing;
}

/* `name` in the module of `scope`, as seen from `from`. */
static fr_resolution look_in_scope(walk *w, fr_scope *scope, fr_scope *from, fr_str name)
{
    fr_resolution found = look_for_name(w, scope, from, name);
    return is_found(&found) ? found : look_into_globs(w, scope, name);
}

/* What `name` is in a module. */
static fr_resolution member_of(walk *w, fr_scope *from, fr_id id, fr_str name)
{
    fr_scope *scope = scope_of(w->l, id);
    return scope ? look_in_scope(w, scope, from, name) : nothing;
}

/* ---- crates ---- */

static bool is_standard_crate(fr_str name)
{
    return fr_str_is(name, "std") || fr_str_is(name, "core") || fr_str_is(name, "alloc");
}

static fr_str join(fr_lower *l, const fr_str *segments, size_t count)
{
    fr_text text;
    fr_text_init(&text, l->arena);
    for (size_t i = 0; i < count; i++)
        fr_text_fmt(&text, "%s%.*s", i ? "::" : "", FR_ARG(segments[i]));
    return fr_text_str(&text);
}

/* The crate that the first segment names, as the module of its root. `std` alone is one where
 * nothing else can be meant: in `extern crate std`. */
static fr_resolution look_for_crate(walk *w, fr_scope *scope, const fr_str *segments, size_t count,
                                    bool is_global)
{
    const fr_package *package = scope->crate->package;
    for (size_t i = 0; i < package->dependencies.len; i++) {
        const fr_package_dependency *d = &package->dependencies.data[i];
        if (!fr_str_eq(d->name, segments[0]))
            continue;
        fr_scope *root = d->package < w->l->crates.len ? w->l->crates.data[d->package].root : NULL;
        if (root)
            return of_item(root->module);
        return (fr_resolution){ .id = FR_NO_ID, .external = join(w->l, segments, count) };
    }
    if (is_standard_crate(segments[0]) && (count > 1 || is_global))
        return (fr_resolution){ .id = FR_NO_ID, .external = join(w->l, segments, count) };
    return nothing;
}

/* ---- walking ---- */

/* Where the walk starts, and how many segments that took. */
static fr_resolution start(walk *w, fr_scope *scope, const fr_str *segments, size_t count,
                           size_t *taken)
{
    fr_str first = segments[0];
    fr_namespace space = w->space;
    *taken = 1;
    if (fr_str_is(first, "crate") || fr_str_is(first, "$crate"))
        return of_item(root_of(scope)->module);
    if (fr_str_is(first, "self"))
        return of_item(scope->module);
    if (fr_str_is(first, "super")) {
        size_t up = 0;
        for (; up < count && fr_str_is(segments[up], "super") && scope->parent; up++)
            scope = scope->parent;
        *taken = up ? up : 1;
        return up ? of_item(scope->module) : nothing;
    }
    w->space = count > 1 ? NAMESPACE_TYPE : space;
    fr_resolution found = look_in_scope(w, scope, scope, first);
    w->space = space;
    return found;
}

/* The rest of a path whose beginning is known. */
static fr_resolution go_on(walk *w, fr_scope *from, fr_resolution at, const fr_str *segments,
                           size_t count)
{
    fr_namespace space = w->space;
    for (size_t i = 0; i < count; i++) {
        bool is_last = i + 1 == count;
        if (at.id == FR_NO_ID) {
            at.external = fr_arena_printf(w->l->arena, "%.*s::%.*s", FR_ARG(at.external),
                                          FR_ARG(join(w->l, segments + i, count - i)));
            return at;
        }
        if (fr_model_item(w->l->model, at.id)->kind != ITEM_MODULE) {
            at.is_member = true;
            return is_last ? at : nothing;
        }
        w->space = is_last ? space : NAMESPACE_TYPE;
        at = member_of(w, from, at.id, segments[i]);
        w->space = space;
        if (!is_found(&at))
            return nothing;
    }
    return at;
}

static fr_resolution walk_path(walk *w, fr_scope *scope, const fr_str *segments, size_t count,
                               bool is_global)
{
    size_t taken = 1;
    fr_resolution at = nothing;
    if (count == 0)
        return nothing;
    if (!is_global)
        at = start(w, scope, segments, count, &taken);
    if (!is_found(&at)) {
        at = look_for_crate(w, scope, segments, count, is_global);
        if (at.external.len)
            return at;
        taken = 1;
    }
    /* paths of `use` began at the crate's root before 2018 */
    if (!is_found(&at) && (is_global || w->steps) && scope->parent)
        at = start(w, root_of(scope), segments, count, &taken);
    return is_found(&at) ? go_on(w, scope, at, segments + taken, count - taken) : nothing;
}

fr_resolution fr_resolve(fr_lower *l, fr_scope *scope, const fr_str *segments, size_t count,
                         bool is_global, fr_namespace space)
{
    walk w = { .l = l, .space = space };
    return walk_path(&w, scope, segments, count, is_global);
}
