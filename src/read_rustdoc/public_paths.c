/* Where things can be named from outside.
 *
 * rustdoc's `paths` says where an item is declared; where it is public follows from a walk through
 * public modules and `pub use`. The walk goes breadth first, so the shortest path of an item is
 * found first, and no module is entered through itself. Then ids are given by going through the
 * modules once more, depth first, each item where its best path is. */
#include <stdlib.h>

#include "read_rustdoc/reader.h"

enum { MOST_ENTRIES = 200000 };

typedef struct entry {
    node *of; /* a module, or an enum that is imported whole */
    fr_str path;
    size_t above; /* the entry through which it was reached, SIZE_MAX: none */
    bool is_glob; /* its items stand at `path` itself */
} entry;

typedef FR_VEC(node *) node_list;

typedef struct walk {
    reader *r;
    FR_VEC(entry) queue;
    fr_map taken;   /* "PATH NAMESPACE" -> number of the node + 1 */
    fr_map modules; /* path -> index of `children` */
    FR_VEC(node_list) children;
} walk;

static char namespace_of(fr_str kind)
{
    if (fr_str_is(kind, "function") || fr_str_is(kind, "constant") || fr_str_is(kind, "static"))
        return 'v';
    return fr_str_is(kind, "macro") || fr_str_is(kind, "proc_macro") ? 'm' : 't';
}

static node_list *children_of(walk *w, fr_str path)
{
    uint64_t *at = fr_map_at(&w->modules, path);
    if (*at == 0) {
        node_list none = { 0 };
        fr_vec_push(w->r->arena, &w->children, none);
        *at = w->children.len;
    }
    return &w->children.data[*at - 1];
}

static bool is_above(const walk *w, size_t at, const node *of)
{
    for (; at != SIZE_MAX; at = w->queue.data[at].above)
        if (w->queue.data[at].of == of)
            return true;
    return false;
}

static void enqueue(walk *w, entry one)
{
    if (w->queue.len < MOST_ENTRIES && !is_above(w, one.above, one.of))
        fr_vec_push(w->r->arena, &w->queue, one);
}

/* `name` in the entry's path means `of`. */
static void found(walk *w, size_t at, node *of, fr_str name)
{
    fr_arena *arena = w->r->arena;
    entry from = w->queue.data[at];
    fr_str path = fr_arena_printf(arena, "%.*s::%.*s", FR_ARG(from.path), FR_ARG(name));
    uint64_t *taken = fr_map_at(
        &w->taken, fr_arena_printf(arena, "%.*s %c", FR_ARG(path), namespace_of(of->kind)));
    if (*taken || of->paths.len >= MOST_PATHS)
        return; /* a glob import gives way to what has the name already */
    *taken = 1;
    fr_vec_push(arena, &of->paths, path);
    fr_vec_push(arena, children_of(w, from.path), of);
    if (fr_str_is(of->kind, "module"))
        enqueue(w, (entry){ .of = of, .path = path, .above = at });
}

static void note_missing(walk *w, fr_str crate)
{
    fr_strs *missing = w->r->missing;
    for (size_t i = 0; i < missing->len; i++)
        if (fr_str_eq(missing->data[i], crate))
            return;
    fr_vec_push(w->r->arena, missing, crate);
}

/* What a `use` of another crate's item means; NULL: std's, or its document is missing. */
static node *foreign_target(walk *w, const document *from, fr_str id)
{
    fr_str path, kind;
    if (!fr_rd_external_path(w->r, from, id, &path, &kind))
        return NULL;
    fr_str crate = fr_str_slice(path, 0, fr_str_find(path, FR_LIT("::")));
    if (fr_rd_is_std_crate(crate))
        return NULL;
    document *in = fr_rd_find_document(w->r, crate);
    if (!in)
        note_missing(w, crate);
    return in && in != from ? fr_rd_node_by_path(w->r, in, path, fr_arena_cstr(w->r->arena, kind))
                            : NULL;
}

static bool is_public(const node *of)
{
    const json_t *visibility = json_object_get(of->json, "visibility");
    return json_is_string(visibility) && strcmp(json_string_value(visibility), "public") == 0;
}

static void visit(walk *w, size_t at, node *of);

static void visit_use(walk *w, size_t at, node *of)
{
    reader *r = w->r;
    fr_str id = fr_rd_text(r, of->inner, "id"), name = fr_rd_name(r, of->from, of->inner);
    node *target = fr_rd_node_at(r, of->from, id);
    if (!target)
        target = foreign_target(w, of->from, id);
    for (int i = 0; target && fr_str_is(target->kind, "use") && i < 32; i++) {
        id = fr_rd_text(r, target->inner, "id");
        node *next = fr_rd_node_at(r, target->from, id);
        target = next ? next : foreign_target(w, target->from, id);
    }
    if (!target || fr_str_is(target->kind, "use"))
        return;
    if (fr_rd_flag(of->inner, "is_glob"))
        enqueue(
            w,
            (entry){ .of = target, .path = w->queue.data[at].path, .above = at, .is_glob = true });
    else if (!fr_str_is(name, "_")) /* `use a::Trait as _` */
        found(w, at, target, name);
}

static bool has_place(fr_str kind)
{
    static const char *const kinds[] = { "module",   "struct",   "union",  "enum",       "trait",
                                         "function", "constant", "static", "type_alias", "macro" };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (fr_str_is(kind, kinds[i]))
            return true;
    return false;
}

static void visit(walk *w, size_t at, node *of)
{
    if (!is_public(of))
        return;
    if (fr_str_is(of->kind, "use"))
        visit_use(w, at, of);
    else if (has_place(of->kind))
        found(w, at, of, fr_rd_name(w->r, of->from, of->json));
}

static void visit_children(walk *w, size_t at)
{
    size_t i;
    json_t *id;
    node *of = w->queue.data[at].of;
    if (!fr_str_is(of->kind, "module"))
        return;
    json_array_foreach(json_object_get(of->inner, "items"), i, id)
    {
        node *child = fr_rd_node_at(w->r, of->from, fr_rd_str(w->r, id));
        if (child)
            visit(w, at, child);
    }
}

/* ---- ids ---- */

static size_t segments_of(fr_str path)
{
    size_t count = 0;
    for (size_t i = 0; i < path.len; i++)
        count += path.ptr[i] == ':';
    return count;
}

static int compare_paths(const void *left, const void *right)
{
    const fr_str *a = left, *b = right;
    size_t x = segments_of(*a), y = segments_of(*b);
    return x != y ? (x < y ? -1 : 1) : fr_str_cmp(*a, *b);
}

static void number_module(walk *w, fr_str path, unsigned depth)
{
    const uint64_t *at = fr_map_find(&w->modules, path);
    if (!at || depth > MOST_DEPTH)
        return;
    node_list list = w->children.data[*at - 1];
    for (size_t i = 0; i < list.len; i++) {
        node *of = list.data[i];
        fr_str best = of->paths.data[0];
        fr_str above = fr_str_slice(best, 0, fr_str_find_last_char(best, ':') - 1);
        if (of->item != FR_NO_ID || !fr_str_eq(above, path))
            continue;
        fr_id id = fr_rd_item_of(w->r, of);
        fr_rd_number_members(w->r, of, id);
        if (fr_str_is(of->kind, "module"))
            number_module(w, best, depth + 1);
    }
}

void fr_rd_walk_public_paths(reader *r)
{
    walk w = { .r = r };
    fr_map_init(&w.taken, r->arena);
    fr_map_init(&w.modules, r->arena);
    document *main = r->documents.data[0];
    node *root = fr_rd_node_at(r, main, main->root);
    if (!root || !fr_str_is(root->kind, "module")) {
        fr_rd_malformed(r, main, "its root is no module");
        return;
    }
    fr_vec_push(r->arena, &root->paths, main->crate);
    enqueue(&w, (entry){ .of = root, .path = main->crate, .above = SIZE_MAX });
    for (size_t at = 0; at < w.queue.len; at++)
        visit_children(&w, at);
    for (size_t i = 0; i < r->nodes.len; i++)
        if (r->nodes.data[i]->paths.len)
            qsort(r->nodes.data[i]->paths.data, r->nodes.data[i]->paths.len, sizeof(fr_str),
                  compare_paths);
    fr_rd_item_of(r, root);
    number_module(&w, main->crate, 0);
}
