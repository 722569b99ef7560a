/* What the output needs, and in which order: a type comes behind those that it needs. The walk
 * starts from functions, statics, constants and the names that the user asks for. */
#include "passes/header_ir.h"
#include "passes/header_value.h"

/* Something that an item needs. */
typedef struct need {
    fr_h_entry *entry; /* NULL: nothing known */
    fr_str name;
    fr_id user; /* the model's item that needs it; FR_NO_ID: the user */
} need;

typedef FR_VEC(need) needs;

typedef struct walk {
    fr_h *h;
    fr_id user;   /* the model's item that is looked at */
    needs *needs; /* what it needs, in order, is added here */
} walk;

static void visit_type(walk *w, const fr_h_type *type);

static void miss(fr_h *h, const need *n)
{
    fr_str name = n->name;
    fr_str key = fr_arena_printf(h->arena, "missing %.*s", FR_ARG(name));
    if (!fr_map_put(&h->told, key, 1))
        return;
    fr_place place = { 0 };
    if (n->user != FR_NO_ID)
        place = fr_h_place(h, fr_model_item(h->model, n->user));
    fr_diag(h->diags, DIAG_W0902, place, "`%.*s` is not known here, and the header only names it",
            FR_ARG(name))
        ->hint = FR_LIT("bring its crate in with [parse] parse_deps, or declare it with "
                        "[export] or after_includes");
}

static void visit_fields(walk *w, const fr_h_fields *fields)
{
    for (size_t i = 0; i < fields->len; i++)
        if (!fields->data[i].is_tag)
            visit_type(w, fields->data[i].type);
}

static void add_need(void *data, fr_h_entry *entry, fr_str name)
{
    walk *w = data;
    need one = { entry, name, w->user };
    fr_vec_push(w->h->arena, w->needs, one);
}

static void visit_value(walk *w, const fr_expr *value)
{
    fr_h_value_types(w->h, value, add_need, w);
}

static void visit_constant(walk *w, const fr_h_item *constant)
{
    visit_type(w, constant->as.constant.type);
    visit_value(w, constant->as.constant.value);
}

static void visit_enum(walk *w, const fr_h_enum *e)
{
    for (size_t i = 0; i < e->variants.len; i++) {
        const fr_h_variant *variant = &e->variants.data[i];
        if (variant->body)
            visit_fields(w, &variant->body->as.structure.fields);
        if (variant->discriminant)
            visit_value(w, variant->discriminant);
    }
}

static void visit_item(walk *w, const fr_h_item *item)
{
    fr_id user = w->user;
    if (item->model_item != FR_NO_ID)
        w->user = item->model_item;
    switch (item->kind) {
    case H_STRUCT:
        visit_fields(w, &item->as.structure.fields);
        for (size_t i = 0; i < item->as.structure.constants.len; i++)
            visit_constant(w, item->as.structure.constants.data[i]);
        break;
    case H_UNION: visit_fields(w, &item->as.structure.fields); break;
    case H_ENUM: visit_enum(w, &item->as.enumeration); break;
    case H_TYPEDEF: visit_type(w, item->as.alias.target); break;
    case H_STATIC: visit_type(w, item->as.variable.type); break;
    case H_CONSTANT: visit_constant(w, item); break;
    case H_FUNCTION_ITEM:
        visit_type(w, item->as.function.result);
        for (size_t i = 0; i < item->as.function.params.len; i++)
            visit_type(w, item->as.function.params.data[i].type);
        break;
    case H_OPAQUE:
    case H_KINDS: break;
    }
    w->user = user;
}

static void visit_path(walk *w, const fr_h_type *type)
{
    bool is_instance = false;
    fr_h_entry *entry = fr_h_use_entry(w->h, type, &is_instance);
    for (size_t i = 0; !is_instance && i < type->as.path.arguments.len; i++)
        if (type->as.path.arguments.data[i].type)
            visit_type(w, type->as.path.arguments.data[i].type);
    add_need(w, entry, type->as.path.name);
}

static void visit_type(walk *w, const fr_h_type *type)
{
    switch (type->kind) {
    case H_PRIMITIVE: return;
    case H_PATH:
        if (!type->as.path.is_param)
            visit_path(w, type);
        return;
    case H_POINTER: visit_type(w, type->as.pointer.pointee); return;
    case H_ARRAY: visit_type(w, type->as.array.element); return;
    case H_FUNCTION:
        visit_type(w, type->as.function.result);
        for (size_t i = 0; i < type->as.function.params.len; i++)
            visit_type(w, type->as.function.params.data[i].type);
        return;
    }
}

/* ---- the walk ---- */

/* An entry under way; its needs come before it. A stack of our own, because types may lead to
 * types as long as the input likes. */
typedef struct frame {
    fr_h_entry *entry;
    fr_h_kind kind;
    size_t begin, next; /* its needs: from `begin` on in the stack of all needs */
} frame;

typedef struct frames {
    fr_h *h;
    FR_VEC(frame) list;
    needs roots; /* where a walk starts */
    needs needs; /* of all frames, those of the last one last */
} frames;

static void enter(frames *stack, const need *n)
{
    fr_h *h = stack->h;
    fr_h_kind kind = n->entry ? fr_h_entry_kind(h, n->entry) : H_TYPE_KINDS;
    if (kind == H_TYPE_KINDS) {
        miss(h, n);
        return;
    }
    if (n->entry->is_visited)
        return;
    fr_h_entry *entry = n->entry; /* `n` may move */
    frame f = { entry, kind, stack->needs.len, stack->needs.len };
    walk w = { .h = h, .user = n->user, .needs = &stack->needs };
    entry->is_visited = true;
    for (size_t i = 0; i < entry->items.len; i++)
        if (entry->items.data[i]->kind == kind)
            visit_item(&w, entry->items.data[i]);
    fr_vec_push(h->arena, &stack->list, f);
}

static void leave(fr_h *h, const frame *f)
{
    fr_map seen = { 0 };
    bool are_forms = f->entry->items.len > 1;
    for (size_t i = 0; i < f->entry->items.len; i++) {
        fr_h_item *item = f->entry->items.data[i];
        if (item->kind == f->kind && !(h->are_templates_gone && item->generics.len) &&
            !(are_forms && fr_h_is_repeated(h, &seen, item)))
            fr_vec_push(h->arena, &h->found, item);
    }
}

/* From one root after the other, which are done with then. */
static void find_all(frames *stack)
{
    for (size_t i = 0; i < stack->roots.len; i++) {
        enter(stack, &stack->roots.data[i]);
        while (stack->list.len) {
            frame *top = &stack->list.data[stack->list.len - 1];
            if (top->next < stack->needs.len) {
                need next = stack->needs.data[top->next++];
                enter(stack, &next);
            } else {
                leave(stack->h, top);
                stack->needs.len = top->begin;
                stack->list.len--;
            }
        }
    }
    stack->roots.len = 0;
}

/* ---- roots ---- */

static void visit_collection(walk *w, fr_h_kind kind)
{
    const fr_h_entries *all = &w->h->collections[kind];
    for (size_t i = 0; i < all->len; i++)
        for (size_t k = 0; !all->data[i]->is_excluded && k < all->data[i]->items.len; k++)
            visit_item(w, all->data[i]->items.data[k]);
}

static void visit_included(walk *w)
{
    const fr_strs *names = &w->h->options->export_.include;
    for (size_t i = 0; i < names->len; i++) {
        fr_h_entry *entry = fr_h_find(w->h, names->data[i]);
        if (entry && fr_h_entry_kind(w->h, entry) != H_TYPE_KINDS)
            add_need(w, entry, names->data[i]);
    }
}

/* ---- the order of types ---- */

static bool is_plain_enum(const fr_h_item *item)
{
    return item->kind == H_ENUM && !item->as.enumeration.has_data;
}

/* Enums without data, opaque types by name, then everything else as it was found. */
static void partition(fr_h *h)
{
    size_t count = h->found.len, at = 0;
    fr_h_item **sorted = FR_NEW_ARRAY(h->arena, fr_h_item *, count);
    for (size_t i = 0; i < count; i++)
        if (is_plain_enum(h->found.data[i]))
            sorted[at++] = h->found.data[i];
    size_t opaque = at;
    for (size_t i = 0; i < count; i++)
        if (h->found.data[i]->kind == H_OPAQUE)
            sorted[at++] = h->found.data[i];
    fr_h_sort_items(h, sorted + opaque, at - opaque);
    for (size_t i = 0; i < count; i++)
        if (!is_plain_enum(h->found.data[i]) && h->found.data[i]->kind != H_OPAQUE)
            sorted[at++] = h->found.data[i];
    h->found.data = sorted;
    h->found.cap = count;
}

void fr_h_order(fr_h *h)
{
    frames stack = { .h = h };
    walk w = { .h = h, .user = FR_NO_ID, .needs = &stack.roots };
    for (size_t i = 0; i < h->functions.len; i++) {
        visit_item(&w, h->functions.data[i]);
        find_all(&stack); /* the roots of all functions at once are many */
    }
    visit_collection(&w, H_STATIC);
    visit_collection(&w, H_CONSTANT);
    visit_included(&w);
    find_all(&stack);
    partition(h);
}
