/* What stands behind the call: whether it failed, what comes back, what came out. */
#include "wrap/writer.h"

FR_PRINTF(2, 3) static void after(fr_wrap_text *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&f->after, format, args);
    va_end(args);
}

void fr_wrap_give(fr_wrap_text *f, fr_str type, fr_str value)
{
    fr_vec_push(f->w->arena, &f->types, type);
    fr_vec_push(f->w->arena, &f->values, value);
}

/* Outs that are part of the result come behind the checks. */
static bool is_status(const fr_return *result)
{
    return result->role == RETURN_STATUS || result->role == RETURN_NOTHING ||
           result->role == RETURN_SELF;
}

const char *fr_wrap_result_lifetime(const fr_wrap_text *f)
{
    bool inherits = false;
    for (size_t i = 0; i < f->fn->slots.len; i++)
        inherits |= f->fn->slots.data[i].retained == RETAINED_INHERIT && i == f->fn->self_slot;
    if (f->has_result_lifetime)
        return "'r";
    if (f->type && fr_wrap_has_lifetime(f->type) && (inherits || f->fn->receiver == TAKES_TYPE))
        return "'a";
    return "'static";
}

/* ---- errors ---- */

/* The handle that the text of the last error is asked from. */
static fr_str handle_of_error(const fr_wrap_text *f, const fr_error_space *space)
{
    const fr_wrap_fn *fn = f->fn;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        if (i == fn->self_slot && fn->type == space->last_handle && fn->receiver != TAKES_TYPE &&
            fn->receiver != TAKES_NOTHING)
            return FR_LIT("self.raw.as_ptr()");
        if (slot->handle != space->last_handle || slot->is_optional)
            continue;
        if (slot->role == SLOT_HANDLE || slot->role == SLOT_HANDLE_MUT)
            return fr_arena_printf(f->w->arena, "%.*s.raw.as_ptr()", FR_ARG(slot->rust_name));
        if (slot->role == SLOT_OUT_HANDLE && f->w->plan->types.data[slot->handle].destroy_on_error)
            return fr_arena_printf(f->w->arena, "%s%zu.get()", f->local, i);
    }
    return FR_LIT("core::ptr::null_mut()");
}

fr_str fr_wrap_error_of(const fr_wrap_text *f, const char *code)
{
    uint32_t index = f->fn->error_space;
    const fr_wrap_plan *plan = f->w->plan;
    if (index == FR_NO_INDEX)
        return fr_arena_printf(f->w->arena, "Error::new(ErrorKind::Code(%s))", code);
    const fr_error_space *space = &plan->errors.data[index];
    if (space->last_message == FR_NO_ID || space->last_handle == FR_NO_INDEX)
        return fr_arena_printf(f->w->arena, "unsafe { crate::error::of_%u(%s) }", index, code);
    return fr_arena_printf(f->w->arena, "unsafe { crate::error::of_%u(%s, %.*s) }", index, code,
                           FR_ARG(handle_of_error(f, space)));
}

/* What must be done with what came out although the call failed. */
static void put_cleanup(fr_wrap_text *f)
{
    const fr_wrap_fn *fn = f->fn;
    for (size_t i = 0; i < fn->slots.len; i++) {
        const fr_slot *slot = &fn->slots.data[i];
        if (slot->role != SLOT_OUT_HANDLE || !slot->owned)
            continue;
        const fr_wrap_type *type = &f->w->plan->types.data[slot->handle];
        if (!type->destroy_on_error || type->destroy.function == FR_NO_ID)
            continue;
        after(f,
              "// SAFETY: a constructor that fails may have made a handle, which is ours.\n"
              "let %sfailed = unsafe { %s%zu.get() };\nif !failed.is_null() { ",
              type->destroy.by_address ? "mut " : "", f->local, i);
        fr_wrap_put_destroy(f->w, &f->after, &type->destroy, "failed");
        after(f, "}\n");
    }
}

static void fail_if(fr_wrap_text *f, const char *condition)
{
    f->is_fallible = true;
    after(f,
          "if %s {\n// SAFETY: its text is copied before anything else is called.\n"
          "let error = %.*s;\n",
          condition, FR_ARG(fr_wrap_error_of(f, "result as i64")));
    put_cleanup(f);
    after(f, "return Err(error);\n}\n");
}

static const fr_error_space *space_of(const fr_wrap_text *f)
{
    const fr_wrap_plan *plan = f->w->plan;
    uint32_t index = f->fn->error_space;
    return index == FR_NO_INDEX ? NULL : &plan->errors.data[index];
}

static void put_value(fr_text *out, uint64_t value)
{
    fr_text_fmt(out, "%lld", (long long)value);
}

static fr_str zero_ok_condition(const fr_wrap_text *f)
{
    const fr_error_space *space = space_of(f);
    const fr_wrap_fn *fn = f->fn;
    fr_text text;
    fr_text_init(&text, f->w->arena);
    fr_text_puts(&text, "!matches!(result as i64, ");
    put_value(&text, space ? space->ok : 0);
    for (size_t i = 0; i < fn->ok.len; i++) {
        fr_text_puts(&text, " | ");
        put_value(&text, fn->ok.data[i]);
    }
    for (size_t i = 0; i < fn->more.len; i++) {
        fr_text_puts(&text, " | ");
        put_value(&text, fn->more.data[i]);
    }
    for (size_t i = 0; space && fn->more.len == 0 && i < space->more.len; i++) {
        fr_text_puts(&text, " | ");
        put_value(&text, space->more.data[i]);
    }
    fr_text_char(&text, ')');
    fr_text_char(&text, '\0');
    return (fr_str){ text.data, text.len - 1 };
}

static void check_status(fr_wrap_text *f)
{
    const fr_error_space *space = space_of(f);
    const fr_wrap_fn *fn = f->fn;
    fr_id end = fr_model_canonical(f->w->plan->model, fn->result.type);
    bool is_bool = fr_model_type(f->w->plan->model, end)->kind == TYPE_BOOL;
    switch (fn->error) {
    case ERROR_NONE:
    case ERROR_NULL: break;
    case ERROR_ZERO_OK: fail_if(f, zero_ok_condition(f).ptr); break;
    case ERROR_NEGATIVE: fail_if(f, "(result as i64) < 0"); break;
    case ERROR_ONE_OK: fail_if(f, "(result as i64) <= 0"); break;
    case ERROR_ZERO_FAILS: fail_if(f, is_bool ? "!result" : "result == 0"); break;
    case ERROR_BOOL_OK: fail_if(f, is_bool ? "!result" : "result == 0"); break;
    case ERROR_MINUS_ONE: fail_if(f, "result == !0"); break;
    case ERROR_PREDICATE:
        if (space == NULL || space->predicate == FR_NO_ID) {
            f->why = "an error predicate that is not there";
            break;
        }
        after(f,
              "// SAFETY: it takes a number.\nlet failed = unsafe { %.*s(result as _) } as i64 != "
              "0;\n",
              FR_ARG(fr_wrap_item(f->w, space->predicate)));
        fail_if(f, "failed");
        break;
    }
}

/* Whatever the convention is: a status that is not plainly a success does not open it. */
static void mark_opened(fr_wrap_text *f)
{
    static const char mark[] = "self.opened.store(true, core::sync::atomic::Ordering::Release);\n";
    if (f->fn->error == ERROR_NEGATIVE)
        after(f, "if result as i64 == 0 {\n%s}\n", mark);
    else
        after(f, "%s", mark);
}

/* ---- what comes back ---- */

/* The result as a pointer that is not const. */
const char *fr_wrap_result_pointer(const fr_wrap_text *f)
{
    const fr_model *model = f->w->plan->model;
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, f->fn->result.type));
    bool is_const =
        type->kind == TYPE_POINTER && fr_model_is_const(model, type->as.pointer.pointee);
    return is_const ? "result.cast_mut()" : "result";
}

static fr_str view_name(fr_wrap_writer *w, uint32_t type, const char *lifetime)
{
    return fr_arena_printf(w->arena, "crate::%.*sRef<%s>",
                           FR_ARG(w->plan->types.data[type].rust_name), lifetime);
}

/* A pointer expression to a handle. */
static void give_handle(fr_wrap_text *f, uint32_t handle, fr_str pointer, bool owned,
                        bool takes_ref, bool is_optional, bool is_static)
{
    fr_wrap_writer *w = f->w;
    const fr_wrap_type *type = &w->plan->types.data[handle];
    uint32_t variant = type->variants.len ? f->fn->variant : FR_NO_INDEX;
    if (!w->is_emitted[handle] || type->role == ROLE_IN_PLACE ||
        (type->variants.len && variant == FR_NO_INDEX)) {
        f->why = "a handle of several types, or in place";
        return;
    }
    const char *lifetime = is_static ? "'static" : fr_wrap_result_lifetime(f);
    fr_str name =
        owned ? fr_wrap_type_name(w, handle, variant, lifetime) : view_name(w, handle, lifetime);
    fr_str plain = fr_wrap_type_name(w, handle, variant, NULL);
    fr_str make = owned
                      ? fr_arena_printf(w->arena, "%.*s::ferrule_adopt", FR_ARG(plain))
                      : fr_arena_printf(w->arena, "crate::%.*sRef::lend", FR_ARG(type->rust_name));
    size_t n = f->values.len;
    if (takes_ref && type->ref != FR_NO_ID)
        after(f,
              "// SAFETY: a reference of our own, so that it lives as long as we hold it.\n"
              "if !%.*s.is_null() { unsafe { %.*s(%.*s); } }\n",
              FR_ARG(pointer), FR_ARG(fr_wrap_item(w, type->ref)), FR_ARG(pointer));
    const char *why = owned ? "C made it for us" : "it lives as long as what it was got from";
    after(f, "// SAFETY: %s.\nlet value%zu = NonNull::new(%.*s).map(|raw| unsafe { %.*s(raw) })",
          why, n, FR_ARG(pointer), FR_ARG(make));
    if (is_optional) {
        after(f, ";\n");
        if (owned && fr_wrap_takes_shares(f)) {
            after(f, "if let Some(value) = &value%zu {\n", n);
            fr_wrap_put_sharing(f, "value");
            after(f, "}\n");
        }
        fr_wrap_give(f, fr_arena_printf(w->arena, "Option<%.*s>", FR_ARG(name)),
                     fr_arena_printf(w->arena, "value%zu", n));
        return;
    }
    f->is_fallible = true;
    const fr_error_space *space = space_of(f);
    bool asks = space && space->last_message != FR_NO_ID && f->fn->error == ERROR_NULL;
    after(f, ".ok_or_else(|| %.*s)?;\n",
          FR_ARG(asks ? fr_wrap_error_of(f, "0") : FR_LIT("Error::new(ErrorKind::Null)")));
    if (owned)
        fr_wrap_put_sharing(f, fr_arena_cstr(w->arena, fr_arena_printf(w->arena, "value%zu", n)));
    if (f->made.len && owned) {
        after(f, "let mut value%zu = value%zu;\n%.*s", n, n, FR_ARG(fr_text_str(&f->made)));
        fr_text_clear(&f->made);
    }
    fr_wrap_give(f, name, fr_arena_printf(w->arena, "value%zu", n));
}

static void free_text(fr_wrap_text *f, fr_id free, fr_str pointer)
{
    if (free == FR_NO_ID) {
        f->why = "text that nothing frees";
        return;
    }
    after(f, "// SAFETY: it was copied, and is freed once.\nunsafe { %.*s(%.*s.cast()) };\n",
          FR_ARG(fr_wrap_item(f->w, free)), FR_ARG(pointer));
}

static void give_text(fr_wrap_text *f, fr_str pointer, bool owned, bool copies, fr_id free,
                      bool is_static)
{
    size_t n = f->values.len;
    fr_str type = FR_LIT("CString");
    after(f,
          "// SAFETY: NULL, or text that ends with a NUL%s.\n"
          "let value%zu = unsafe { glue::text(%.*s.cast()) }%s;\n",
          owned || copies ? "; it is copied at once" : "", n, FR_ARG(pointer),
          owned || copies ? ".map(CStr::to_owned)" : "");
    if (!owned && !copies)
        type = fr_arena_printf(f->w->arena, "&%s CStr",
                               is_static ? "'static" : fr_wrap_result_lifetime(f));
    if (owned)
        free_text(f, free, pointer);
    fr_wrap_give(f, fr_arena_printf(f->w->arena, "Option<%.*s>", FR_ARG(type)),
                 fr_arena_printf(f->w->arena, "value%zu", n));
}

/* The length comes from a sister function with the same arguments, or from a slot. */
static void give_bytes(fr_wrap_text *f)
{
    const fr_return *result = &f->fn->result;
    size_t n = f->values.len;
    if (result->len_function != FR_NO_ID)
        after(f,
              "// SAFETY: as above; it tells the length of what was returned.\n"
              "let length = unsafe { %.*s(%.*s) };\nlet length = usize::try_from(length)"
              ".unwrap_or(0);\n",
              FR_ARG(fr_wrap_item(f->w, result->len_function)), FR_ARG(fr_text_str(&f->args)));
    else if (result->slot != FR_NO_INDEX)
        after(f,
              "// SAFETY: a number.\nlet length = usize::try_from(unsafe { %s%u.get() })"
              ".unwrap_or(0);\n",
              f->local, result->slot);
    else
        f->why = "bytes without a length";
    after(f,
          "// SAFETY: NULL, or as many bytes.\n"
          "let value%zu = unsafe { glue::elements::<u8>(result.cast(), length) }%s;\n",
          n, result->copies || result->owned ? ".map(<[u8]>::to_vec)" : "");
    fr_str type =
        result->copies || result->owned
            ? FR_LIT("Option<Vec<u8>>")
            : fr_arena_printf(f->w->arena, "Option<&%s [u8]>",
                              result->origin == ORIGIN_STATIC ? "'static"
                                                              : fr_wrap_result_lifetime(f));
    if (result->owned)
        free_text(f, result->free, FR_LIT("result"));
    fr_wrap_give(f, type, fr_arena_printf(f->w->arena, "value%zu", n));
}

static void give_struct(fr_wrap_text *f, uint32_t handle, const char *value, bool is_pointer)
{
    if (handle == FR_NO_INDEX || !f->w->is_emitted[handle]) {
        f->why = "a struct that the crate does not have";
        return;
    }
    fr_str name = fr_wrap_type_name(f->w, handle, FR_NO_INDEX, NULL);
    if (!is_pointer) {
        fr_wrap_give(f, name, fr_arena_printf(f->w->arena, "%.*s(%s)", FR_ARG(name), value));
        return;
    }
    after(f,
          "// SAFETY: NULL, or a struct that is copied at once.\n"
          "let value%zu = unsafe { %s.cast::<%.*s>().as_ref() }.copied().map(%.*s);\n",
          f->values.len, value, FR_ARG(fr_wrap_item(f->w, f->w->plan->types.data[handle].item)),
          FR_ARG(name));
    fr_wrap_give(f, fr_arena_printf(f->w->arena, "Option<%.*s>", FR_ARG(name)),
                 fr_arena_printf(f->w->arena, "value%zu", f->values.len));
}

static void give_group(fr_wrap_text *f, uint32_t index, const char *value)
{
    const fr_wrap_group *group = &f->w->plan->groups.data[index];
    if (group->is_skipped) {
        f->why = "constants that are no group";
        return;
    }
    fr_wrap_give(f, fr_arena_printf(f->w->arena, "crate::%.*s", FR_ARG(group->rust_name)),
                 fr_arena_printf(f->w->arena, "crate::%.*s::from_%s(%s as _)",
                                 FR_ARG(group->rust_name),
                                 group->kind == GROUP_FLAGS ? "bits_retain" : "c", value));
}

static bool gives_outs(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].is_returned)
            return true;
    return false;
}

/* Successes that say something are values: the end of a step, a code of several. */
static void give_status(fr_wrap_text *f)
{
    const fr_wrap_fn *fn = f->fn;
    const fr_error_space *space = space_of(f);
    bool says = fn->more.len || (fn->error == ERROR_NEGATIVE && space && space->more.len);
    bool has_outs = gives_outs(fn);
    if (fn->has_iter_end && has_outs)
        return; /* fr_wrap_result: None at the end */
    if (fn->has_iter_end)
        fr_wrap_give(
            f, FR_LIT("bool"),
            fr_arena_printf(f->w->arena, "result as i64 != %lld", (long long)fn->iter_end));
    else if (says)
        fr_wrap_give(f, fr_wrap_raw(f->w, fn->result.type, false), FR_LIT("result"));
}

static void give_result(fr_wrap_text *f)
{
    const fr_return *r = &f->fn->result;
    fr_str raw = fr_wrap_raw(f->w, r->type, false);
    fr_id end = fr_model_canonical(f->w->plan->model, r->type);
    bool is_bool = fr_model_type(f->w->plan->model, end)->kind == TYPE_BOOL;
    bool is_static = r->origin == ORIGIN_STATIC;
    switch (r->role) {
    case RETURN_NOTHING:
    case RETURN_SELF:
    case RETURN_COUNT: break;
    case RETURN_ARRAY: fr_wrap_give_array(f); break;
    case RETURN_STATUS: give_status(f); break;
    case RETURN_SCALAR: fr_wrap_give(f, raw, FR_LIT("result")); break;
    case RETURN_BOOL:
        fr_wrap_give(f, FR_LIT("bool"), is_bool ? FR_LIT("result") : FR_LIT("result != 0"));
        break;
    case RETURN_ENUM:
    case RETURN_FLAGS: give_group(f, r->group, "result"); break;
    case RETURN_ID:
        fr_wrap_give(
            f, fr_wrap_type_name(f->w, r->handle, FR_NO_INDEX, NULL),
            fr_arena_printf(f->w->arena, "%.*s(result)",
                            FR_ARG(fr_wrap_type_name(f->w, r->handle, FR_NO_INDEX, NULL))));
        break;
    case RETURN_WRITTEN:
        fr_wrap_give(f, FR_LIT("usize"),
                     fr_arena_printf(f->w->arena, "glue::written(result, %.*s.len())",
                                     FR_ARG(f->fn->slots.data[r->slot].rust_name)));
        break;
    case RETURN_HANDLE:
        if (r->copy != FR_NO_ID)
            after(f,
                  "// SAFETY: a copy of our own, made before anything else is called.\n"
                  "let result = if result.is_null() { core::ptr::null_mut() } else { unsafe { "
                  "%.*s(result) } };\n",
                  FR_ARG(fr_wrap_item(f->w, r->copy)));
        give_handle(f, r->handle,
                    r->copy != FR_NO_ID ? FR_LIT("result") : fr_str_from(fr_wrap_result_pointer(f)),
                    r->owned, r->takes_ref, r->is_optional, is_static && !r->owned);
        break;
    case RETURN_STR:
        if (r->encoding == ENCODING_WIDE) {
            fr_wrap_give_wide(f);
            break;
        }
        give_text(f, fr_str_from(fr_wrap_result_pointer(f)), r->owned, r->copies, r->free,
                  is_static);
        break;
    case RETURN_BYTES: give_bytes(f); break;
    case RETURN_STRUCT: give_struct(f, r->handle, "result", false); break;
    case RETURN_STRUCT_COPY: give_struct(f, r->handle, fr_wrap_result_pointer(f), true); break;
    case RETURN_RAW:
        if (raw.len && f->fn->class_of == FN_UNSAFE)
            fr_wrap_give(f, raw, FR_LIT("result"));
        else
            f->why = "what it returns has no form";
        break;
    }
}

/* ---- arguments that are gone, and steps that end ---- */

static void forget(fr_wrap_text *f, fr_consumption when)
{
    for (size_t i = 0; i < f->fn->slots.len; i++) {
        const fr_slot *slot = &f->fn->slots.data[i];
        bool is_self = i == f->fn->self_slot && f->fn->receiver == TAKES_SELF;
        if ((slot->role == SLOT_HANDLE_MOVE || is_self) && slot->consumed == when)
            after(f, "core::mem::forget(%.*s); // it is C's now\n",
                  FR_ARG(is_self ? FR_LIT("self") : slot->rust_name));
    }
}

static bool may_consume(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role == SLOT_HANDLE_MOVE)
            return true;
    return fn->receiver == TAKES_SELF;
}

/* What a closure's panic left goes on behind the call. Whether C took an argument over is not known
 * then: what it may have is not dropped. */
static void go_on_panicking(fr_wrap_text *f, bool is_forgotten)
{
    after(f, "if let Some(panic) = panic {\n");
    if (!is_forgotten)
        forget(f, CONSUMED_ALWAYS);
    forget(f, CONSUMED_ON_SUCCESS);
    after(f, "std::panic::resume_unwind(panic);\n}\n");
}

static void end_of_steps(fr_wrap_text *f)
{
    const fr_wrap_fn *fn = f->fn;
    bool has_outs = gives_outs(fn);
    if (fn->has_iter_end && has_outs)
        after(f, "if result as i64 == %lld {\nreturn Ok(None);\n}\n", (long long)fn->iter_end);
}

/* A struct in place is ours as soon as its init has worked. */
static void give_in_place(fr_wrap_text *f)
{
    const fr_wrap_fn *fn = f->fn;
    bool is_new = fn->receiver == TAKES_TYPE && f->type && f->type->role == ROLE_IN_PLACE &&
                  fn->self_slot != FR_NO_INDEX;
    if (!is_new)
        return;
    fr_str name = fr_wrap_type_name(f->w, fn->type, f->variant, fr_wrap_result_lifetime(f));
    fr_str plain = fr_wrap_type_name(f->w, fn->type, f->variant, NULL);
    f->types.len = f->values.len = 0;
    after(f,
          "// SAFETY: initialised; the box never moves what is in it.\n"
          "let value0 = unsafe { %.*s::ferrule_adopt(NonNull::from(Box::leak(%s%u))) };\n",
          FR_ARG(plain), f->local, fn->self_slot);
    fr_wrap_put_sharing(f, "value0");
    fr_wrap_give(f, name, FR_LIT("value0"));
}

/* The memory is the caller's again, whether the call failed or not. */
static void take_streams_back(fr_wrap_text *f)
{
    for (size_t i = 0; i < f->type->streams.len; i++) {
        const fr_stream *stream = &f->type->streams.data[i];
        const fr_value_field *ptr = &f->type->fields.data[stream->ptr];
        const fr_value_field *len = &f->type->fields.data[stream->len];
        after(f,
              "// SAFETY: as above.\nlet left = unsafe {\n"
              "(*stream).%.*s = core::ptr::null_mut();\n"
              "core::mem::take(&mut (*stream).%.*s)\n};\n"
              "let done%zu = %.*s.len() - glue::written(left, %.*s.len());\n",
              FR_ARG(fr_wrap_field(f->w, ptr)), FR_ARG(fr_wrap_field(f->w, len)), i,
              FR_ARG(ptr->rust_name), FR_ARG(ptr->rust_name));
    }
}

static void give_streams(fr_wrap_text *f)
{
    for (size_t i = 0; i < f->type->streams.len; i++)
        fr_wrap_give(f, FR_LIT("usize"), fr_arena_printf(f->w->arena, "done%zu", i));
}

/* A getter that C calls closures from goes on without what they panicked with. */
bool fr_wrap_may_call_back(const fr_wrap_text *f)
{
    return f->w->has_hooks && f->fn->shape != SHAPE_GETTER && f->fn->shape != SHAPE_PREDICATE;
}

void fr_wrap_result(fr_wrap_text *f)
{
    bool has_streams = fr_wrap_gets_streams(f);
    bool may_panic =
        f->type && fr_wrap_keeps_closures(f->w, f->type) && f->fn->receiver >= TAKES_REF;
    fr_text_put(&f->after, fr_text_str(&f->behind));
    if (fr_wrap_may_call_back(f)) {
        if (may_consume(f->fn)) {
            after(f, "let panic = call.end();\n");
            go_on_panicking(f, false);
        } else {
            after(f, "call.go_on();\n");
        }
    }
    if (has_streams)
        take_streams_back(f);
    if (may_panic)
        after(f, "let panic = self.ferrule_panic();\n");
    forget(f, CONSUMED_ALWAYS);
    if (may_panic)
        go_on_panicking(f, true);
    end_of_steps(f);
    check_status(f);
    if (fr_wrap_is_watched(f) && f->fn->opens)
        mark_opened(f);
    forget(f, CONSUMED_ON_SUCCESS);
    if (f->why == NULL)
        give_result(f);
    if (f->why == NULL)
        give_in_place(f);
    if (has_streams)
        give_streams(f);
}

/* ---- what came out ---- */

static void out_written(fr_wrap_text *f, const fr_slot *slot, size_t index)
{
    fr_str buffer = f->fn->slots.data[slot->partner].rust_name;
    after(f,
          "// SAFETY: a number.\nlet written%zu = glue::written(unsafe { %s%zu.get() }, "
          "%.*s.len());\n",
          index, f->local, index, FR_ARG(buffer));
    fr_wrap_give(f, FR_LIT("usize"), fr_arena_printf(f->w->arena, "written%zu", index));
}

static void out_value(fr_wrap_text *f, const fr_slot *slot, size_t index)
{
    after(f,
          "// SAFETY: zeroed, and a type of which all bytes are one.\n"
          "let out%zu = unsafe { %s%zu.get() };\n",
          index, f->local, index);
    fr_str value = fr_arena_printf(f->w->arena, "out%zu", index);
    const char *text = fr_arena_cstr(f->w->arena, value);
    bool is_static = slot->origin == ORIGIN_STATIC;
    if (slot->role == SLOT_OUT_ENUM) {
        give_group(f, slot->group, text);
    } else if (slot->role == SLOT_OUT_STRUCT) {
        give_struct(f, slot->handle, text, false);
    } else if (slot->role == SLOT_OUT_HANDLE) {
        give_handle(f, slot->handle, value, slot->owned, slot->takes_ref, slot->is_optional,
                    is_static && !slot->owned);
    } else if (slot->role == SLOT_OUT_STR) {
        give_text(f, value, slot->owned, slot->copies, slot->free, is_static);
    } else if (slot->role == SLOT_OUT_ID) {
        fr_str name = fr_wrap_type_name(f->w, slot->handle, FR_NO_INDEX, NULL);
        fr_wrap_give(f, name, fr_arena_printf(f->w->arena, "%.*s(%s)", FR_ARG(name), text));
    } else {
        fr_wrap_give(f, fr_wrap_raw(f->w, fr_wrap_element(f->w, slot), false), value);
    }
}

static bool is_out(fr_slot_role role)
{
    return role == SLOT_OUT_SCALAR || role == SLOT_INOUT_SCALAR || role == SLOT_OUT_ENUM ||
           role == SLOT_OUT_STRUCT || role == SLOT_OUT_HANDLE || role == SLOT_OUT_STR ||
           role == SLOT_OUT_ID;
}

void fr_wrap_out(fr_wrap_text *f, size_t index)
{
    const fr_slot *slot = &f->fn->slots.data[index];
    if (is_out(slot->role) && !slot->is_returned)
        return; /* the length of bytes, or nobody's business */
    if (slot->role == SLOT_LEN_INOUT || slot->role == SLOT_WRITTEN)
        out_written(f, slot, index);
    else if (is_out(slot->role))
        out_value(f, slot, index);
    else if (slot->role == SLOT_OUT_ARRAY)
        fr_wrap_give_array(f);
    bool is_last = index + 1 == f->fn->slots.len;
    if (!is_last || !f->fn->has_iter_end || !is_status(&f->fn->result) || f->values.len == 0)
        return;
    bool has_outs = gives_outs(f->fn);
    if (!has_outs || f->values.len != 1) {
        if (has_outs)
            f->why = "a step that gives several things";
        return;
    }
    f->types.data[0] = fr_arena_printf(f->w->arena, "Option<%.*s>", FR_ARG(f->types.data[0]));
    f->values.data[0] = fr_arena_printf(f->w->arena, "Some(%.*s)", FR_ARG(f->values.data[0]));
}
