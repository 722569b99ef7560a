/* alternatives.c - `mod x;` with a file for each condition:
 *     #[cfg_attr(unix, path = "unix.rs")] #[cfg_attr(windows, path = "windows.rs")] mod x;
 * Conditions are kept, so the module has the items of all the files, each under its condition, and
 * under none of them those of the file that it has without.
 */
#include <string.h>

#include "read_rust/literal.h"
#include "read_rust/walk.h"

/* The path in cfg_attr(predicate, .., path = "..", ..); false if there is none. */
static bool conditional_path(fr_arena *arena, const fr_rust_meta *meta, fr_str *path)
{
    if (meta->kind != RUST_META_LIST || !fr_str_is(meta->path, "cfg_attr"))
        return false;
    for (size_t i = 1; i < meta->count; i++) {
        const fr_rust_meta *one = &meta->list[i];
        if (one->kind == RUST_META_VALUE && fr_str_is(one->path, "path") &&
            fr_rust_expr_string(arena, one->value, path))
            return true;
    }
    return false;
}

bool fr_rust_has_alternatives(fr_arena *arena, const fr_rust_item *item)
{
    fr_str path;
    for (size_t i = 0; i < item->attrs.len; i++) {
        if (conditional_path(arena, item->attrs.data[i].meta, &path))
            return true;
    }
    return false;
}

/* name(metas) */
static fr_rust_meta list_of(const char *name, const fr_rust_meta *metas, size_t count)
{
    return (fr_rust_meta){ .kind = RUST_META_LIST,
                           .path = fr_str_from(name),
                           .list = metas,
                           .count = count,
                           .span = metas[0].span };
}

static fr_rust_meta *boxed(fr_arena *arena, fr_rust_meta meta)
{
    fr_rust_meta *box = FR_NEW(arena, fr_rust_meta);
    *box = meta;
    return box;
}

typedef struct merger {
    fr_rust_walk *walk;
    FR_VEC(fr_rust_item *) items;
    FR_VEC(fr_rust_meta) conditions; /* of the alternatives */
    const fr_rust_file *first;
    size_t error_count;
} merger;

/* Adds copies of a file's items under a condition. */
static void add_file(merger *m, const fr_rust_file *file, const fr_rust_meta *condition)
{
    fr_arena *arena = m->walk->reader->nodes;
    fr_rust_attr cfg = { .span = condition->span,
                         .meta = boxed(arena, list_of("cfg", condition, 1)) };
    if (!m->first)
        m->first = file;
    m->error_count += file->error_count;
    for (size_t i = 0; i < file->items.len; i++) {
        fr_rust_item *copy = FR_NEW(arena, fr_rust_item);
        *copy = *file->items.data[i];
        fr_rust_attr *attrs = FR_NEW_ARRAY(arena, fr_rust_attr, copy->attrs.len + 1);
        attrs[0] = cfg;
        if (copy->attrs.len)
            memcpy(attrs + 1, copy->attrs.data, copy->attrs.len * sizeof *attrs);
        copy->attrs = (fr_rust_attrs){ attrs, copy->attrs.len + 1 };
        fr_vec_push(arena, &m->items, copy);
    }
}

const fr_rust_file *fr_rust_merge_alternatives(fr_rust_walk *walk, const fr_rust_item *item,
                                               fr_rust_file_reader *read, void *data)
{
    merger m = { .walk = walk };
    fr_arena *arena = walk->reader->nodes;
    for (size_t i = 0; i < item->attrs.len; i++) {
        const fr_rust_meta *meta = item->attrs.data[i].meta;
        fr_str path;
        if (!conditional_path(arena, meta, &path))
            continue;
        const fr_rust_file *file = read(data, &path);
        fr_vec_push(arena, &m.conditions, meta->list[0]);
        if (file)
            add_file(&m, file, &meta->list[0]);
    }
    const fr_rust_file *plain = read(data, NULL);
    if (plain) {
        fr_rust_meta any = list_of("any", m.conditions.data, m.conditions.len);
        fr_rust_meta not_any = list_of("not", boxed(arena, any), 1);
        add_file(&m, plain, boxed(arena, not_any));
    }
    if (!m.first)
        return NULL;
    fr_rust_file *all = FR_NEW(arena, fr_rust_file);
    *all = *m.first;
    all->items = (fr_rust_items){ m.items.data, m.items.len };
    all->error_count = m.error_count;
    all->calls = NULL; /* done, file by file */
    all->call_count = 0;
    return all;
}
