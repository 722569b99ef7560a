/* std's wrappers that have the layout of what they wrap are taken off types (docs/header.md,
 * "Types"). */
#include "passes/header_ir.h"

typedef enum wrapper {
    WRAPPER_NONE,
    WRAPPER_OPTION,
    WRAPPER_NON_NULL,
    WRAPPER_NON_ZERO,
    WRAPPER_BOX,
    WRAPPER_CELL,       /* gone in every language */
    WRAPPER_TRANSPARENT /* gone in C and Cython */
} wrapper;

static wrapper wrapper_of(fr_str name)
{
    static const struct {
        const char *name;
        wrapper which;
    } rows[] = {
        { "Option", WRAPPER_OPTION },
        { "NonNull", WRAPPER_NON_NULL },
        { "NonZero", WRAPPER_NON_ZERO },
        { "Box", WRAPPER_BOX },
        { "Cell", WRAPPER_CELL },
        { "UnsafeCell", WRAPPER_CELL },
        { "SyncUnsafeCell", WRAPPER_CELL },
        { "ManuallyDrop", WRAPPER_TRANSPARENT },
        { "MaybeUninit", WRAPPER_TRANSPARENT },
        { "Pin", WRAPPER_TRANSPARENT },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (fr_str_is(name, rows[i].name))
            return rows[i].which;
    return WRAPPER_NONE;
}

static const fr_h_type *option_of(fr_h *h, const fr_h_type *inner)
{
    fr_h_type *out;
    switch (inner->kind) {
    case H_POINTER:
        if (inner->as.pointer.is_nullable)
            return NULL;
        out = fr_h_type_copy(h, inner);
        out->as.pointer.is_nullable = true;
        return out;
    case H_FUNCTION:
        if (inner->as.function.is_nullable)
            return NULL;
        out = fr_h_type_copy(h, inner);
        out->as.function.is_nullable = true;
        return out;
    case H_PRIMITIVE:
        if (!inner->as.primitive->is_nonzero)
            return NULL;
        return fr_h_primitive_type(h,
                                   fr_h_primitive_find(fr_str_from(inner->as.primitive->mangled)));
    case H_PATH:
    case H_ARRAY: break;
    }
    return NULL;
}

static const fr_h_type *non_zero_of(fr_h *h, const fr_h_type *inner)
{
    if (inner->kind != H_PRIMITIVE || !inner->as.primitive->is_integer ||
        inner->as.primitive->is_nonzero)
        return NULL;
    fr_h_primitive *primitive = FR_NEW(h->arena, fr_h_primitive);
    *primitive = *inner->as.primitive;
    primitive->is_nonzero = true;
    return fr_h_primitive_type(h, primitive);
}

/* What `path`, whose arguments are simple already, is instead; NULL: itself. */
static const fr_h_type *unwrap(fr_h *h, const fr_h_type *path)
{
    const fr_h_arguments *arguments = &path->as.path.arguments;
    if (arguments->len != 1 || !arguments->data[0].type || path->as.path.entry)
        return NULL;
    const fr_h_type *inner = arguments->data[0].type;
    switch (wrapper_of(path->as.path.name)) {
    case WRAPPER_OPTION: return option_of(h, inner);
    case WRAPPER_NON_NULL: return fr_h_pointer_type(h, inner, false, false);
    case WRAPPER_NON_ZERO: return non_zero_of(h, inner);
    case WRAPPER_BOX: return h->is_cxx ? NULL : fr_h_pointer_type(h, inner, false, false);
    case WRAPPER_CELL: return inner;
    case WRAPPER_TRANSPARENT: return h->is_cxx ? NULL : inner;
    case WRAPPER_NONE: break;
    }
    return NULL;
}

static const fr_h_type *simplify_path(fr_h *h, const fr_h_type *type)
{
    const fr_h_arguments *from = &type->as.path.arguments;
    fr_h_argument *data = NULL;
    for (size_t i = 0; i < from->len; i++) {
        const fr_h_type *simple = from->data[i].type ? fr_h_simplify(h, from->data[i].type) : NULL;
        if (simple == from->data[i].type)
            continue;
        if (!data) {
            data = FR_NEW_ARRAY(h->arena, fr_h_argument, from->len);
            for (size_t k = 0; k < from->len; k++)
                data[k] = from->data[k];
        }
        data[i].type = simple;
    }
    if (data) {
        fr_h_type *copy = fr_h_type_copy(h, type);
        copy->as.path.arguments.data = data;
        type = copy;
    }
    const fr_h_type *inner = unwrap(h, type);
    return inner ? inner : type;
}

static const fr_h_type *simplify_function(fr_h *h, const fr_h_type *type)
{
    const fr_h_params *from = &type->as.function.params;
    fr_h_type *copy = fr_h_type_copy(h, type);
    fr_h_param *data = FR_NEW_ARRAY(h->arena, fr_h_param, from->len);
    copy->as.function.result = fr_h_simplify(h, type->as.function.result);
    for (size_t i = 0; i < from->len; i++) {
        data[i] = from->data[i];
        data[i].type = fr_h_simplify(h, from->data[i].type);
    }
    copy->as.function.params.data = data;
    return copy;
}

const fr_h_type *fr_h_simplify(fr_h *h, const fr_h_type *type)
{
    const fr_h_type *inner;
    fr_h_type *copy;
    switch (type->kind) {
    case H_PRIMITIVE: return type;
    case H_PATH: return type->as.path.arguments.len ? simplify_path(h, type) : type;
    case H_POINTER:
        inner = fr_h_simplify(h, type->as.pointer.pointee);
        if (inner == type->as.pointer.pointee)
            return type;
        copy = fr_h_type_copy(h, type);
        copy->as.pointer.pointee = inner;
        return copy;
    case H_ARRAY:
        inner = fr_h_simplify(h, type->as.array.element);
        if (inner == type->as.array.element)
            return type;
        copy = fr_h_type_copy(h, type);
        copy->as.array.element = inner;
        return copy;
    case H_FUNCTION: break;
    }
    return simplify_function(h, type);
}
