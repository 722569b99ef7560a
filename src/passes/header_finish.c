/* Everything for the writer, in the order of the file. */
#include "passes/header_finish.h"

#include "passes/header_number.h"
#include "passes/header_rules.h"
#include "passes/header_value.h"

static bool is_hidden(const fr_h_item *item)
{
    return fr_h_flag(&item->annotations, "no-export", false);
}

/* ---- constants ---- */

static fr_str owner_name(fr_h *h, const fr_h_item *item, const fr_h_item *owner)
{
    if (!owner)
        return fr_h_final_name(h, item->as.constant.owner_entry, item->as.constant.owner);
    fr_rename_rule rule = fr_h_rule(h, &owner->annotations, "rename-associated-constant",
                                    h->options->struct_.rename_associated_constant);
    return fr_rename_apply(h->made_in, rule, owner->export_name, RENAMED_TYPE, (fr_str){ 0 });
}

static void tell_missing(fr_h *h, const fr_h_item *item)
{
    fr_diag(h->diags, DIAG_W0901, fr_h_place(h, fr_model_item(h->model, item->model_item)),
            "`%.*s` is left out: its value names something that the header does not have",
            FR_ARG(item->name));
}

void fr_h_finish_constant(fr_h *h, const fr_h_item *item, const fr_h_item *owner,
                          fr_header_constant *out)
{
    const fr_h_constant *from = &item->as.constant;
    bool is_member = from->owner.len != 0;
    out->name = is_member ? item->name : fr_h_rename(h, item->name);
    out->full_name = out->name;
    out->is_in_body = owner && h->is_cxx && h->options->struct_.associated_constants_in_body &&
                      h->options->const_.allow_static_const && !owner->as.structure.is_transparent;
    if (out->is_in_body)
        out->full_name = fr_arena_printf(h->made_in, "%.*s::%.*s", FR_ARG(owner->export_name),
                                         FR_ARG(out->name));
    else if (is_member)
        out->full_name = fr_arena_printf(h->made_in, "%.*s_%.*s",
                                         FR_ARG(owner_name(h, item, owner)), FR_ARG(out->name));
    out->type = fr_h_final_type(h, from->type, owner ? &owner->generics : NULL, false);
    out->value =
        fr_h_right_number(h, from->type, from->value, fr_h_value(h, from->value, item->entry));
    if (!out->value)
        tell_missing(h, item);
    out->can_be_constexpr = fr_h_value_is_constexpr(h, from->value);
    out->doc = item->doc;
    out->condition = fr_h_condition(h, item->condition);
}

static bool is_plain(const fr_h_type *type)
{
    while (type->kind == H_POINTER)
        type = type->as.pointer.pointee;
    return type->kind == H_PRIMITIVE;
}

/* Constants that need no type come before the types, which may need them. */
static bool is_primitive_constant(fr_h *h, const fr_h_item *item)
{
    return is_plain(item->as.constant.type) && fr_h_value_is_primitive(h, item->as.constant.value);
}

/* ---- items ---- */

/* Only the member of the union that the kind uses is there: most items are functions, and enums
 * are three times as large. */
static size_t size_of(fr_header_item_kind kind)
{
    switch (kind) {
    case HEADER_ITEM_STRUCT: return FR_SIZE_WITH(fr_header_item, structure);
    case HEADER_ITEM_UNION: return FR_SIZE_WITH(fr_header_item, union_);
    case HEADER_ITEM_ENUM: return FR_SIZE_WITH(fr_header_item, enumeration);
    case HEADER_ITEM_ALIAS: return FR_SIZE_WITH(fr_header_item, alias);
    case HEADER_ITEM_OPAQUE: return offsetof(fr_header_item, as);
    case HEADER_ITEM_CONSTANT: return FR_SIZE_WITH(fr_header_item, constant);
    case HEADER_ITEM_STATIC: return FR_SIZE_WITH(fr_header_item, variable);
    case HEADER_ITEM_FUNCTION: return FR_SIZE_WITH(fr_header_item, function);
    }
    return sizeof(fr_header_item);
}

/* Without documentation and condition. */
static fr_header_item *new_head(fr_h *h, fr_header_item_kind kind, const fr_h_item *from)
{
    fr_header_item *item = fr_arena_alloc(h->made_in, size_of(kind));
    item->kind = kind;
    item->model_item = from->model_item;
    item->name = from->export_name;
    item->rust_name = from->name;
    item->generics = fr_h_final_generics(h, &from->generics, from->kind == H_OPAQUE);
    return item;
}

static fr_header_item *new_item(fr_h *h, fr_header_item_kind kind, const fr_h_item *from)
{
    fr_header_item *item = new_head(h, kind, from);
    item->doc = from->doc;
    item->condition = fr_h_condition(h, from->condition);
    return item;
}

static fr_header_item *finish_transparent(fr_h *h, const fr_h_item *from)
{
    fr_header_item *item = new_item(h, HEADER_ITEM_ALIAS, from);
    const fr_h_struct *s = &from->as.structure;
    item->as.alias.target = fr_h_final_type(h, s->fields.data[0].type, &from->generics, true);
    item->as.alias.is_transparent = true;
    item->as.alias.is_generic = from->generics.len != 0;
    fr_map seen = { 0 };
    for (size_t i = 0; i < s->constants.len; i++) {
        if (from->entry->items.len > 1 && fr_h_is_repeated(h, &seen, s->constants.data[i]))
            continue;
        fr_header_constant *constant = FR_NEW(h->made_in, fr_header_constant);
        fr_h_finish_constant(h, s->constants.data[i], from, constant);
        fr_vec_push(h->made_in, &item->as.alias.constants, constant);
    }
    return item;
}

static fr_header_item *finish_type(fr_h *h, const fr_h_item *from)
{
    fr_header_item *item = NULL;
    switch (from->kind) {
    case H_STRUCT:
        if (from->as.structure.is_transparent)
            return finish_transparent(h, from);
        item = new_item(h, HEADER_ITEM_STRUCT, from);
        fr_h_finish_struct(h, from, &item->as.structure);
        return item;
    case H_UNION:
        item = new_item(h, HEADER_ITEM_UNION, from);
        fr_h_finish_union(h, from, &item->as.union_);
        return item;
    case H_ENUM:
        item = new_item(h, HEADER_ITEM_ENUM, from);
        fr_h_finish_enum(h, from, &item->as.enumeration);
        return item;
    case H_TYPEDEF:
        item = new_item(h, HEADER_ITEM_ALIAS, from);
        item->as.alias.target = fr_h_final_type(h, from->as.alias.target, &from->generics, true);
        item->as.alias.is_generic = from->generics.len != 0;
        return item;
    case H_OPAQUE: return new_item(h, HEADER_ITEM_OPAQUE, from);
    case H_CONSTANT:
    case H_STATIC:
    case H_FUNCTION_ITEM:
    case H_KINDS: break;
    }
    return item;
}

/* ---- items that are made when the writer asks for them ---- */

static void begin_item(fr_h *h)
{
    fr_arena_rewind(h->made_in, (fr_arena_mark){ 0 });
}

static const fr_header_item *make_type(fr_h *h, size_t index)
{
    begin_item(h);
    return finish_type(h, h->types.data[index]);
}

/* Only records are declared. */
static const fr_header_item *make_declaration(fr_h *h, size_t index)
{
    const fr_h_item *from = h->types.data[index];
    fr_header_item_kind kind = from->kind == H_ENUM    ? HEADER_ITEM_ENUM
                               : from->kind == H_UNION ? HEADER_ITEM_UNION
                                                       : HEADER_ITEM_STRUCT;
    begin_item(h);
    fr_header_item *item = new_head(h, kind, from);
    if (from->kind == H_ENUM) {
        item->as.enumeration.has_data = from->as.enumeration.has_data;
        item->as.enumeration.has_inline_tag = !from->as.enumeration.is_c;
    }
    return item;
}

static const fr_header_item *make_static(fr_h *h, size_t index)
{
    const fr_h_item *from = h->statics.data[index];
    begin_item(h);
    fr_header_item *item = new_item(h, HEADER_ITEM_STATIC, from);
    item->as.variable.type = fr_h_final_type(h, from->as.variable.type, NULL, true);
    item->as.variable.is_mutable = from->as.variable.is_mutable;
    return item;
}

static const fr_header_item *make_function(fr_h *h, size_t index)
{
    const fr_h_item *from = h->functions.data[index];
    begin_item(h);
    fr_header_item *item = new_item(h, HEADER_ITEM_FUNCTION, from);
    fr_h_finish_function(h, from, &item->as.function);
    return item;
}

/* What is shared is not changed by making items: names and keywords stand since they were
 * settled, and what is found out on the way is kept apart. */
static fr_header *for_thread(const fr_header *header, fr_arena arenas[2])
{
    fr_arena *arena = header->passes->arena;
    fr_h *h = fr_arena_copy(arena, header->passes, sizeof *h);
    fr_header *out = fr_arena_copy(arena, header, sizeof *out);
    fr_diags *diags = FR_NEW(arena, fr_diags);
    fr_diags_init(diags, &arenas[0]);
    h->arena = &arenas[0];
    h->made_in = &arenas[1];
    h->diags = diags;
    h->out = out;
    h->numbers = (fr_bits_map){ 0 };
    fr_bits_map_init(&h->conditions, h->arena);
    fr_map_init(&h->told, h->arena);
    out->passes = h;
    out->diags = diags;
    return out;
}

/* From now on. */
static void make_when_asked(fr_h *h)
{
    fr_header *out = h->out;
    h->made_in = FR_NEW(h->arena, fr_arena);
    fr_arena_init_child(h->made_in, h->arena);
    out->types = (fr_header_items){ .len = h->types.len, .make = make_type };
    out->declarations = (fr_header_items){ .len = h->types.len, .make = make_declaration };
    out->statics = (fr_header_items){ .len = h->statics.len, .make = make_static };
    out->functions = (fr_header_items){ .len = h->functions.len, .make = make_function };
    out->for_thread = for_thread;
    out->diags = h->diags;
}

/* ---- lists ---- */

/* All items of a collection in their order, sorted if the options want it. */
static fr_h_types list_of(fr_h *h, fr_h_kind kind)
{
    fr_h_types list = { 0 };
    const fr_h_entries *all = &h->collections[kind];
    for (size_t i = 0; i < all->len; i++) {
        fr_map seen = { 0 };
        bool are_forms = all->data[i]->items.len > 1;
        for (size_t k = 0; !all->data[i]->is_excluded && k < all->data[i]->items.len; k++)
            if (!(are_forms && fr_h_is_repeated(h, &seen, all->data[i]->items.data[k])))
                fr_vec_push(h->arena, &list, all->data[i]->items.data[k]);
    }
    if (fr_header_sort(h->options, h->options->const_.sort_by) == SORT_NAME)
        fr_h_sort_items(h, list.data, list.len);
    if (!fr_h_is_kind_wanted(h, kind))
        list.len = 0;
    return list;
}

static void finish_constants(fr_h *h)
{
    fr_h_types list = list_of(h, H_CONSTANT);
    if (h->is_cxx)
        fr_h_order_constants(h, list.data, list.len);
    for (size_t i = 0; i < list.len; i++) {
        fr_header_item *item = new_item(h, HEADER_ITEM_CONSTANT, list.data[i]);
        fr_h_finish_constant(h, list.data[i], NULL, &item->as.constant);
        item->name = item->as.constant.full_name;
        if (is_primitive_constant(h, list.data[i]))
            fr_vec_push(h->arena, &h->out->primitive_constants, item);
        else
            fr_vec_push(h->arena, &h->out->constants, item);
    }
}

static void drop_hidden(fr_h_types *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->len; i++)
        if (!is_hidden(list->data[i]))
            list->data[kept++] = list->data[i];
    list->len = kept;
}

static void list_types(fr_h *h)
{
    fr_vec_reserve(h->arena, &h->types, h->found.len);
    for (size_t i = 0; i < h->found.len; i++)
        fr_vec_push(h->arena, &h->types, h->found.data[i]);
    drop_hidden(&h->types);
    fr_h_forward(h);
    h->out->forwards = h->forwards;
}

/* What writers ask of all types at once. */
static void look_at_types(fr_h *h)
{
    fr_map_init(&h->out->constructed, h->arena);
    for (size_t i = 0; i < h->types.len; i++) {
        const fr_h_item *item = h->types.data[i];
        if (h->is_cxx && fr_h_has_constructor(h, item))
            fr_map_put(&h->out->constructed, item->export_name, 1);
        if (item->kind != H_OPAQUE && item->model_item != FR_NO_ID)
            h->out->has_layouts |= fr_model_type(h->model, item->model_item)->layout.known &&
                                   !(h->is_cxx && item->generics.len);
    }
}

/* ---- the whole ---- */

static void list_symbols(fr_h *h)
{
    fr_strs *symbols = &h->out->symbols;
    for (size_t i = 0; i < h->functions.len; i++)
        fr_vec_push(h->arena, symbols, h->functions.data[i]->export_name);
    for (size_t i = 0; i < h->statics.len; i++)
        fr_vec_push(h->arena, symbols, h->statics.data[i]->export_name);
}

static fr_str argument(fr_h *h, fr_str name)
{
    return fr_rename_apply(h->arena, h->options->fn.rename_args, name, RENAMED_ARGUMENT,
                           (fr_str){ 0 });
}

void fr_h_finish(fr_h *h)
{
    h->made_in = h->arena;
    finish_constants(h);
    h->statics = list_of(h, H_STATIC);
    if (!fr_h_is_kind_wanted(h, H_FUNCTION_ITEM))
        h->functions.len = 0;
    h->out->has_linkage_block = h->statics.len || h->functions.len;
    h->out->is_empty = !h->out->has_linkage_block && h->found.len == 0 &&
                       h->out->constants.len == 0 && h->out->primitive_constants.len == 0;
    drop_hidden(&h->statics);
    drop_hidden(&h->functions);
    list_types(h);
    look_at_types(h);
    h->out->other = argument(h, FR_LIT("other"));
    h->out->stream = argument(h, FR_LIT("stream"));
    h->out->instance = argument(h, FR_LIT("instance"));
    if (h->options->symfile.len)
        list_symbols(h);
    make_when_asked(h);
}
