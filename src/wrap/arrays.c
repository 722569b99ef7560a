/* Arrays that the library made: copied into a Vec, and freed. */
#include "wrap/writer.h"

FR_PRINTF(2, 3) static void after(fr_wrap_text *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&f->after, format, args);
    va_end(args);
}

static bool holds_pointers(const fr_array *array)
{
    return array->kind != ARRAY_OF_NUMBERS && array->kind != ARRAY_OF_VALUES;
}

/* What the array holds, as the bindings call it. */
static fr_str raw_element(fr_wrap_text *f, const fr_array *array)
{
    fr_wrap_writer *w = f->w;
    if (array->kind == ARRAY_OF_TEXTS)
        return FR_LIT("*mut core::ffi::c_char");
    if (!holds_pointers(array))
        return fr_wrap_raw(w, array->element, false);
    return fr_arena_printf(w->arena, "*mut %.*s",
                           FR_ARG(fr_wrap_item(w, w->plan->types.data[array->handle].item)));
}

/* The place where C puts it. */
void fr_wrap_array_slot(fr_wrap_text *f, size_t index)
{
    fr_text_fmt(&f->before, "let mut %s%zu = Out::<*mut %.*s>::zeroed();\n", f->local, index,
                FR_ARG(raw_element(f, &f->fn->array)));
    fr_text_fmt(&f->args, "%s%zu.as_mut_ptr().cast(), ", f->local, index);
}

static void put_length(fr_wrap_text *f, const fr_array *array)
{
    if (array->ends_with_null)
        after(f, "// SAFETY: NULL, or pointers up to a NULL.\n"
                 "let length = unsafe { glue::count(array.cast::<*const ()>()) };\n");
    else if (array->len == FR_NO_INDEX)
        after(f, "let length = usize::try_from(result).unwrap_or(0);\n");
    else
        after(f,
              "// SAFETY: a number.\n"
              "let length = usize::try_from(unsafe { %s%u.get() }).unwrap_or(0);\n",
              f->local, array->len);
}

/* The type of an element, and what makes a Vec of the array. */
static fr_str convert(fr_wrap_text *f, const fr_array *array, fr_str *type)
{
    fr_wrap_writer *w = f->w;
    const char *lifetime = fr_wrap_result_lifetime(f);
    const fr_wrap_type *handle =
        array->handle == FR_NO_INDEX ? NULL : &w->plan->types.data[array->handle];
    switch (array->kind) {
    case ARRAY_OF_NUMBERS:
        *type = fr_wrap_raw(w, array->element, false);
        return FR_LIT(".to_vec()");
    case ARRAY_OF_TEXTS:
        *type = FR_LIT("CString");
        return FR_LIT(".iter().filter_map(|one| glue::text(*one).map(CStr::to_owned)).collect()");
    case ARRAY_OF_VALUES:
        *type = fr_wrap_type_name(w, array->handle, FR_NO_INDEX, NULL);
        return fr_arena_printf(w->arena, ".iter().copied().map(%.*s).collect()", FR_ARG(*type));
    case ARRAY_OF_VIEWS:
        *type =
            fr_arena_printf(w->arena, "crate::%.*sRef<%s>", FR_ARG(handle->rust_name), lifetime);
        return fr_arena_printf(w->arena,
                               ".iter().filter_map(|one| NonNull::new(*one).map(|raw| "
                               "crate::%.*sRef::lend(raw))).collect()",
                               FR_ARG(handle->rust_name));
    case ARRAY_OF_HANDLES:
    case ARRAY_OF_REFERENCES: break;
    }
    fr_str name = fr_wrap_type_name(w, array->handle, FR_NO_INDEX, NULL);
    fr_str count = { 0 };
    *type = fr_wrap_type_name(w, array->handle, FR_NO_INDEX, lifetime);
    if (array->kind == ARRAY_OF_REFERENCES)
        count = fr_arena_printf(w->arena, "let _ = %.*s(raw.as_ptr()); ",
                                FR_ARG(fr_wrap_item(w, handle->ref)));
    return fr_arena_printf(w->arena,
                           ".iter().filter_map(|one| NonNull::new(*one).map(|raw| { "
                           "%.*s%.*s::ferrule_adopt(raw) })).collect()",
                           FR_ARG(count), FR_ARG(name));
}

static bool is_writable(fr_wrap_text *f, const fr_array *array)
{
    bool has_handle = array->kind != ARRAY_OF_NUMBERS && array->kind != ARRAY_OF_TEXTS;
    const fr_wrap_type *handle = has_handle ? &f->w->plan->types.data[array->handle] : NULL;
    if (handle &&
        (!f->w->is_emitted[array->handle] || handle->variants.len || handle->role == ROLE_IN_PLACE))
        f->why = "an array of what the crate has no one type for";
    if (array->kind == ARRAY_OF_REFERENCES && handle->ref == FR_NO_ID)
        f->why = "an array of handles that cannot be counted";
    return f->why == NULL;
}

static void put_free(fr_wrap_text *f, const fr_array *array)
{
    if (array->free == FR_NO_ID)
        return;
    after(f,
          "if !array.is_null() {\n// SAFETY: it was copied, and is freed once.\n"
          "let _ = unsafe { %.*s(array.cast()",
          FR_ARG(fr_wrap_item(f->w, array->free)));
    for (size_t i = 0; i < array->more.len; i++)
        if (array->more.data[i].is_length)
            after(f, ", length as _");
        else
            after(f, ", %lld", (long long)array->more.data[i].value);
    after(f, ") };\n}\n");
}

/* Behind the checks. */
void fr_wrap_give_array(fr_wrap_text *f)
{
    const fr_array *array = &f->fn->array;
    fr_str type = { 0 };
    if (!is_writable(f, array))
        return;
    fr_str one = convert(f, array, &type);
    if (array->ptr == FR_NO_INDEX)
        after(f, "let array = %s.cast::<%.*s>();\n", fr_wrap_result_pointer(f),
              FR_ARG(raw_element(f, array)));
    else
        after(f,
              "// SAFETY: zeroed, and a pointer.\n"
              "let array: *mut %.*s = unsafe { %s%u.get() };\n",
              FR_ARG(raw_element(f, array)), f->local, array->ptr);
    put_length(f, array);
    after(f,
          "// SAFETY: NULL, or as many elements; what they hold is copied%s.\n"
          "let all: Vec<%.*s> = unsafe {\nglue::elements(array.cast_const(), length)"
          ".unwrap_or(&[])%.*s\n};\n",
          array->kind == ARRAY_OF_HANDLES ? ", or ours" : "", FR_ARG(type), FR_ARG(one));
    put_free(f, array);
    if (array->kind == ARRAY_OF_VIEWS && !f->has_result_lifetime)
        f->why = "an array of handles that nothing lends";
    if (holds_pointers(array) && array->kind != ARRAY_OF_TEXTS && array->kind != ARRAY_OF_VIEWS &&
        fr_wrap_takes_shares(f)) {
        after(f, "for one in &all {\n");
        fr_wrap_put_sharing(f, "one");
        after(f, "}\n");
    }
    fr_wrap_give(f, fr_arena_printf(f->w->arena, "Vec<%.*s>", FR_ARG(type)), FR_LIT("all"));
}
