/* Every declaration of the model becomes what it can be in C: a struct, or an opaque one if C
 * cannot know its layout, and so on. The order is cbindgen's: of a module first its items, then
 * the associated constants of its impls, then its modules. What does not get across is told with
 * the reason. */
#include "passes/header_load.h"

/* ---- places and conditions ---- */

fr_place fr_h_place(const fr_h *h, const fr_item *item)
{
    return fr_model_place(h->model, item->span);
}

static const fr_cfg *all_of(fr_h *h, const fr_cfg *a, const fr_cfg *b)
{
    if (!a || !b)
        return a ? a : b;
    fr_cfg *all = FR_NEW(h->arena, fr_cfg);
    all->kind = CFG_ALL;
    fr_vec_push(h->arena, &all->parts, a);
    fr_vec_push(h->arena, &all->parts, b);
    return all;
}

/* The conditions of the modules (and the block) around an item are one group. */
static const fr_cfg *group_with(fr_h_loader *l, const fr_cfg *one)
{
    if (!one || l->stack.len == 0)
        return one ? one : l->around;
    fr_cfg *all = FR_NEW(l->h->arena, fr_cfg);
    all->kind = CFG_ALL;
    for (size_t i = 0; i < l->stack.len; i++)
        fr_vec_push(l->h->arena, &all->parts, l->stack.data[i]);
    fr_vec_push(l->h->arena, &all->parts, one);
    return all;
}

static const fr_cfg *condition_of(fr_h_loader *l, const fr_item *item)
{
    return all_of(l->h, group_with(l, item->rust->block_condition), item->rust->part.condition);
}

/* ---- items ---- */

fr_h_item *fr_h_load_item(fr_h_loader *l, fr_h_kind kind, const fr_item *from)
{
    const fr_part *part = &from->rust->part;
    fr_h_item *item = fr_h_item_new(l->h, kind, from->name);
    item->model_item = from->id;
    item->condition = condition_of(l, from);
    item->doc = from->doc;
    item->must_use = part->must_use;
    item->is_deprecated = part->is_deprecated;
    item->deprecated_note = part->deprecated_note;
    fr_h_annotations_set(l->h, &item->annotations, part->annotations);
    return item;
}

bool fr_h_load_generics(fr_h *h, const fr_generics *from, fr_h_generics *out, fr_h_problem *error)
{
    if (from->params.len)
        out->data = FR_NEW_ARRAY(h->arena, fr_h_generic, from->params.len);
    for (size_t i = 0; i < from->params.len; i++) {
        const fr_generic *param = &from->params.data[i];
        fr_h_generic *one = &out->data[out->len++];
        one->name = param->name;
        if (param->is_const) {
            fr_h_loaded type = fr_h_load_type(h, param->type);
            *error = fr_h_problem_of(type.raw ? REASON_NONE : REASON_CONST_PARAM_TYPE);
            one->const_type = type.raw;
            if (!type.raw)
                return false;
        }
        if (param->default_expr) {
            one->has_default = true;
            if (!fr_h_load_const(h, param->default_expr, &one->default_value, error))
                return false;
        }
        if (param->default_type != FR_NO_ID) {
            fr_h_loaded type = fr_h_load_type(h, param->default_type);
            one->has_default = true;
            one->default_type = type.raw;
            *error = type.error;
            if (type.error.reason)
                return false;
        }
    }
    return true;
}

/* Why the attributes of a record or enum leave its layout open to Rust; empty: they do not. */
static fr_h_problem layout_problem(const fr_h *h, const fr_repr *repr)
{
    const fr_header_options *options = h->options;
    if (!repr)
        return fr_h_problem_of(REASON_NO_REPR);
    if (repr->error.len)
        return (fr_h_problem){ .reason = REASON_BAD_REPR, .detail = repr->error };
    if (repr->packed)
        return fr_h_problem_of(REASON_PACKED_N);
    if (repr->is_packed && !fr_is_given(options->layout.packed))
        return fr_h_problem_of(REASON_PACKED);
    if (repr->align && !fr_is_given(options->layout.aligned_n))
        return fr_h_problem_of(REASON_ALIGNED);
    return fr_h_problem_of(REASON_NONE);
}

fr_h_problem fr_h_annotation_problem(const fr_part *part)
{
    if (!part->annotations || !part->annotations->malformed.len)
        return fr_h_problem_of(REASON_NONE);
    return (fr_h_problem){ .reason = REASON_ANNOTATION, .detail = part->annotations->malformed };
}

fr_h_problem fr_h_load_fields(fr_h *h, const fr_field *from, size_t count, fr_h_fields *fields)
{
    fr_vec_reserve(h->arena, fields, count);
    for (size_t i = 0; i < count; i++) {
        fr_h_loaded type = fr_h_load_type(h, from[i].type);
        fr_h_problem problem = fr_h_annotation_problem(from[i].rust);
        if (type.error.reason)
            return from[i].name.len
                       ? fr_h_problem_in(h, type.error, "the type of its field `%.*s` has ",
                                         FR_ARG(from[i].name))
                       : fr_h_problem_in(h, type.error, "the type of its field %zu has ", i);
        if (problem.reason)
            return problem;
        if (!type.raw)
            continue;
        fr_h_field field = { .rust_name = from[i].name,
                             .type = type.simple,
                             .condition = from[i].rust->condition,
                             .annotations = from[i].rust->annotations,
                             .doc = from[i].doc,
                             .model_field = (uint32_t)i };
        if (field.rust_name.len == 0)
            field.rust_name = fr_arena_printf(h->arena, "%zu", fields->len);
        field.name = field.rust_name;
        fr_vec_push(h->arena, fields, field);
    }
    return fr_h_problem_of(REASON_NONE);
}

static fr_h_problem load_struct(fr_h_loader *l, const fr_item *from, fr_h_item *item)
{
    const fr_repr *repr = from->rust->repr;
    fr_h_struct *s = &item->as.structure;
    fr_h_problem problem = layout_problem(l->h, repr);
    if (!problem.reason && !repr->is_c && !repr->is_transparent)
        problem = fr_h_problem_of(REASON_NO_REPR);
    if (!problem.reason)
        problem = fr_h_annotation_problem(&from->rust->part);
    if (!problem.reason)
        problem = fr_h_load_fields(l->h, from->as.type.as.record.fields.data,
                                   from->as.type.as.record.fields.len, &s->fields);
    if (problem.reason ||
        !fr_h_load_generics(l->h, from->rust->generics, &item->generics, &problem))
        return problem;
    s->is_transparent = item->kind == H_STRUCT && repr->is_transparent && !repr->is_c_last;
    s->is_packed = repr->is_packed;
    s->align = repr->align;
    s->is_tuple = from->rust->shape == SHAPE_TUPLE;
    s->is_flags = from->rust->is_flags;
    if (item->kind == H_STRUCT && s->fields.len == 0) {
        s->is_transparent = false;
        fr_diag(l->h->diags, DIAG_W0904, fr_h_place(l->h, from),
                "`%.*s` has no size: C has no such struct", FR_ARG(from->name));
    }
    return problem;
}

static fr_h_problem load_union(fr_h_loader *l, const fr_item *from, fr_h_item *item)
{
    const fr_repr *repr = from->rust->repr;
    if (repr && !repr->error.len && !repr->is_c)
        return fr_h_problem_of(REASON_NO_REPR);
    return load_struct(l, from, item);
}

/* The parameters of an opaque type without what C cannot say of them. */
static void name_generics(fr_h *h, const fr_generics *from, fr_h_generics *out)
{
    *out = (fr_h_generics){ .data = FR_NEW_ARRAY(h->arena, fr_h_generic, from->params.len) };
    for (size_t i = 0; i < from->params.len; i++)
        out->data[out->len++].name = from->params.data[i].name;
}

static void load_opaque(fr_h_loader *l, fr_h_entry *entry, const fr_item *from, fr_h_problem why)
{
    fr_h_problem ignored;
    fr_h_item *item = fr_h_load_item(l, H_OPAQUE, from);
    if (!fr_h_load_generics(l->h, from->rust->generics, &item->generics, &ignored))
        name_generics(l->h, from->rust->generics, &item->generics);
    if (fr_h_annotation_problem(&from->rust->part).reason)
        item->annotations.list.len = 0;
    fr_h_entry_add(l->h, entry, item);
    if (why.reason)
        fr_h_note(l->h, from, why, true);
}

static fr_h_problem load_alias(fr_h_loader *l, const fr_item *from, fr_h_item *item)
{
    fr_h_loaded target = fr_h_load_type(l->h, from->as.type.as.alias.target);
    fr_h_problem problem = fr_h_annotation_problem(&from->rust->part);
    if (target.error.reason)
        return fr_h_problem_in(l->h, target.error, "what it stands for has ");
    if (!target.raw)
        return fr_h_problem_in(l->h, fr_h_problem_of(REASON_NO_SIZE), "what it stands for has ");
    if (problem.reason ||
        !fr_h_load_generics(l->h, from->rust->generics, &item->generics, &problem))
        return problem;
    item->as.alias.raw = target.raw;
    item->as.alias.target = target.simple;
    return problem;
}

/* `type Name = path::to::Name;` brings a type of another module in, as `use` does: the declaration
 * that it leads to. FR_NO_ID: any other alias. */
static fr_id same_named_target(const fr_h *h, const fr_item *alias)
{
    enum { MOST_STEPS = 64 };
    const fr_item *item = alias;
    for (int step = 0; step < MOST_STEPS; step++) {
        if (item->rust->kind != DECL_ALIAS)
            return item == alias ? FR_NO_ID : item->id;
        const fr_type *type = fr_model_type(h->model, item->as.type.as.alias.target);
        const fr_rust_form *form = type->kind == TYPE_RUST ? type->as.rust : NULL;
        if (item->rust->generics->params.len || !form || form->kind != FORM_PATH ||
            form->target == FR_NO_ID || form->arguments.len || form->is_qualified)
            return item == alias ? FR_NO_ID : item->id;
        const fr_item *target = fr_model_item(h->model, form->target);
        if (target->kind != ITEM_TYPE || !target->rust || !fr_str_eq(target->name, alias->name))
            return item == alias ? FR_NO_ID : item->id;
        item = target;
    }
    return FR_NO_ID;
}

static void load_type(fr_h_loader *l, const fr_item *from)
{
    fr_h_entry *entry = l->h->entries[from->id];
    static const fr_h_kind kinds[] = { [DECL_STRUCT] = H_STRUCT,
                                       [DECL_UNION] = H_UNION,
                                       [DECL_ENUM] = H_ENUM,
                                       [DECL_ALIAS] = H_TYPEDEF };
    fr_h_problem problem = { 0 };
    fr_id target = same_named_target(l->h, from);
    if (target != FR_NO_ID && l->h->entries[target] == entry)
        return;
    if (from->rust->kind == DECL_EXTERN_TYPE) {
        load_opaque(l, entry, from, problem);
        return;
    }
    fr_h_item *item = fr_h_load_item(l, kinds[from->rust->kind], from);
    if (item->kind == H_STRUCT)
        problem = load_struct(l, from, item);
    else if (item->kind == H_UNION)
        problem = load_union(l, from, item);
    else if (item->kind == H_ENUM)
        problem = fr_h_load_enum(l, from, item, layout_problem(l->h, from->rust->repr));
    else
        problem = load_alias(l, from, item);
    if (problem.reason)
        load_opaque(l, entry, from, problem);
    else
        fr_h_entry_add(l->h, entry, item);
}

/* ---- identities ---- */

static bool is_type_decl(const fr_item *item)
{
    switch (item->rust->kind) {
    case DECL_STRUCT:
    case DECL_UNION:
    case DECL_ENUM:
    case DECL_ALIAS:
    case DECL_EXTERN_TYPE: return true;
    case DECL_TRAIT:
    case DECL_MODULE:
    case DECL_FUNCTION:
    case DECL_CONST:
    case DECL_STATIC: break;
    }
    return false;
}

/* Declarations of one name under conditions are one thing in several forms. Any other namesake is
 * another type. */
static void identify(fr_h_loader *l, const fr_item *from)
{
    fr_h *h = l->h;
    uint64_t *named = fr_map_at_kept(&h->names, from->name);
    fr_h_entry *known = (fr_h_entry *)(uintptr_t)*named;
    bool is_conditional = condition_of(l, from) != NULL;
    size_t param_count = from->rust->generics->params.len;
    if (known && is_conditional && known->is_conditional && known->param_count == param_count) {
        h->entries[from->id] = known;
        return;
    }
    fr_h_entry *entry = fr_h_entry_new(h, from->name);
    entry->is_conditional = is_conditional;
    entry->param_count = param_count;
    h->entries[from->id] = entry;
    if (known)
        fr_vec_push(h->arena, &h->twins, entry);
    else
        *named = (uint64_t)(uintptr_t)entry;
}

/* Where all others are known. A target that was skipped leaves the alias on its own. */
static void identify_same_named(fr_h_loader *l)
{
    for (size_t i = 0; i < l->same_named.len; i++) {
        const fr_item *alias = l->same_named.data[i];
        fr_h_entry *entry = l->h->entries[same_named_target(l->h, alias)];
        if (entry)
            l->h->entries[alias->id] = entry;
        else
            identify(l, alias);
    }
}

/* ---- the walk ---- */

bool fr_h_is_skipped(const fr_item *item)
{
    const fr_part *part = &item->rust->part;
    if (part->condition && part->condition->kind == CFG_FALSE)
        return true;
    return item->rust->is_test || item->rust->is_block_ignored ||
           (part->annotations && part->annotations->ignore);
}

static void load_declaration(fr_h_loader *l, const fr_item *item)
{
    if (is_type_decl(item)) {
        if (!l->is_identifying)
            load_type(l, item);
        else if (same_named_target(l->h, item) != FR_NO_ID)
            fr_vec_push(l->h->arena, &l->same_named, item);
        else
            identify(l, item);
    } else if (!l->is_identifying) {
        if (item->rust->kind == DECL_FUNCTION)
            fr_h_load_function(l, item);
        else if (item->rust->kind == DECL_STATIC)
            fr_h_load_static(l, item);
        else if (item->rust->kind == DECL_CONST)
            fr_h_load_constant(l, item);
    }
}

static void load_module(fr_h_loader *l, const fr_item *module, unsigned depth);

/* Asks for the memory of children further on. */
static void prefetch_after(const fr_h_loader *l, const fr_ids *children, size_t i)
{
    enum { AHEAD = 4 };
    if (children->len - i > 2 * AHEAD)
        fr_prefetch(fr_model_item(l->h->model, children->data[i + 2 * AHEAD]), sizeof(fr_item));
    if (children->len - i <= AHEAD)
        return;
    const fr_item *item = fr_model_item(l->h->model, children->data[i + AHEAD]);
    fr_prefetch(item->rust, sizeof *item->rust);
    if (!l->is_identifying && item->kind == ITEM_TYPE && item->as.type.kind == TYPE_RECORD)
        fr_prefetch(item->as.type.as.record.fields.data,
                    item->as.type.as.record.fields.len * sizeof(fr_field));
}

static void load_children(fr_h_loader *l, const fr_item *module, unsigned depth)
{
    const fr_ids *children = &module->as.module.children;
    FR_VEC(const fr_item *) modules = { 0 }, members = { 0 };
    uint32_t ended = 0; /* the impl that has no more constants */
    for (size_t i = 0; i < children->len; i++) {
        const fr_item *item = fr_model_item(l->h->model, children->data[i]);
        prefetch_after(l, children, i);
        if (fr_h_is_skipped(item))
            continue;
        if (item->rust->kind == DECL_MODULE)
            fr_vec_push(l->h->arena, &modules, item);
        else if (item->rust->kind == DECL_CONST && item->rust->is_member)
            fr_vec_push(l->h->arena, &members, item);
        else
            load_declaration(l, item);
    }
    for (size_t i = 0; !l->is_identifying && i < members.len; i++)
        fr_h_load_member(l, members.data[i], &ended);
    for (size_t i = 0; i < modules.len; i++)
        load_module(l, modules.data[i], depth + 1);
}

static void load_module(fr_h_loader *l, const fr_item *module, unsigned depth)
{
    const fr_cfg *own = module->rust->part.condition, *around = l->around;
    size_t known = l->stack.len;
    if (depth > 1000)
        return;
    l->around = group_with(l, own);
    if (own)
        fr_vec_push(l->h->arena, &l->stack, own);
    load_children(l, module, depth);
    l->stack.len = known;
    l->around = around;
}

static void load_crate(fr_h_loader *l, fr_id root)
{
    const fr_item *module = fr_model_item(l->h->model, root);
    l->crate = module->rust->crate;
    l->stack.len = 0;
    l->around = l->crate->condition;
    if (l->around)
        fr_vec_push(l->h->arena, &l->stack, l->around);
    load_children(l, module, 0);
}

static void seed_standard_types(fr_h *h)
{
    static const struct {
        const char *name;
        const char *generics[3];
    } rows[] = {
        { "String", { NULL } },       { "Box", { "T" } },
        { "RefCell", { "T" } },       { "Rc", { "T" } },
        { "Arc", { "T" } },           { "Result", { "T", "E" } },
        { "Option", { "T" } },        { "NonNull", { "T" } },
        { "Vec", { "T" } },           { "HashMap", { "K", "V", "Hasher" } },
        { "BTreeMap", { "K", "V" } }, { "HashSet", { "T" } },
        { "BTreeSet", { "T" } },      { "LinkedList", { "T" } },
        { "VecDeque", { "T" } },      { "ManuallyDrop", { "T" } },
        { "MaybeUninit", { "T" } },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        fr_str name = fr_str_from(rows[i].name);
        fr_h_entry *entry = fr_h_entry_new(h, name);
        bool has_twin = fr_h_find(h, name) != NULL;
        fr_h_item *item = fr_h_item_new(h, H_OPAQUE, name);
        item->generics.data = FR_NEW_ARRAY(h->arena, fr_h_generic, 3);
        for (size_t k = 0; k < 3 && rows[i].generics[k]; k++)
            item->generics.data[item->generics.len++].name = fr_str_from(rows[i].generics[k]);
        fr_map_put(has_twin ? &h->standard : &h->names, name, (uint64_t)(uintptr_t)entry);
        if (has_twin)
            fr_vec_push(h->arena, &h->twins, entry);
        fr_h_entry_add(h, entry, item);
    }
}

void fr_h_load(fr_h *h)
{
    fr_h_loader l = { .h = h };
    h->loaded_count = h->model->items.len;
    h->loaded = FR_NEW_ARRAY(h->arena, const fr_h_type *, h->loaded_count);
    fr_bits_map_init(&h->loaded_oddly, h->arena);
    h->entries = FR_NEW_ARRAY(h->arena, fr_h_entry *, h->loaded_count);
    fr_map_init(&l.constants, h->arena);
    fr_map_init(&l.statics, h->arena);
    fr_map_reserve(&h->names, h->model->items.len / 4); /* most items are uses of types */
    for (int phase = 0; phase < 2; phase++) {
        l.is_identifying = phase == 0;
        for (size_t i = 0; i < h->model->crates.len; i++)
            load_crate(&l, h->model->crates.data[i]);
        if (phase == 0) {
            identify_same_named(&l);
            seed_standard_types(h);
        }
    }
}
