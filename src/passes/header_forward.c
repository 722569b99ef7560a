/* Every type's parts are walked once: what they name as a whole goes before the type, what they
 * name behind a pointer is looked at when the order stands. */
#include "passes/header_ir.h"

typedef enum use_kind {
    USE_WHOLE,   /* must be complete */
    USE_POINTER, /* must be declared */
    USE_IN_CALL /* likewise, in the arguments of a function: `struct s` does not declare it there */
} use_kind;

typedef struct use {
    uint32_t target; /* index into the types as they were */
    use_kind kind;
} use;

typedef struct forward_run {
    fr_h *h;
    fr_arena *scratch;  /* of what is needed until the order stands */
    fr_h_types before;  /* the types as they were */
    uint32_t *same;     /* by index: the next type of the same entry, or 0: there is none */
    FR_VEC(use) uses;   /* of all types, one after the other */
    uint32_t *uses_end; /* by index: where a type's uses end, and the next one's begin */
    uint32_t *place;    /* by index: where the type stands now */
    bool *is_declared;  /* by place: before it is defined */
} forward_run;

/* ---- what a type names ---- */

/* Types nested deeper than this are refused by the reader; longer chains of aliases, and more types
 * of one name than this, are looked at no further. */
enum { MOST_DEPTH = 512, MOST_ALIASES = 64, MOST_SAME = 16 };

/* The type that another name stands for; NULL: it is no other name. */
static const fr_h_type *alias_target(const fr_h_item *item)
{
    if (item->kind == H_TYPEDEF)
        return item->as.alias.target;
    return item->kind == H_STRUCT && item->as.structure.is_transparent
               ? item->as.structure.fields.data[0].type
               : NULL;
}

static void add_use(forward_run *run, uint32_t target, use_kind kind)
{
    for (int i = 0; i < MOST_SAME; i++) {
        fr_vec_push(run->scratch, &run->uses, ((use){ target, kind }));
        target = run->same[target];
        if (target == 0)
            return;
    }
}

/* What is used as a whole through the alias at `index`. */
static void use_target(forward_run *run, uint32_t index)
{
    for (int i = 0; i < MOST_ALIASES; i++) {
        const fr_h_type *target = alias_target(run->before.data[index]);
        while (target && target->kind == H_ARRAY)
            target = target->as.array.element;
        if (!target || target->kind != H_PATH || target->as.path.is_param)
            return;
        fr_h_use next = fr_h_use_of(run->h, target);
        if (!next.entry || !next.entry->first_type)
            return;
        index = next.entry->first_type - 1;
        add_use(run, index, USE_WHOLE);
    }
}

static void walk_type(forward_run *run, const fr_h_type *type, use_kind kind, int depth);

static void walk_path(forward_run *run, const fr_h_type *type, use_kind kind, int depth)
{
    if (type->as.path.is_param)
        return;
    fr_h_use found = fr_h_use_of(run->h, type);
    if (found.entry && found.entry->first_type) {
        add_use(run, found.entry->first_type - 1, kind);
        if (kind == USE_WHOLE)
            use_target(run, found.entry->first_type - 1);
    }
    for (size_t i = 0; i < found.arguments.len; i++)
        if (found.arguments.data[i].type)
            walk_type(run, found.arguments.data[i].type, kind, depth);
}

static void walk_type(forward_run *run, const fr_h_type *type, use_kind kind, int depth)
{
    use_kind pointed = kind == USE_WHOLE ? USE_POINTER : kind;
    if (++depth > MOST_DEPTH)
        return;
    switch (type->kind) {
    case H_PRIMITIVE: return;
    case H_PATH: walk_path(run, type, kind, depth); return;
    case H_POINTER: walk_type(run, type->as.pointer.pointee, pointed, depth); return;
    case H_ARRAY: walk_type(run, type->as.array.element, kind, depth); return;
    case H_FUNCTION:
        walk_type(run, type->as.function.result, pointed, depth);
        for (size_t i = 0; i < type->as.function.params.len; i++)
            walk_type(run, type->as.function.params.data[i].type, USE_IN_CALL, depth);
        return;
    }
}

static void walk_fields(forward_run *run, const fr_h_fields *fields)
{
    for (size_t i = 0; i < fields->len; i++)
        if (!fields->data[i].is_tag)
            walk_type(run, fields->data[i].type, USE_WHOLE, 0);
}

static void walk_item(forward_run *run, const fr_h_item *item)
{
    const fr_h_type *target = alias_target(item);
    if (target) {
        /* another name of a type that may be incomplete still */
        walk_type(run, target, target->kind == H_PATH ? USE_POINTER : USE_WHOLE, 0);
        return;
    }
    if (item->kind == H_STRUCT || item->kind == H_UNION)
        walk_fields(run, &item->as.structure.fields);
    else if (item->kind == H_ENUM)
        for (size_t i = 0; i < item->as.enumeration.variants.len; i++)
            if (item->as.enumeration.variants.data[i].body)
                walk_fields(run, &item->as.enumeration.variants.data[i].body->as.structure.fields);
}

static void collect(forward_run *run)
{
    size_t count = run->before.len;
    run->same = FR_NEW_ARRAY(run->scratch, uint32_t, count);
    run->uses_end = FR_NEW_ARRAY(run->scratch, uint32_t, count);
    for (size_t i = count; i-- > 0;) {
        fr_h_entry *entry = run->before.data[i]->entry;
        run->same[i] =
            entry->first_type ? entry->first_type - 1 : 0; /* nothing is before the 0th */
        entry->first_type = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < count; i++) {
        walk_item(run, run->before.data[i]);
        run->uses_end[i] = (uint32_t)run->uses.len;
    }
}

static size_t uses_begin(const forward_run *run, size_t index)
{
    return index ? run->uses_end[index - 1] : 0;
}

/* ---- the order ---- */

typedef struct frame {
    uint32_t index, next; /* the type, and the use to look at next */
} frame;

/* An alias is needed wherever it is named, other types where they are used as a whole. */
static bool is_needed(const forward_run *run, const use *one)
{
    return one->kind == USE_WHOLE || alias_target(run->before.data[one->target]);
}

/* True if every type stands before those that need it. */
static bool is_in_order(const forward_run *run)
{
    for (size_t i = 0, k = 0; i < run->before.len; i++)
        for (; k < run->uses_end[i]; k++)
            if (run->uses.data[k].target > i && is_needed(run, &run->uses.data[k]))
                return false;
    return true;
}

/* What `index` needs, then itself; without recursion, since types may form long chains. */
static void put_after_needs(forward_run *run, uint32_t index, bool *is_begun, fr_h_types *ordered)
{
    FR_VEC(frame) stack = { 0 };
    is_begun[index] = true;
    fr_vec_push(run->scratch, &stack, ((frame){ index, (uint32_t)uses_begin(run, index) }));
    while (stack.len) {
        frame *top = &stack.data[stack.len - 1];
        if (top->next == run->uses_end[top->index]) {
            run->place[top->index] = (uint32_t)ordered->len;
            fr_vec_push(run->h->arena, ordered, run->before.data[top->index]);
            stack.len--;
            continue;
        }
        const use *one = &run->uses.data[top->next++];
        if (is_begun[one->target] || !is_needed(run, one))
            continue;
        is_begun[one->target] = true;
        fr_vec_push(run->scratch, &stack,
                    ((frame){ one->target, (uint32_t)uses_begin(run, one->target) }));
    }
}

static void order(forward_run *run)
{
    size_t count = run->before.len;
    fr_h_types ordered = { 0 };
    run->place = FR_NEW_ARRAY(run->scratch, uint32_t, count);
    for (size_t i = 0; i < count; i++)
        run->place[i] = (uint32_t)i;
    if (is_in_order(run))
        return;
    bool *is_begun = FR_NEW_ARRAY(run->scratch, bool, count);
    fr_vec_reserve(run->h->arena, &ordered, count);
    for (size_t i = 0; i < count; i++)
        if (!is_begun[i])
            put_after_needs(run, (uint32_t)i, is_begun, &ordered);
    run->h->types = ordered;
}

/* ---- declarations ---- */

static bool is_record(const fr_h_item *item)
{
    switch (item->kind) {
    case H_STRUCT: return !item->as.structure.is_transparent;
    case H_UNION: return true;
    case H_ENUM: return item->as.enumeration.has_data;
    case H_TYPEDEF:
    case H_OPAQUE:
    case H_CONSTANT:
    case H_STATIC:
    case H_FUNCTION_ITEM:
    case H_KINDS: return false;
    }
    return false;
}

/* Must a type at `target` be declared before the one at `user` mentions it? */
static bool is_declaration_needed(const fr_header_options *options, size_t user, size_t target,
                                  use_kind kind)
{
    switch (options->language) {
    case HEADER_CXX: return target > user;
    case HEADER_C:
        if (options->style == HEADER_STYLE_TYPE)
            return target >= user;
        return kind == USE_IN_CALL && target > user;
    case HEADER_CYTHON: /* looks names up when it has read all */
    case HEADER_LANGUAGE_COUNT: return false;
    }
    return false;
}

static bool is_word_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool has_word(fr_str text, fr_str word)
{
    for (size_t at = 0; at + word.len <= text.len;) {
        size_t found = fr_str_find(fr_str_slice(text, at, text.len), word);
        if (found == SIZE_MAX)
            return false;
        at += found;
        size_t end = at + word.len;
        if ((at == 0 || !is_word_byte(text.ptr[at - 1])) &&
            (end == text.len || !is_word_byte(text.ptr[end])))
            return true;
        at++;
    }
    return false;
}

/* Does the user declare the type in a text of theirs? Who had to, for cbindgen, is not helped by a
 * second declaration. */
static bool is_user_declared(const fr_header_options *options, fr_str name)
{
    return has_word(options->after_includes, name) || has_word(options->header, name);
}

static void add_declaration(forward_run *run, size_t user, uint32_t target)
{
    fr_h *h = run->h;
    if (!h->forwards)
        h->forwards = FR_NEW_ARRAY(h->arena, fr_header_forward, run->before.len);
    fr_vec_push(h->arena, &h->forwards[user].before, target);
    run->is_declared[target] = true;
}

/* The declarations that the type at `old` needs, which stands at place[old] now. */
static void declare_for(forward_run *run, size_t old)
{
    size_t user = run->place[old];
    for (size_t i = uses_begin(run, old); i < run->uses_end[old]; i++) {
        const use *one = &run->uses.data[i];
        const fr_h_item *item = run->before.data[one->target];
        uint32_t target = run->place[one->target];
        if (is_record(item) && !run->is_declared[target] &&
            is_declaration_needed(run->h->options, user, target, one->kind) &&
            !is_user_declared(run->h->options, item->export_name))
            add_declaration(run, user, target);
    }
}

static void declare(forward_run *run)
{
    size_t count = run->before.len;
    uint32_t *olds = FR_NEW_ARRAY(run->scratch, uint32_t, count);
    run->is_declared = FR_NEW_ARRAY(run->scratch, bool, count);
    for (size_t i = 0; i < count; i++)
        olds[run->place[i]] = (uint32_t)i;
    for (size_t i = 0; i < count; i++)
        declare_for(run, olds[i]);
    for (size_t i = 0; run->h->forwards && i < count; i++)
        run->h->forwards[i].is_declared = run->is_declared[i];
}

void fr_h_forward(fr_h *h)
{
    if (h->types.len == 0)
        return;
    forward_run run = { .h = h, .before = h->types };
    run.scratch = FR_NEW(h->arena, fr_arena);
    fr_arena_init_child(run.scratch, h->arena);
    collect(&run);
    order(&run);
    declare(&run);
    fr_arena_give_back(run.scratch);
}
