/* What a closure is called with and gives back, in Rust, beside what C passes and takes. */
#include "wrap/writer.h"

typedef struct argument {
    fr_closure_text *c;
    fr_wrap_writer *w;
    const fr_slot *slot;
    size_t index;
} argument;

FR_PRINTF(2, 3) static void type(const argument *a, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&a->c->types, format, args);
    va_end(args);
    fr_text_puts(&a->c->types, ", ");
}

FR_PRINTF(2, 3) static void value(const argument *a, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&a->c->args, format, args);
    va_end(args);
    fr_text_puts(&a->c->args, ", ");
}

/* Bytes, or numbers: any bits are some. */
static bool put_slice(const argument *a)
{
    const fr_model *model = a->w->plan->model;
    fr_id id = fr_wrap_element(a->w, a->slot);
    const fr_type *element = fr_model_type(model, fr_model_canonical(model, id));
    bool is_bytes =
        element->kind == TYPE_VOID || (element->kind == TYPE_INT && element->layout.size == 1);
    if (a->slot->partner == FR_NO_INDEX ||
        (!is_bytes && element->kind != TYPE_INT && element->kind != TYPE_FLOAT))
        return false;
    fr_str name = is_bytes ? FR_LIT("u8") : fr_wrap_raw(a->w, id, false);
    type(a, "&[%.*s]", FR_ARG(name));
    value(a,
          "glue::elements::<%.*s>(p%zu.cast(), usize::try_from(p%u).unwrap_or(0)).unwrap_or(&[])",
          FR_ARG(name), a->index, a->slot->partner);
    return true;
}

static bool put_group(const argument *a)
{
    const fr_wrap_group *group = &a->w->plan->groups.data[a->slot->group];
    if (group->is_skipped)
        return false;
    type(a, "crate::%.*s", FR_ARG(group->rust_name));
    value(a, "crate::%.*s::from_%s(p%zu as _)", FR_ARG(group->rust_name),
          group->kind == GROUP_FLAGS ? "bits_retain" : "c", a->index);
    return true;
}

/* Lent for the call. */
static bool put_handle(const argument *a)
{
    const fr_wrap_type *handle = &a->w->plan->types.data[a->slot->handle];
    if (!fr_wrap_is_handle(handle) || handle->variants.len)
        return false;
    type(a, "Option<&crate::%.*sRef<'_>>", FR_ARG(handle->rust_name));
    value(a, "NonNull::new(p%zu as *mut %.*s).map(|raw| crate::%.*sRef::lend(raw)).as_ref()",
          a->index, FR_ARG(fr_wrap_item(a->w, handle->item)), FR_ARG(handle->rust_name));
    return true;
}

static bool put_struct(const argument *a)
{
    const fr_wrap_type *handle = &a->w->plan->types.data[a->slot->handle];
    if (handle->role != ROLE_VALUE)
        return false;
    fr_str name = fr_wrap_type_name(a->w, a->slot->handle, FR_NO_INDEX, NULL);
    type(a, "Option<&%.*s>", FR_ARG(name));
    value(a, "p%zu.cast::<%.*s>().as_ref()", a->index, FR_ARG(name));
    return true;
}

static bool put_scalar(const argument *a)
{
    type(a, "%.*s", FR_ARG(fr_wrap_raw(a->w, a->slot->type, true)));
    value(a, "p%zu", a->index);
    return true;
}

static bool put_bool(const argument *a)
{
    const fr_model *model = a->w->plan->model;
    fr_id end = fr_model_canonical(model, a->slot->type);
    type(a, "bool");
    value(a, fr_model_type(model, end)->kind == TYPE_BOOL ? "p%zu" : "p%zu != 0", a->index);
    return true;
}

static bool put_text(const argument *a)
{
    type(a, "Option<&CStr>");
    value(a, "glue::text(p%zu.cast())", a->index);
    return true;
}

static bool put_texts(const argument *a)
{
    type(a, "&[&CStr]");
    value(a, "&glue::texts(p%zu.cast())", a->index);
    return true;
}

/* What belongs to another parameter. */
static bool put_nothing(const argument *a)
{
    (void)a;
    return true;
}

static bool put_argument(const argument *a)
{
    static bool (*const forms[])(const argument *) = {
        [SLOT_USER_DATA] = put_nothing, [SLOT_LEN] = put_nothing,   [SLOT_SLICE] = put_slice,
        [SLOT_ENUM] = put_group,        [SLOT_FLAGS] = put_group,   [SLOT_HANDLE] = put_handle,
        [SLOT_STRUCT] = put_struct,     [SLOT_SCALAR] = put_scalar, [SLOT_BOOL] = put_bool,
        [SLOT_CSTR] = put_text,         [SLOT_TEXTS] = put_texts,
    };
    size_t role = a->slot->role;
    return role < sizeof forms / sizeof *forms && forms[role] && forms[role](a);
}

/* ---- what comes back ---- */

/* A number as it is; a constant of C by its name in the bindings. */
static fr_str failure_of(const fr_wrap_writer *w, fr_str failure)
{
    bool is_number = failure.len > 0;
    for (size_t i = 0; i < failure.len; i++) {
        char c = failure.ptr[i];
        is_number &= (c >= '0' && c <= '9') || (i == 0 && c == '-' && failure.len > 1);
    }
    if (is_number)
        return failure;
    return failure.len ? fr_arena_printf(w->arena, "ffi::%.*s as _", FR_ARG(failure)) : FR_LIT("0");
}

static bool put_result(fr_closure_text *c, fr_wrap_writer *w, const fr_callback *callback)
{
    const fr_model *model = w->plan->model;
    const fr_return *r = &callback->result;
    fr_id id = fr_model_type(model, callback->signature)->as.signature.result;
    fr_type_kind kind = fr_model_type(model, fr_model_canonical(model, id))->kind;
    c->convert = FR_LIT("value");
    if (r->role == RETURN_NOTHING)
        return true;
    fr_str raw = fr_wrap_raw(w, id, false);
    c->failure = failure_of(w, callback->failure);
    c->c_result = c->result = fr_arena_printf(w->arena, " -> %.*s", FR_ARG(raw));
    if (r->role == RETURN_SCALAR || r->role == RETURN_STATUS) {
        if (kind == TYPE_FLOAT)
            c->failure = FR_LIT("0.0");
        return true;
    }
    if (r->role == RETURN_BOOL) {
        bool is_bool = kind == TYPE_BOOL;
        c->result = FR_LIT(" -> bool");
        if (!is_bool)
            c->convert = FR_LIT("value as _");
        else if (fr_str_is(c->failure, "0"))
            c->failure = FR_LIT("false");
        else
            c->failure = fr_str_is(callback->failure, "1") ? FR_LIT("true") : FR_LIT("false");
        return true;
    }
    if ((r->role != RETURN_ENUM && r->role != RETURN_FLAGS) ||
        w->plan->groups.data[r->group].is_skipped)
        return false;
    const fr_wrap_group *group = &w->plan->groups.data[r->group];
    c->result = fr_arena_printf(w->arena, " -> crate::%.*s", FR_ARG(group->rust_name));
    c->convert = group->kind == GROUP_FLAGS
                     ? FR_LIT("value.bits() as _")
                     : fr_arena_printf(w->arena, "value.to_c().map_or(%.*s, |value| value as _)",
                                       FR_ARG(c->failure));
    return true;
}

bool fr_wrap_describe(fr_closure_text *c, fr_wrap_writer *w, const fr_callback *callback)
{
    const fr_signature *signature =
        &fr_model_type(w->plan->model, callback->signature)->as.signature;
    *c = (fr_closure_text){ 0 };
    fr_text_init(&c->types, w->arena);
    fr_text_init(&c->args, w->arena);
    fr_text_init(&c->params, w->arena);
    if (callback->slots.len != signature->params.len || signature->is_variadic)
        return false;
    for (size_t i = 0; i < callback->slots.len; i++) {
        argument a = { c, w, &callback->slots.data[i], i };
        fr_text_fmt(&c->params, "p%zu: %.*s, ", i,
                    FR_ARG(fr_wrap_raw(w, signature->params.data[i].type, true)));
        if (!put_argument(&a))
            return false;
    }
    return put_result(c, w, callback);
}
