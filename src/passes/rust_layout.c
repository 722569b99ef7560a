/* What rustc makes of the types that we print. Sizes of scalars follow from C's, as the emitters
 * choose the Rust type by size; alignments of primitives are the target's, and not always C's. */
#include "passes/rust_layout.h"

/* Alignments of primitives that are not natural, by the first part of the triple and, if given, a
 * later one; the first row that fits counts. Each row was read off rustc 1.95 for its targets; all
 * others align each primitive to its size. f64 is C's double, i128 also u128. */
typedef struct target_row {
    const char *arch;
    const char *system;
    uint8_t i16, i32, i64, i128, f32, f64, pointer; /* pointer 0: its size */
} target_row;

static const target_row targets[] = {
    { "i386", "windows", 2, 4, 8, 16, 4, 8, 0 },  { "i586", "windows", 2, 4, 8, 16, 4, 8, 0 },
    { "i686", "windows", 2, 4, 8, 16, 4, 8, 0 },  { "i686", "cygwin", 2, 4, 8, 16, 4, 8, 0 },
    { "i686", "uefi", 2, 4, 8, 16, 4, 8, 0 },     { "i386", NULL, 2, 4, 4, 16, 4, 4, 0 },
    { "i486", NULL, 2, 4, 4, 16, 4, 4, 0 },       { "i586", NULL, 2, 4, 4, 16, 4, 4, 0 },
    { "i686", NULL, 2, 4, 4, 16, 4, 4, 0 },       { "arm64", NULL, 2, 4, 8, 16, 4, 8, 0 },
    { "armv7s", "apple", 2, 4, 4, 4, 4, 4, 0 },   { "arm", NULL, 2, 4, 8, 8, 4, 8, 0 },
    { "thumb", NULL, 2, 4, 8, 8, 4, 8, 0 },       { "riscv32", NULL, 2, 4, 8, 8, 4, 8, 0 },
    { "powerpc64", "aix", 2, 4, 8, 16, 4, 4, 0 }, { "powerpc", "aix", 2, 4, 8, 8, 4, 4, 0 },
    { "powerpc64", NULL, 2, 4, 8, 16, 4, 8, 0 },  { "powerpc", NULL, 2, 4, 8, 8, 4, 8, 0 },
    { "s390x", NULL, 2, 4, 8, 8, 4, 8, 0 },       { "mips64", NULL, 2, 4, 8, 16, 4, 8, 0 },
    { "mipsisa64", NULL, 2, 4, 8, 16, 4, 8, 0 },  { "mips", NULL, 2, 4, 8, 8, 4, 8, 0 },
    { "loongarch32", NULL, 2, 4, 8, 8, 4, 8, 0 }, { "hexagon", NULL, 2, 4, 8, 8, 4, 8, 0 },
    { "csky", NULL, 2, 4, 4, 4, 4, 4, 0 },        { "m68k", NULL, 2, 2, 4, 4, 4, 8, 2 },
    { "msp430", NULL, 2, 2, 2, 2, 2, 2, 2 },      { "avr", NULL, 1, 1, 1, 1, 1, 1, 1 },
};

static const target_row *find_target(fr_str triple)
{
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        const target_row *row = &targets[i];
        if (triple.len && row->arch[0] == triple.ptr[0] && /* asked for each use of a type */
            fr_str_starts(triple, fr_str_from(row->arch)) &&
            (!row->system || fr_str_find(triple, fr_str_from(row->system)) != SIZE_MAX))
            return row;
    }
    return NULL;
}

static fr_rust_layout scalar(uint64_t size, uint64_t special_align)
{
    return (fr_rust_layout){ size, special_align ? special_align : size, true, false };
}

static fr_rust_layout integer(const fr_model *model, uint64_t size)
{
    const target_row *row = find_target(model->target.triple);
    if (!row)
        return scalar(size, 0);
    switch (size) {
    case 2: return scalar(size, row->i16);
    case 4: return scalar(size, row->i32);
    case 8: return scalar(size, row->i64);
    case 16: return scalar(size, row->i128);
    default: return scalar(size, 0);
    }
}

static fr_rust_layout f32(const fr_model *model)
{
    const target_row *row = find_target(model->target.triple);
    return scalar(4, row ? row->f32 : 0);
}

static fr_rust_layout f64(const fr_model *model)
{
    const target_row *row = find_target(model->target.triple);
    return scalar(8, row ? row->f64 : 0);
}

static uint64_t pointer_size(const fr_model *model)
{
    return model->target.pointer_width ? model->target.pointer_width / 8 : sizeof(void *);
}

static fr_rust_layout pointer(const fr_model *model)
{
    const target_row *row = find_target(model->target.triple);
    return scalar(pointer_size(model), row ? row->pointer : 0);
}

fr_rust_layout fr_rust_layout_of_integer(const fr_names *names, uint64_t size)
{
    return integer(names->model, size);
}

static fr_rust_layout blob_layout(const fr_model *model, fr_blob blob)
{
    uint64_t align = blob.align ? blob.align : 1;
    if (align <= 4) {
        fr_rust_layout element = integer(model, blob.size % align ? 1 : align);
        element.size = blob.size;
        return element;
    }
    uint64_t size = blob.size > UINT64_MAX - align ? blob.size : blob.size + align - 1;
    return (fr_rust_layout){ size / align * align, align, true, true };
}

fr_rust_layout fr_rust_layout_of_blob(const fr_names *names, fr_blob blob)
{
    return blob_layout(names->model, blob);
}

static fr_blob blob_of(fr_layout layout)
{
    return (fr_blob){ layout.known ? layout.size : 0, layout.known ? layout.align : 1 };
}

/* True if no type of Rust has the size and alignment of such a long double or __float128. */
static bool is_odd_float(fr_float_kind kind, fr_layout layout)
{
    return (kind == FLOAT_LONG_DOUBLE || kind == FLOAT_F128) && layout.known && layout.size != 8 &&
           (layout.size != 16 || layout.align != 16);
}

static fr_rust_layout floating(const fr_model *model, fr_float_kind kind, fr_layout layout)
{
    if (is_odd_float(kind, layout))
        return blob_layout(model, blob_of(layout));
    switch (kind) {
    case FLOAT_F16: return scalar(2, integer(model, 2).align);
    case FLOAT_F32: return f32(model);
    case FLOAT_F64: return f64(model);
    case FLOAT_F128:
    case FLOAT_LONG_DOUBLE: break;
    }
    return layout.size == 8 ? f64(model) : integer(model, 16);
}

static fr_rust_layout complex_of(const fr_model *model, const fr_type *type)
{
    fr_layout part = type->layout;
    part.size /= 2;
    fr_rust_layout layout = floating(model, type->as.floating, part);
    layout.size *= 2;
    return layout;
}

static fr_rust_layout as_in_c(fr_layout layout)
{
    return (fr_rust_layout){ layout.size, layout.align, layout.known, false };
}

/* The type of a use that is no name and has no element. */
static fr_rust_layout simple(const fr_model *model, const fr_type *type)
{
    switch (type->kind) {
    case TYPE_BOOL: return scalar(1, 0);
    case TYPE_INT: return integer(model, type->layout.size);
    case TYPE_ENUM: return integer(model, type->layout.known ? type->layout.size : 4);
    case TYPE_FLOAT: return floating(model, type->as.floating, type->layout);
    case TYPE_COMPLEX: return complex_of(model, type);
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER:
    case TYPE_NULLPTR: return pointer(model);
    case TYPE_OPAQUE:
    case TYPE_UNRESOLVED:
    case TYPE_REF:
    case TYPE_VOID:
    case TYPE_ARRAY:
    case TYPE_VECTOR:
    case TYPE_FUNCTION:
    case TYPE_ALIAS:
    case TYPE_RECORD:
    case TYPE_RUST: break;
    }
    return (fr_rust_layout){ 0 };
}

static bool is_name(const fr_type *type)
{
    return type->kind == TYPE_REF || type->kind == TYPE_ALIAS || type->kind == TYPE_RECORD ||
           type->kind == TYPE_ENUM;
}

/* A vector of something else than numbers does not exist, so its element is simple, or a typedef
 * of a simple type. */
/* An array of the elements is less aligned, or (3 elements) smaller. */
static bool is_odd_vector(const fr_model *model, const fr_type *type)
{
    fr_id element = fr_model_canonical(model, type->as.array.element);
    fr_rust_layout layout = simple(model, fr_model_type(model, element));
    uint64_t count = type->as.array.count;
    return layout.size == 0 || type->layout.size / layout.size != count ||
           type->layout.size % layout.size != 0 || layout.align != type->layout.align;
}

/* _Atomic may make a type larger and more aligned. */
static bool is_resized(const fr_model *model, const fr_type *type)
{
    if (type->kind != TYPE_REF || !type->is_atomic)
        return false;
    fr_layout target = fr_model_type(model, fr_model_canonical(model, type->as.target))->layout;
    return target.known && (target.size != type->layout.size || target.align != type->layout.align);
}

bool fr_is_printed_as_blob(const fr_names *names, fr_id id, fr_blob *blob)
{
    const fr_model *model = names->model;
    const fr_type *type = fr_model_type(model, id);
    *blob = blob_of(type->layout);
    if (type->kind == TYPE_OPAQUE || type->kind == TYPE_UNRESOLVED || type->kind == TYPE_RUST)
        return true;
    if (!type->layout.known || type->kind == TYPE_VOID || type->kind == TYPE_FUNCTION)
        return false;
    if (is_name(type) || type->kind == TYPE_ARRAY)
        return is_resized(model, type);
    if (type->kind == TYPE_VECTOR)
        return is_odd_vector(model, type);
    if (type->kind == TYPE_FLOAT && is_odd_float(type->as.floating, type->layout))
        return true;
    if (type->kind == TYPE_INT) /* Rust has an integer of each size */
        return false;
    if (type->kind == TYPE_POINTER) /* most uses: the target's alignments need not be looked up */
        return pointer_size(model) != type->layout.size;
    return simple(model, type).size != type->layout.size;
}

static bool is_scalar_kind(fr_names *names, const fr_type *type)
{
    switch (type->kind) {
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_FLOAT:
    case TYPE_ENUM: return true;
    case TYPE_POINTER: {
        fr_id pointee = fr_names_final_type(names, type->as.pointer.pointee);
        return fr_model_type(names->model, pointee)->kind != TYPE_FUNCTION;
    }
    case TYPE_REF:
    case TYPE_ALIAS:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_COMPLEX:
    case TYPE_ARRAY:
    case TYPE_VECTOR:
    case TYPE_FUNCTION:
    case TYPE_RECORD:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER:
    case TYPE_UNRESOLVED:
    case TYPE_RUST: break;
    }
    return false;
}

bool fr_is_scalar(fr_names *names, fr_id id)
{
    fr_blob blob;
    fr_id end = fr_names_final_type(names, id);
    const fr_type *type = fr_model_type(names->model, end);
    return is_scalar_kind(names, type) && type->layout.known &&
           !fr_is_printed_as_blob(names, id, &blob) && !fr_is_printed_as_blob(names, end, &blob);
}

bool fr_is_underaligned(fr_names *names, fr_id id)
{
    const fr_type *type = fr_model_type(names->model, id);
    if ((type->kind != TYPE_REF && type->kind != TYPE_ALIAS) || !type->layout.known)
        return false;
    fr_id end = fr_names_final_type(names, id);
    return type->layout.align < fr_model_type(names->model, end)->layout.align &&
           fr_is_scalar(names, id);
}

/* What a typedef's name stands for in Rust whatever C's definition: int8_t is i8. */
static fr_rust_layout of_rust_integer(const fr_model *model, fr_str name)
{
    static const struct {
        const char *digits;
        uint64_t size;
    } rows[] = { { "8", 1 }, { "16", 2 }, { "32", 4 }, { "64", 8 } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_find(name, fr_str_from(rows[i].digits)) != SIZE_MAX)
            return integer(model, rows[i].size);
    return pointer(model);
}

static fr_rust_layout of_record(const fr_record_plans *plans, const fr_item *item)
{
    const fr_record_plan *plan = plans->by_id ? plans->by_id[item->id] : NULL;
    fr_rust_layout layout = as_in_c(item->as.type.layout);
    if (plan && plan->form == FORM_FORWARD)
        return (fr_rust_layout){ 0, 1, false, false };
    layout.has_align = plan && plan->has_align;
    return layout;
}

/* True if the user provides the type by name, so that clang's layout is all that we know. */
static bool is_provided(const fr_record_plans *plans, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    if (!plans->selection || type->kind == TYPE_REF || !is_name(type))
        return false;
    return plans->selection->is_blocked[item->id];
}

static bool is_opaque_alias(const fr_record_plans *plans, fr_id id)
{
    return plans->selection && plans->selection->is_opaque[id];
}

static bool is_elements(const fr_type *type)
{
    return type->kind == TYPE_ARRAY || type->kind == TYPE_VECTOR;
}

/* What `id` is another name for, or an array of; FR_NO_ID: it has a layout by itself, in `*out`. */
static fr_id next_of(fr_names *names, const fr_record_plans *plans, fr_id id, fr_rust_layout *out)
{
    const fr_item *item = fr_model_item(names->model, id);
    const fr_type *type = &item->as.type;
    fr_blob blob;
    if (is_provided(plans, item))
        *out = as_in_c(type->layout);
    else if (fr_is_printed_as_blob(names, id, &blob))
        *out = fr_rust_layout_of_blob(names, blob);
    else if (type->kind == TYPE_REF)
        return type->as.target;
    else if (type->kind == TYPE_ALIAS && fr_names_is_rust_integer(names, item))
        *out = of_rust_integer(names->model, item->name);
    else if (type->kind == TYPE_ALIAS && is_opaque_alias(plans, id))
        *out = fr_rust_layout_of_blob(names, blob_of(type->layout));
    else if (type->kind == TYPE_ALIAS)
        return type->as.alias.target;
    else if (type->kind == TYPE_RECORD)
        *out = of_record(plans, item);
    else if (is_elements(type))
        return type->as.array.element;
    else
        *out = simple(names->model, type);
    return FR_NO_ID;
}

static fr_rust_layout times(fr_rust_layout layout, uint64_t count)
{
    if (layout.size && count > UINT64_MAX / layout.size)
        return (fr_rust_layout){ 0 };
    layout.size *= count;
    layout.has_align = false; /* rustc does not look into arrays */
    return layout;
}

/* Chains may be as long as the input likes, so each is walked once: the answers are kept. They
 * are final from the time on that the records in them are planned; nobody asks before. */
fr_rust_layout fr_rust_layout_of(fr_names *names, const fr_record_plans *plans, fr_id id)
{
    fr_rust_layout layout = { 0 };
    fr_ids path = { 0 };
    size_t left = names->model->items.len; /* a wrong model's cycle must end */
    for (; id != FR_NO_ID && left; left--) {
        if (plans->layouts && plans->layouts[id].is_known) {
            layout = plans->layouts[id];
            break;
        }
        fr_vec_push(names->model->arena, &path, id);
        id = next_of(names, plans, id, &layout);
    }
    bool is_last = id == FR_NO_ID; /* the last one's answer is `layout` itself */
    while (path.len) {
        fr_id at = path.data[--path.len];
        const fr_type *type = fr_model_type(names->model, at);
        if (!is_last && is_elements(type))
            layout = times(layout, type->as.array.count);
        is_last = false;
        if (plans->layouts)
            plans->layouts[at] = layout;
    }
    return layout;
}
