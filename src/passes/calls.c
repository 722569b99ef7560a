/* Each type is asked once whether it can travel by value. A record can if all its scalars can and
 * its Rust form is made of the same scalars; where it is not, it still can if nothing but integer
 * registers or memory is in question on both sides. */
#include "passes/calls.h"

#include <string.h>

#include "passes/bindable.h"

enum {
    DEEPEST_RECORD = 256,
    REGISTERS = 16, /* bytes: no larger record travels in registers, but for vectors (and, outside
                       x86-64, homogeneous aggregates of floats) */
};

/* What a record holds, its parts' parts included. */
typedef struct contents {
    const char *problem;    /* of a scalar inside; NULL: none */
    bool problem_in_memory; /* it is one even in a record that travels in memory */
    bool has_float, has_int128;
    bool is_misaligned; /* a member lies at an offset that its type does not allow */
    bool is_disguised;  /* its Rust form has bytes where C has something else, or padding */
    uint8_t eightbytes; /* of the first 16 bytes: bit 0 and 1, which hold a part */
} contents;

typedef struct checker {
    const fr_model *model;
    fr_names *names;
    const fr_record_plans *plans;
    contents **records; /* by id */
    bool is_x86_64, is_aarch64, knows_complex;
} checker;

static bool arch_is(const fr_model *model, const char *name)
{
    size_t len = strlen(name);
    fr_str triple = model->target.triple;
    return fr_str_starts(triple, fr_str_from(name)) &&
           (triple.len == len || triple.ptr[len] == '-');
}

/* ---- scalars ---- */

static const char *float_problem(const fr_type *type)
{
    switch (type->as.floating) {
    case FLOAT_F16: return "a 16-bit float";
    case FLOAT_F128: return "a 128-bit float";
    case FLOAT_LONG_DOUBLE: return type->layout.size > 8 ? "a `long double`" : NULL;
    case FLOAT_F32:
    case FLOAT_F64: break;
    }
    return NULL;
}

static const char *complex_problem(const checker *c, const fr_type *type)
{
    switch (type->as.floating) {
    case FLOAT_F32:
    case FLOAT_F64: return c->knows_complex ? NULL : "a complex number";
    case FLOAT_LONG_DOUBLE:
        return c->knows_complex && type->layout.size <= 16 ? NULL : "a complex `long double`";
    case FLOAT_F16:
    case FLOAT_F128: break;
    }
    return "a complex number";
}

/* Why Rust cannot pass a value of this type as C does; NULL: it can. Records are not asked here. */
static const char *scalar_problem(const checker *c, const fr_type *type)
{
    switch (type->kind) {
    case TYPE_FLOAT: return float_problem(type);
    case TYPE_COMPLEX: return complex_problem(c, type);
    case TYPE_VECTOR: return "a vector";
    case TYPE_OPAQUE:
        return type->as.opaque.why.len ? "a type that Rust has no equivalent of" : NULL;
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER:
        return type->layout.known && type->layout.size * 8 != c->model->target.pointer_width
                   ? "a pointer of another width"
                   : NULL;
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_ENUM:
    case TYPE_ARRAY: /* a pointer, as a parameter */
    case TYPE_FUNCTION:
    case TYPE_RECORD:
    case TYPE_UNRESOLVED:
    case TYPE_REF:
    case TYPE_RUST:
    case TYPE_ALIAS: break;
    }
    return NULL;
}

/* ---- records ---- */

static const contents *look_into(checker *c, fr_id id, unsigned depth);

static void add_scalar(const checker *c, contents *into, const fr_type *type)
{
    const char *problem = scalar_problem(c, type);
    if (problem && !into->problem)
        into->problem = problem;
    into->problem_in_memory |= problem && (type->kind == TYPE_VECTOR || !c->is_x86_64);
    into->has_float |= type->kind == TYPE_FLOAT || type->kind == TYPE_COMPLEX;
    into->has_int128 |= type->kind == TYPE_INT && type->layout.size == 16;
}

static void add_record(contents *into, const contents *part)
{
    if (part->problem && !into->problem)
        into->problem = part->problem;
    into->problem_in_memory |= part->problem_in_memory;
    into->has_float |= part->has_float;
    into->has_int128 |= part->has_int128;
    into->is_misaligned |= part->is_misaligned;
    into->is_disguised |= part->is_disguised;
}

/* The type of an array's innermost element, or `id` itself; both resolved. */
static fr_id element_of(const checker *c, fr_id id)
{
    id = fr_names_final_type(c->names, id);
    for (unsigned depth = 0; depth < DEEPEST_RECORD; depth++) {
        const fr_type *type = fr_model_type(c->model, id);
        if (type->kind != TYPE_ARRAY)
            break;
        id = fr_names_final_type(c->names, type->as.array.element);
    }
    return id;
}

static void cover(contents *into, uint64_t first_bit, uint64_t end_bit)
{
    for (unsigned i = 0; i < 2; i++)
        if (first_bit < (i + 1) * 64u && end_bit > i * 64u)
            into->eightbytes |= (uint8_t)(1u << i);
}

static void add_field(checker *c, contents *into, const fr_field *field, unsigned depth)
{
    fr_id id = element_of(c, field->type);
    const fr_type *type = fr_model_type(c->model, id);
    if (field->offset >= 0) {
        uint64_t begin = (uint64_t)field->offset;
        uint64_t bits = field->bit_width >= 0 ? (uint64_t)field->bit_width : field->layout.size * 8;
        cover(into, begin, begin + bits);
        if (field->bit_width < 0 && type->layout.align)
            into->is_misaligned |= begin / 8 % type->layout.align != 0;
    }
    if (type->kind == TYPE_RECORD)
        add_record(into, look_into(c, id, depth + 1));
    else
        add_scalar(c, into, type);
}

static bool is_disguised(const fr_record_plan *plan)
{
    if (!plan || plan->form == FORM_OPAQUE || plan->form == FORM_WRAPPER_UNION)
        return true;
    for (size_t i = 0; i < plan->slots.len; i++) {
        const fr_plan_slot *slot = &plan->slots.data[i];
        if (slot->kind == SLOT_PADDING || slot->kind == SLOT_OPAQUE || slot->as_bytes)
            return true;
    }
    return false;
}

static const contents *look_into(checker *c, fr_id id, unsigned depth)
{
    contents *of = c->records[id];
    if (of)
        return of;
    of = c->records[id] = FR_NEW(c->model->arena, contents);
    if (depth > DEEPEST_RECORD) {
        of->problem = "a record that is nested too deep to be looked into";
        of->problem_in_memory = true;
        return of;
    }
    const fr_record *record = &fr_model_type(c->model, id)->as.record;
    of->is_disguised = is_disguised(c->plans->by_id[id]);
    for (size_t i = 0; i < record->fields.len; i++)
        add_field(c, of, &record->fields.data[i], depth);
    return of;
}

/* A record whose Rust form is not made of C's parts: is it treated alike all the same? */
static const char *disguise_problem(const contents *of, const fr_layout *layout)
{
    if (layout->size > REGISTERS)
        return NULL;
    uint8_t all = layout->size > 8 ? 3 : 1;
    if (of->has_float || of->is_misaligned || of->eightbytes != all)
        return "a record that is bytes in Rust, which travel in other registers";
    return NULL;
}

static const char *record_problem(checker *c, fr_id id)
{
    const fr_type *type = fr_model_type(c->model, id);
    const fr_layout *layout = &type->layout;
    if (type->as.record.is_forward || !layout->known)
        return "a record that is not defined";
    if (layout->size == 0)
        return "an empty record, which compilers pass in different ways";
    if (fr_ends_in_flexible_array(c->names, id))
        return "a record with a flexible array, which compilers pass in different ways";
    const contents *of = look_into(c, id, 0);
    if (of->problem && (layout->size <= REGISTERS || of->problem_in_memory))
        return of->problem;
    if (c->is_aarch64 && layout->align >= 16 && layout->size <= REGISTERS && !of->has_int128)
        return "a record that is aligned to 16 bytes, which takes an even register in C only";
    return of->is_disguised ? disguise_problem(of, layout) : NULL;
}

static const char *value_problem(checker *c, fr_id use)
{
    fr_id id = fr_names_final_type(c->names, use);
    const fr_type *type = fr_model_type(c->model, id);
    return type->kind == TYPE_RECORD ? record_problem(c, id) : scalar_problem(c, type);
}

/* ---- signatures ---- */

static fr_str signature_problem(checker *c, const fr_signature *signature)
{
    fr_arena *arena = c->model->arena;
    const char *problem = value_problem(c, signature->result);
    if (problem)
        return fr_arena_printf(arena, "its result is %s", problem);
    for (size_t i = 0; i < signature->params.len; i++) {
        problem = value_problem(c, signature->params.data[i].type);
        if (problem)
            return fr_arena_printf(arena, "parameter %zu is %s", i + 1, problem);
    }
    return (fr_str){ 0 };
}

/* How often Rust may return from a call is for rustc to know, and it knows of no such attribute. */
static bool returns_twice(fr_str name)
{
    static const char *const names[] = { "setjmp", "_setjmp",    "__setjmp", "sigsetjmp",
                                         "vfork",  "getcontext", "savectx",  "__sigsetjmp" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(name, names[i]))
            return true;
    return false;
}

static void leave_out(const checker *c, fr_selection *selection, const fr_item *item, fr_str why)
{
    selection->is_wanted[item->id] = false;
    fr_diagnostic *d =
        fr_diag(c->model->diags, DIAG_W0402, fr_model_place(c->model, item->span),
                "the function `%.*s` is left out: %.*s", FR_ARG(item->name), FR_ARG(why));
    d->hint = FR_LIT("write a C function that takes and returns pointers, and bind that");
}

static void check_function(const checker *c, const fr_calls *calls, fr_selection *selection,
                           const fr_item *item)
{
    fr_id type = fr_model_resolve(c->model, item->as.function.signature);
    const fr_signature *signature = &fr_model_type(c->model, type)->as.signature;
    if (calls->why[type].len)
        leave_out(c, selection, item, calls->why[type]);
    else if (item->as.function.returns_twice || returns_twice(item->name))
        leave_out(c, selection, item, FR_LIT("it can return twice, which Rust does not allow for"));
    else if (!signature->has_prototype && signature->params.len == 0 &&
             !item->as.function.is_definition) /* that takes none (C17 6.7.6.3p14) */
        fr_diag(c->model->diags, DIAG_W0403, fr_model_place(c->model, item->span),
                "the function `%.*s` has no prototype: which arguments it takes is not known",
                FR_ARG(item->name));
}

void fr_check_calls(fr_calls *calls, fr_names *names, fr_selection *selection,
                    const fr_record_plans *plans)
{
    const fr_model *model = names->model;
    size_t count = model->items.len;
    checker c = { .model = model, .names = names, .plans = plans };
    c.records = FR_NEW_ARRAY(model->arena, contents *, count);
    c.is_x86_64 = arch_is(model, "x86_64");
    c.is_aarch64 = arch_is(model, "aarch64") || arch_is(model, "arm64");
    c.knows_complex = c.is_x86_64 || c.is_aarch64 || arch_is(model, "riscv64");
    calls->why = FR_NEW_ARRAY(model->arena, fr_str, count);
    for (fr_id id = 0; id < count; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_FUNCTION)
            calls->why[id] = signature_problem(&c, &item->as.type.as.signature);
    }
    for (fr_id id = 0; id < count; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (item->kind == ITEM_FUNCTION && selection->is_wanted[id])
            check_function(&c, calls, selection, item);
    }
}
