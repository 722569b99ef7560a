/* Two types of one name in different modules are two types. cbindgen knows one name only and takes
 * the first for all; where both are needed that is wrong. Here the first one that is needed keeps
 * the name. Any other gets one of its own: what the user chose by its path ([export.rename]
 * "a::b::Name" = "..."), or else the name of its module before it, with a warning. */
#include "passes/header_ir.h"
#include "passes/header_value.h"

/* ---- what is needed ---- */

/* Marks all entries that the roots lead to, before instances are made and in no order. */
typedef struct marker {
    fr_h *h;
    fr_h_entries todo;
} marker;

static void mark(void *data, fr_h_entry *entry, fr_str name)
{
    marker *m = data;
    (void)name;
    if (!entry || entry->is_needed)
        return;
    entry->is_needed = true;
    fr_vec_push(m->h->arena, &m->todo, entry);
}

static void mark_type(marker *m, const fr_h_type *type)
{
    switch (type->kind) {
    case H_PRIMITIVE: return;
    case H_PATH:
        if (!type->as.path.is_param)
            mark(m, fr_h_entry_of(m->h, type), type->as.path.name);
        for (size_t i = 0; i < type->as.path.arguments.len; i++)
            if (type->as.path.arguments.data[i].type)
                mark_type(m, type->as.path.arguments.data[i].type);
        return;
    case H_POINTER: mark_type(m, type->as.pointer.pointee); return;
    case H_ARRAY: mark_type(m, type->as.array.element); return;
    case H_FUNCTION:
        mark_type(m, type->as.function.result);
        for (size_t i = 0; i < type->as.function.params.len; i++)
            mark_type(m, type->as.function.params.data[i].type);
        return;
    }
}

static void mark_constant(marker *m, const fr_h_item *item)
{
    mark_type(m, item->as.constant.type);
    fr_h_value_types(m->h, item->as.constant.value, mark, m);
}

static void mark_fields(marker *m, const fr_h_struct *structure)
{
    for (size_t i = 0; i < structure->fields.len; i++)
        if (!structure->fields.data[i].is_tag)
            mark_type(m, structure->fields.data[i].type);
    for (size_t i = 0; i < structure->constants.len; i++)
        mark_constant(m, structure->constants.data[i]);
}

static void mark_item(marker *m, const fr_h_item *item)
{
    switch (item->kind) {
    case H_STRUCT:
    case H_UNION: mark_fields(m, &item->as.structure); return;
    case H_ENUM:
        for (size_t i = 0; i < item->as.enumeration.variants.len; i++)
            if (item->as.enumeration.variants.data[i].body)
                mark_fields(m, &item->as.enumeration.variants.data[i].body->as.structure);
        return;
    case H_TYPEDEF: mark_type(m, item->as.alias.target); return;
    case H_STATIC: mark_type(m, item->as.variable.type); return;
    case H_CONSTANT: mark_constant(m, item); return;
    case H_FUNCTION_ITEM:
        mark_type(m, item->as.function.result);
        for (size_t i = 0; i < item->as.function.params.len; i++)
            mark_type(m, item->as.function.params.data[i].type);
        return;
    case H_OPAQUE:
    case H_KINDS: return;
    }
}

static void mark_entry(marker *m, const fr_h_entry *entry)
{
    for (size_t i = 0; i < entry->items.len; i++)
        mark_item(m, entry->items.data[i]);
}

static void mark_all(fr_h *h)
{
    static const fr_h_kind roots[] = { H_STATIC, H_CONSTANT };
    marker m = { .h = h };
    for (size_t i = 0; i < h->functions.len; i++)
        mark_item(&m, h->functions.data[i]);
    for (size_t k = 0; k < sizeof roots / sizeof *roots; k++)
        for (size_t i = 0; i < h->collections[roots[k]].len; i++)
            mark_entry(&m, h->collections[roots[k]].data[i]);
    for (size_t i = 0; i < h->options->export_.include.len; i++)
        mark(&m, fr_h_find(h, h->options->export_.include.data[i]), (fr_str){ 0 });
    while (m.todo.len)
        mark_entry(&m, m.todo.data[--m.todo.len]);
}

/* ---- names that the user chose by path ---- */

/* The type at `path` in the modules from `module` on; FR_NO_ID: none. */
static fr_id find_path(const fr_h *h, fr_id module, fr_str path)
{
    fr_str rest = path;
    while (rest.len && module != FR_NO_ID) {
        size_t end = fr_str_find(rest, FR_LIT("::"));
        fr_str name = fr_str_slice(rest, 0, end);
        const fr_ids *children = &fr_model_item(h->model, module)->as.module.children;
        bool is_last = end == SIZE_MAX;
        fr_id found = FR_NO_ID;
        for (size_t i = 0; i < children->len && found == FR_NO_ID; i++) {
            const fr_item *item = fr_model_item(h->model, children->data[i]);
            if ((is_last ? item->kind == ITEM_TYPE : item->kind == ITEM_MODULE) &&
                fr_str_eq(item->name, name))
                found = item->id;
        }
        if (is_last)
            return found;
        rest = fr_str_slice(rest, end + 2, rest.len);
        module = found;
    }
    return FR_NO_ID;
}

static fr_id find_type(const fr_h *h, fr_str path)
{
    size_t end = fr_str_find(path, FR_LIT("::"));
    for (size_t i = 0; i < h->model->crates.len; i++) {
        fr_id root = h->model->crates.data[i];
        fr_str crate = fr_model_item(h->model, root)->name;
        fr_id id = find_path(h, root, path);
        if (id == FR_NO_ID && fr_str_eq(fr_str_slice(path, 0, end), crate))
            id = find_path(h, root, fr_str_slice(path, end + 2, path.len));
        if (id != FR_NO_ID)
            return id;
    }
    return FR_NO_ID;
}

static void learn_choices(fr_h *h)
{
    const fr_key_values *rename = &h->options->export_.rename;
    for (size_t i = 0; i < rename->len; i++) {
        if (fr_str_find(rename->data[i].key, FR_LIT("::")) == SIZE_MAX)
            continue;
        fr_id id = find_type(h, rename->data[i].key);
        if (id != FR_NO_ID && h->entries[id])
            h->entries[id]->chosen = rename->data[i].value;
        else
            fr_diag(h->diags, DIAG_W0003, (fr_place){ 0 },
                    "[export.rename] `%.*s` names no type of the source",
                    FR_ARG(rename->data[i].key));
    }
}

/* ---- names of their own ---- */

static fr_str with_module(fr_h *h, const fr_h_item *item, fr_str name)
{
    const fr_item *from =
        item->model_item == FR_NO_ID ? NULL : fr_model_item(h->model, item->model_item);
    while (from && from->parent != FR_NO_ID && from->name.len) {
        from = fr_model_item(h->model, from->parent);
        name = fr_arena_printf(h->arena, "%.*s_%.*s", FR_ARG(from->name), FR_ARG(name));
        if (!fr_h_find(h, name))
            return name;
    }
    return fr_arena_printf(h->arena, "std_%.*s", FR_ARG(name));
}

static void give_name(fr_h *h, fr_h_entry *twin, const fr_h_entry *first)
{
    const fr_h_item *item = twin->items.data[0];
    fr_str old = twin->name, name = with_module(h, item, twin->name);
    fr_place place = { 0 };
    if (item->model_item != FR_NO_ID)
        place = fr_h_place(h, fr_model_item(h->model, item->model_item));
    twin->name = name;
    fr_map_put(&h->names, name, (uint64_t)(uintptr_t)twin);
    for (size_t i = 0; i < twin->items.len; i++)
        twin->items.data[i]->name = twin->items.data[i]->export_name = name;
    fr_diagnostic *d = fr_diag(h->diags, DIAG_W0909, place,
                               "there are two types `%.*s`: this one is `%.*s` in the header",
                               FR_ARG(old), FR_ARG(name));
    if (item->model_item != FR_NO_ID)
        d->hint = fr_arena_printf(
            h->arena, "choose its name: [export.rename] \"module::%.*s\" = \"...\"", FR_ARG(old));
    if (first->items.data[0]->model_item != FR_NO_ID) {
        fr_place other = fr_h_place(h, fr_model_item(h->model, first->items.data[0]->model_item));
        fr_vec_push(h->arena, &d->notes,
                    fr_arena_printf(h->arena, "the other one is at %.*s:%u:%u", FR_ARG(other.file),
                                    other.line, other.column));
    }
}

/* In C a generic type is declared by its instances alone, which have names of their own. */
static bool can_share_name(const fr_h *h, const fr_h_entry *a, const fr_h_entry *b)
{
    return !h->is_cxx && (a->param_count == 0) != (b->param_count == 0);
}

void fr_h_settle_twins(fr_h *h)
{
    fr_map owners; /* name -> the entry that has it in the header */
    learn_choices(h);
    if (h->twins.len == 0)
        return;
    mark_all(h);
    fr_map_init(&owners, h->arena);
    for (size_t i = 0; i < h->twins.len; i++) {
        fr_h_entry *twin = h->twins.data[i], *first = fr_h_find(h, twin->name);
        if (!twin->is_needed || twin->items.len == 0 || fr_is_given(twin->chosen))
            continue;
        uint64_t *owner = fr_map_find(&owners, twin->name);
        bool is_free = first && (!first->is_needed || fr_is_given(first->chosen));
        fr_h_entry *other = owner               ? (fr_h_entry *)(uintptr_t)*owner
                            : first && !is_free ? first
                                                : NULL;
        if (!other)
            fr_map_put(&owners, twin->name, (uint64_t)(uintptr_t)twin);
        else if (!can_share_name(h, twin, other))
            give_name(h, twin, other);
    }
}
