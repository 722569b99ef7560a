/* Every item's types are walked once: what they name as a whole goes before the item, what they
 * name behind a pointer is looked at when the order stands. */
#include "passes/header_forward.h"

#include <string.h>

typedef enum use_kind {
    USE_WHOLE,   /* must be complete */
    USE_POINTER, /* must be declared */
    USE_IN_CALL /* likewise, in the arguments of a function: `struct s` does not declare it there */
} use_kind;

typedef struct use {
    size_t target; /* index into the types as they were */
    use_kind kind;
} use;

typedef FR_VEC(use) uses;

typedef struct forward_run {
    fr_header *header;
    fr_arena *arena;   /* of what stays */
    fr_arena *scratch; /* and of what is needed until then */
    fr_map by_name;    /* name -> index of the first type of that name */
    size_t *same;  /* by index: the next type of the same name (under another condition), or 0 */
    uses *uses;    /* by index */
    size_t *place; /* by index: where the type stands now */
} forward_run;

/* ---- what an item names ---- */

/* Types nested deeper than this are refused by the reader; longer chains of aliases, and more types
 * of one name than this, are looked at no further. */
enum { MOST_DEPTH = 512, MOST_ALIASES = 64, MOST_SAME = 16 };

static const fr_header_item *type_at(const forward_run *run, size_t index)
{
    return run->header->types.data[index];
}

static void add_use(forward_run *run, uses *found, size_t target, use_kind kind)
{
    for (int i = 0; i < MOST_SAME; i++) {
        fr_vec_push(run->scratch, found, ((use){ target, kind }));
        target = run->same[target];
        if (target == 0)
            return;
    }
}

/* What is used as a whole through the alias at `index`. */
static void use_target(forward_run *run, uses *found, size_t index)
{
    for (int i = 0; i < MOST_ALIASES; i++) {
        if (type_at(run, index)->kind != HEADER_ITEM_ALIAS)
            return;
        const fr_header_type *target = type_at(run, index)->as.alias.target;
        while (target->kind == HEADER_TYPE_ARRAY)
            target = target->as.array.element;
        const uint64_t *next = target->kind == HEADER_TYPE_NAMED
                                   ? fr_map_find(&run->by_name, target->as.named.name)
                                   : NULL;
        if (!next)
            return;
        index = (size_t)*next;
        add_use(run, found, index, USE_WHOLE);
    }
}

static void walk_type(forward_run *run, uses *found, const fr_header_type *type, use_kind kind,
                      int depth);

static void walk_named(forward_run *run, uses *found, const fr_header_type *type, use_kind kind,
                       int depth)
{
    const uint64_t *index = fr_map_find(&run->by_name, type->as.named.name);
    if (index) {
        add_use(run, found, (size_t)*index, kind);
        if (kind == USE_WHOLE)
            use_target(run, found, (size_t)*index);
    }
    for (size_t i = 0; i < type->as.named.arguments.len; i++)
        if (type->as.named.arguments.data[i].type)
            walk_type(run, found, type->as.named.arguments.data[i].type, kind, depth);
}

static void walk_type(forward_run *run, uses *found, const fr_header_type *type, use_kind kind,
                      int depth)
{
    if (++depth > MOST_DEPTH)
        return;
    switch (type->kind) {
    case HEADER_TYPE_PRIMITIVE: return;
    case HEADER_TYPE_NAMED: walk_named(run, found, type, kind, depth); return;
    case HEADER_TYPE_POINTER:
        walk_type(run, found, type->as.pointer.pointee, kind == USE_WHOLE ? USE_POINTER : kind,
                  depth);
        return;
    case HEADER_TYPE_ARRAY: walk_type(run, found, type->as.array.element, kind, depth); return;
    case HEADER_TYPE_FUNCTION:
        walk_type(run, found, type->as.function.result, kind == USE_WHOLE ? USE_POINTER : kind,
                  depth);
        for (size_t i = 0; i < type->as.function.params.len; i++)
            walk_type(run, found, type->as.function.params.data[i].type, USE_IN_CALL, depth);
        return;
    }
}

static void walk_fields(forward_run *run, uses *found, const fr_header_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++)
        walk_type(run, found, fields[i].type, USE_WHOLE, 0);
}

static void walk_item(forward_run *run, uses *found, const fr_header_item *item)
{
    const fr_header_enum *one = &item->as.enumeration;
    const fr_header_type *target = NULL;
    switch (item->kind) {
    case HEADER_ITEM_STRUCT:
        walk_fields(run, found, item->as.structure.fields.data, item->as.structure.fields.len);
        return;
    case HEADER_ITEM_UNION:
        walk_fields(run, found, item->as.union_.fields.data, item->as.union_.fields.len);
        return;
    case HEADER_ITEM_ENUM:
        for (size_t i = 0; i < one->variants.len; i++)
            if (one->variants.data[i].body)
                walk_fields(run, found, one->variants.data[i].body->structure.fields.data,
                            one->variants.data[i].body->structure.fields.len);
        return;
    case HEADER_ITEM_ALIAS:
        /* another name of a type that may be incomplete still */
        target = item->as.alias.target;
        walk_type(run, found, target, target->kind == HEADER_TYPE_NAMED ? USE_POINTER : USE_WHOLE,
                  0);
        return;
    case HEADER_ITEM_OPAQUE:
    case HEADER_ITEM_CONSTANT:
    case HEADER_ITEM_STATIC:
    case HEADER_ITEM_FUNCTION: return;
    }
}

static void collect(forward_run *run)
{
    size_t count = run->header->types.len;
    fr_map_init(&run->by_name, run->scratch);
    run->same = FR_NEW_ARRAY(run->scratch, size_t, count);
    for (size_t i = count; i-- > 0;) {
        uint64_t *first = fr_map_at_kept(&run->by_name, type_at(run, i)->name);
        run->same[i] = (size_t)*first; /* 0 for none: nothing comes before the first */
        *first = i;
    }
    run->uses = FR_NEW_ARRAY(run->scratch, uses, count);
    for (size_t i = 0; i < count; i++)
        walk_item(run, &run->uses[i], type_at(run, i));
}

/* ---- the order ---- */

typedef struct frame {
    size_t index, next; /* the type, and the use to look at next */
} frame;

/* An alias is needed wherever it is named, other types where they are used as a whole. */
static bool is_needed(const forward_run *run, const use *one)
{
    return one->kind == USE_WHOLE || type_at(run, one->target)->kind == HEADER_ITEM_ALIAS;
}

/* True if every type stands before those that need it. */
static bool is_in_order(const forward_run *run)
{
    for (size_t i = 0; i < run->header->types.len; i++)
        for (size_t k = 0; k < run->uses[i].len; k++)
            if (run->uses[i].data[k].target > i && is_needed(run, &run->uses[i].data[k]))
                return false;
    return true;
}

/* What `index` needs, then itself; without recursion, since types may form long chains. */
static void put_after_needs(forward_run *run, size_t index, bool *is_begun,
                            fr_header_items *ordered)
{
    FR_VEC(frame) stack = { 0 };
    is_begun[index] = true;
    fr_vec_push(run->scratch, &stack, ((frame){ .index = index }));
    while (stack.len) {
        frame *top = &stack.data[stack.len - 1];
        const uses *found = &run->uses[top->index];
        if (top->next == found->len) {
            run->place[top->index] = ordered->len;
            fr_vec_push(run->arena, ordered, type_at(run, top->index));
            stack.len--;
            continue;
        }
        const use *one = &found->data[top->next++];
        if (is_begun[one->target] || !is_needed(run, one))
            continue;
        is_begun[one->target] = true;
        fr_vec_push(run->scratch, &stack, ((frame){ .index = one->target }));
    }
}

static void order(forward_run *run)
{
    size_t count = run->header->types.len;
    bool *is_begun = FR_NEW_ARRAY(run->scratch, bool, count);
    fr_header_items ordered = { 0 };
    run->place = FR_NEW_ARRAY(run->scratch, size_t, count);
    for (size_t i = 0; i < count; i++)
        run->place[i] = i;
    if (is_in_order(run))
        return;
    for (size_t i = 0; i < count; i++)
        if (!is_begun[i])
            put_after_needs(run, i, is_begun, &ordered);
    run->header->types = ordered;
}

/* ---- declarations ---- */

static bool is_record(const fr_header_item *item)
{
    switch (item->kind) {
    case HEADER_ITEM_STRUCT:
    case HEADER_ITEM_UNION: return true;
    case HEADER_ITEM_ENUM: return item->as.enumeration.has_data;
    case HEADER_ITEM_ALIAS:
    case HEADER_ITEM_OPAQUE:
    case HEADER_ITEM_CONSTANT:
    case HEADER_ITEM_STATIC:
    case HEADER_ITEM_FUNCTION: return false;
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

/* The declarations that the type at `old` needs, which stands at place[old] now. */
static bool declare_for(forward_run *run, const fr_header_items *before, size_t old,
                        fr_header_forward *forwards)
{
    size_t user = run->place[old];
    bool is_any = false;
    for (size_t i = 0; i < run->uses[old].len; i++) {
        const use *one = &run->uses[old].data[i];
        const fr_header_item *item = before->data[one->target];
        size_t target = run->place[one->target];
        if (!is_record(item) || forwards[target].is_declared ||
            !is_declaration_needed(run->header->options, user, target, one->kind) ||
            is_user_declared(run->header->options, item->name))
            continue;
        forwards[target].is_declared = is_any = true;
        fr_vec_push(run->arena, &forwards[user].before, item);
    }
    return is_any;
}

static void declare(forward_run *run, const fr_header_items *before)
{
    size_t count = run->header->types.len;
    fr_header_forward *forwards = FR_NEW_ARRAY(run->arena, fr_header_forward, count);
    size_t *olds = FR_NEW_ARRAY(run->scratch, size_t, count);
    bool is_any = false;
    for (size_t i = 0; i < count; i++)
        olds[run->place[i]] = i;
    for (size_t i = 0; i < count; i++)
        is_any |= declare_for(run, before, olds[i], forwards);
    if (is_any)
        run->header->forwards = forwards;
}

void fr_header_forward_types(fr_header *header, fr_arena *arena)
{
    const fr_header_items before = header->types;
    if (before.len == 0)
        return;
    fr_arena *scratch = FR_NEW(arena, fr_arena);
    fr_arena_init_child(scratch, arena);
    forward_run run = { .header = header, .arena = arena, .scratch = scratch };
    collect(&run);
    order(&run);
    declare(&run, &before);
    fr_arena_release(scratch);
}
