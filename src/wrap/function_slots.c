/* What each slot is before the call: a parameter, what is made of it, the argument. */
#include "wrap/writer.h"

/* ---- lifetimes ---- */

static bool is_lent(const fr_slot *slot)
{
    return (slot->role == SLOT_OUT_HANDLE && !slot->owned) ||
           (slot->role == SLOT_OUT_STR && !slot->owned && !slot->copies);
}

static bool result_is_lent(const fr_return *result)
{
    return (result->role == RETURN_HANDLE && !result->owned) ||
           ((result->role == RETURN_STR || result->role == RETURN_BYTES) && !result->owned &&
            !result->copies);
}

static bool comes_from(const fr_wrap_text *f, fr_origin origin, uint32_t origin_slot, size_t index)
{
    switch (origin) {
    case ORIGIN_STATIC: return false;
    case ORIGIN_SELF: return index == f->fn->self_slot || f->fn->self_slot == FR_NO_INDEX;
    case ORIGIN_SLOT: return index == origin_slot;
    case ORIGIN_INPUTS: return true;
    }
    return true;
}

static bool lends(const fr_wrap_text *f, size_t index)
{
    const fr_return *result = &f->fn->result;
    if (result_is_lent(result) && comes_from(f, result->origin, result->origin_slot, index))
        return true;
    if (f->fn->has_array && f->fn->array.kind == ARRAY_OF_VIEWS &&
        comes_from(f, ORIGIN_INPUTS, 0, index))
        return true;
    for (size_t i = 0; i < f->fn->slots.len; i++) {
        const fr_slot *slot = &f->fn->slots.data[i];
        if (is_lent(slot) && comes_from(f, slot->origin, slot->origin_slot, index))
            return true;
    }
    return false;
}

const char *fr_wrap_slot_lifetime(const fr_wrap_text *f, size_t index)
{
    bool has_self = f->type && fr_wrap_has_lifetime(f->type);
    switch (f->fn->slots.data[index].retained) {
    case RETAINED_SELF: return has_self ? "'a " : "'static ";
    case RETAINED_STATIC: return "'static ";
    case RETAINED_RESULT: return "'r ";
    case RETAINED_SHARED:
    case RETAINED_INHERIT:
    case RETAINED_CALL: break;
    }
    return lends(f, index) ? "'r " : "";
}

/* ---- pieces ---- */

FR_PRINTF(2, 3) static void before(fr_wrap_text *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&f->before, format, args);
    va_end(args);
}

static void param(fr_wrap_text *f, const fr_slot *slot, fr_str type)
{
    fr_text_fmt(&f->params, slot->is_optional ? "%.*s: Option<%.*s>, " : "%.*s: %.*s, ",
                FR_ARG(slot->rust_name), FR_ARG(type));
}

FR_PRINTF(2, 3) static void arg(fr_wrap_text *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fr_text_vfmt(&f->args, format, args);
    va_end(args);
    fr_text_puts(&f->args, ", ");
}

static const fr_type *end_of(const fr_wrap_text *f, fr_id type)
{
    const fr_model *model = f->w->plan->model;
    return fr_model_type(model, fr_model_canonical(model, type));
}

/* What a slice holds: bytes, where C has void or a kind of char. */
static fr_str element_of(fr_wrap_text *f, const fr_slot *slot)
{
    const fr_type *type = end_of(f, fr_wrap_element(f->w, slot));
    if (type->kind == TYPE_VOID)
        return FR_LIT("u8");
    if (type->kind == TYPE_INT && type->layout.size == 1)
        return FR_LIT("u8");
    if (type->kind != TYPE_INT && type->kind != TYPE_FLOAT)
        f->why = "a slice of what is no number";
    return fr_wrap_raw(f->w, fr_wrap_element(f->w, slot), false);
}

static const char *null_of(const fr_wrap_text *f, fr_id id)
{
    const fr_model *model = f->w->plan->model;
    const fr_type *type = end_of(f, id);
    if (type->kind == TYPE_POINTER) {
        fr_id to = type->as.pointer.pointee;
        if (end_of(f, to)->kind == TYPE_FUNCTION)
            return "None";
        return fr_model_is_const(model, to) ? "core::ptr::null()" : "core::ptr::null_mut()";
    }
    return type->kind == TYPE_FUNCTION ? "None" : "core::ptr::null_mut()";
}

/* ---- text and memory ---- */

static void text_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    const char *lifetime = fr_wrap_slot_lifetime(f, i);
    bool is_path = slot->role == SLOT_PATH, is_bytes = slot->encoding == ENCODING_BYTES;
    const char *type = is_path ? "Path" : is_bytes ? "[u8]" : "str";
    const char *make = is_path ? "cpath" : is_bytes ? "cbytes" : "cstring";
    bool is_kept = slot->retained == RETAINED_SELF || slot->retained == RETAINED_RESULT ||
                   slot->retained == RETAINED_STATIC || lifetime[0];
    if (is_kept) {
        param(f, slot, fr_arena_printf(f->w->arena, "&%score::ffi::CStr", lifetime));
        if (slot->is_optional)
            arg(f, "%.*s.map_or(core::ptr::null(), |text| text.as_ptr()).cast_mut().cast()",
                FR_ARG(slot->rust_name));
        else
            arg(f, "%.*s.as_ptr().cast_mut().cast()", FR_ARG(slot->rust_name));
        return;
    }
    f->is_fallible = true;
    param(f, slot, fr_arena_printf(f->w->arena, "&%s", type));
    if (slot->is_optional) {
        before(f, "let %s%zu = %.*s.map(glue::%s).transpose()?;\n", f->local, i,
               FR_ARG(slot->rust_name), make);
        arg(f, "%s%zu.as_ref().map_or(core::ptr::null(), |text| text.as_ptr()).cast()", f->local,
            i);
    } else {
        before(f, "let %s%zu = glue::%s(%.*s)?;\n", f->local, i, make, FR_ARG(slot->rust_name));
        arg(f, "%s%zu.as_ptr().cast()", f->local, i);
    }
}

/* Texts and a NULL behind them, for the call. */
static void texts_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    if (slot->retained != RETAINED_CALL || slot->is_optional || fr_wrap_slot_lifetime(f, i)[0]) {
        f->why = "texts that C keeps";
        return;
    }
    f->is_fallible = true;
    param(f, slot, FR_LIT("&[&str]"));
    before(f,
           "let texts%zu = %.*s.iter().map(|text| glue::cstring(text)).collect::<Result<Vec<_>, "
           "_>>()?;\n"
           "let mut %s%zu: Vec<_> = texts%zu.iter().map(|text| text.as_ptr())"
           ".chain([core::ptr::null()]).collect();\n",
           i, FR_ARG(slot->rust_name), f->local, i, i);
    arg(f, "%s%zu.as_mut_ptr().cast()", f->local, i);
}

static void slice_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    bool is_mut = slot->role != SLOT_SLICE;
    const char *lifetime = fr_wrap_slot_lifetime(f, i), *mut = is_mut ? "mut " : "";
    fr_str element = element_of(f, slot);
    const char *as = is_mut ? "as_mut_ptr" : "as_ptr";
    if (slot->count)
        param(f, slot,
              fr_arena_printf(f->w->arena, "&%s%s[%.*s; %llu]", lifetime, mut, FR_ARG(element),
                              (unsigned long long)slot->count));
    else
        param(f, slot, fr_arena_printf(f->w->arena, "&%s%s[%.*s]", lifetime, mut, FR_ARG(element)));
    if (slot->is_optional) {
        before(f, "let %s%zu = %.*s.%s().map_or(core::ptr::%s(), |slice| slice.%s());\n", f->local,
               i, FR_ARG(slot->rust_name), is_mut ? "as_deref_mut" : "as_deref",
               is_mut ? "null_mut" : "null", as);
        if (is_mut)
            f->why = "an optional buffer";
    } else if (slot->allows_empty || slot->count) {
        before(f, "let %s%zu = %.*s.%s();\n", f->local, i, FR_ARG(slot->rust_name), as);
    } else {
        f->is_fallible = true;
        before(f, "let %s%zu = glue::filled%s(%.*s)?;\n", f->local, i, is_mut ? "_mut" : "",
               FR_ARG(slot->rust_name));
    }
    const fr_type *pointer = end_of(f, slot->type);
    bool is_const = pointer->kind == TYPE_POINTER &&
                    fr_model_is_const(f->w->plan->model, pointer->as.pointer.pointee);
    arg(f, "%s%zu%s.cast()", f->local, i, is_mut || is_const ? "" : ".cast_mut()");
}

/* The length of a slice in what C counts, as an expression of a usize. */
static fr_str length_of(const fr_wrap_text *f, const fr_slot *slot)
{
    const fr_slot *slice = &f->fn->slots.data[slot->partner];
    const char *format = slice->is_optional ? "%.*s.map_or(0, |slice| slice.len())" : "%.*s.len()";
    fr_str len = fr_arena_printf(f->w->arena, format, FR_ARG(slice->rust_name));
    if (slot->len_scale > 1)
        len = fr_arena_printf(f->w->arena, "%.*s.saturating_mul(%llu)", FR_ARG(len),
                              (unsigned long long)slot->len_scale);
    return len;
}

static void check_twins(fr_wrap_text *f, const fr_slot *slot)
{
    const fr_slot *slice = &f->fn->slots.data[slot->partner];
    for (uint32_t at = slice->more; at != FR_NO_INDEX && at < f->fn->slots.len;) {
        const fr_slot *twin = &f->fn->slots.data[at];
        f->is_fallible = true;
        before(f, "glue::same_length(%.*s.len(), %.*s.len())?;\n", FR_ARG(slice->rust_name),
               FR_ARG(twin->rust_name));
        at = twin->more;
    }
}

static void length_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    if (slot->partner == FR_NO_INDEX) {
        f->why = "a length of nothing";
        return;
    }
    fr_str len = length_of(f, slot);
    check_twins(f, slot);
    if (slot->role == SLOT_LEN && fr_str_is(fr_wrap_raw(f->w, slot->type, true), "usize")) {
        before(f, "let %s%zu = %.*s;\n", f->local, i, FR_ARG(len));
        arg(f, "%s%zu", f->local, i);
        return;
    }
    if (slot->role == SLOT_WRITTEN) {
        before(f, "let mut %s%zu = Out::<%.*s>::zeroed();\n", f->local, i,
               FR_ARG(fr_wrap_raw(f->w, fr_wrap_element(f->w, slot), false)));
        arg(f, "%s%zu.as_mut_ptr()", f->local, i);
        return;
    }
    f->is_fallible = true;
    if (slot->role == SLOT_LEN) {
        before(f, "let %s%zu = glue::convert(%.*s)?;\n", f->local, i, FR_ARG(len));
        arg(f, "%s%zu", f->local, i);
    } else {
        before(f, "let mut %s%zu = Out::<%.*s>::with(glue::convert(%.*s)?);\n", f->local, i,
               FR_ARG(fr_wrap_raw(f->w, fr_wrap_element(f->w, slot), false)), FR_ARG(len));
        arg(f, "%s%zu.as_mut_ptr()", f->local, i);
    }
}

/* ---- handles and structs ---- */

static void handle_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    const fr_wrap_type *type = &f->w->plan->types.data[slot->handle];
    const char *lifetime = fr_wrap_slot_lifetime(f, i);
    const char *inner = slot->retained == RETAINED_INHERIT ? "'r" : "'_";
    const char *how = slot->role == SLOT_HANDLE       ? "&"
                      : slot->role == SLOT_HANDLE_MUT ? "&mut "
                                                      : "";
    if (!f->w->is_emitted[slot->handle] || (type->variants.len && slot->variant == FR_NO_INDEX)) {
        f->why = "a handle of several types";
        return;
    }
    if (slot->role == SLOT_HANDLE_MUT)
        how = fr_arena_cstr(f->w->arena, fr_arena_printf(f->w->arena, "&%smut ", lifetime));
    else if (slot->role == SLOT_HANDLE)
        how = fr_arena_cstr(f->w->arena, fr_arena_printf(f->w->arena, "&%s", lifetime));
    f->has_result_lifetime |= slot->retained == RETAINED_INHERIT && fr_wrap_has_lifetime(type);
    param(f, slot,
          fr_arena_printf(f->w->arena, "%s%.*s", how,
                          FR_ARG(fr_wrap_type_name(f->w, slot->handle, slot->variant, inner))));
    const char *cast =
        end_of(f, slot->type)->kind == TYPE_POINTER &&
                end_of(f, end_of(f, slot->type)->as.pointer.pointee)->kind == TYPE_VOID
            ? ".cast()"
            : "";
    if (slot->is_optional)
        arg(f, "%.*s.%smap_or(core::ptr::null_mut(), |handle| handle.raw.as_ptr())%s",
            FR_ARG(slot->rust_name), slot->role == SLOT_HANDLE_MOVE ? "as_ref()." : "", cast);
    else
        arg(f, "%.*s.raw.as_ptr()%s", FR_ARG(slot->rust_name), cast);
}

/* What is added up in C is small enough. */
static void check_area(fr_wrap_text *f, const fr_slot *slot)
{
    const fr_wrap_type *type = &f->w->plan->types.data[slot->handle];
    fr_str name = type->rust_name, value = slot->rust_name;
    if (!type->is_area)
        return;
    f->is_fallible = true;
    if (slot->is_optional)
        before(f, "if let Some(area) = &%.*s {\ncrate::%.*s::ferrule_area(&area.0)?;\n}\n",
               FR_ARG(value), FR_ARG(name));
    else
        before(f, "crate::%.*s::ferrule_area(&%.*s.0)?;\n", FR_ARG(name), FR_ARG(value));
}

static void struct_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    const char *lifetime = fr_wrap_slot_lifetime(f, i);
    bool is_slice = slot->role == SLOT_SLICE_STRUCT;
    bool is_mut = slot->role == SLOT_STRUCT_MUT || (is_slice && !slot->is_const);
    if (!f->w->is_emitted[slot->handle]) {
        f->why = "a struct that the crate does not have";
        return;
    }
    fr_str name = fr_wrap_type_name(f->w, slot->handle, FR_NO_INDEX, "'_");
    const char *member = is_slice ? "raw" : "0";
    if (!is_slice)
        check_area(f, slot);
    if (slot->role == SLOT_STRUCT_VALUE) {
        param(f, slot, name);
        arg(f, "%.*s.0", FR_ARG(slot->rust_name));
        return;
    }
    param(f, slot,
          fr_arena_printf(f->w->arena, "&%s%s%.*s", lifetime, is_mut ? "mut " : "", FR_ARG(name)));
    if (slot->is_optional)
        arg(f, "%.*s.map_or(core::ptr::null%s(), |value| core::ptr::from_%s(&%svalue.%s))",
            FR_ARG(slot->rust_name), is_mut ? "_mut" : "", is_mut ? "mut" : "ref",
            is_mut ? "mut " : "", member);
    else
        arg(f, "core::ptr::from_%s(&%s%.*s.%s)", is_mut ? "mut" : "ref", is_mut ? "mut " : "",
            FR_ARG(slot->rust_name), member);
}

/* ---- numbers ---- */

static fr_str bound_text(const fr_wrap_text *f, const fr_bound *bound, const char *unset)
{
    if (!bound->is_set)
        return fr_str_from(unset);
    if (bound->function == FR_NO_ID)
        return fr_arena_printf(f->w->arena, "%lld", (long long)bound->number);
    return fr_arena_printf(f->w->arena, "unsafe { %.*s(self.raw.as_ptr()) } as i128 + (%lld)",
                           FR_ARG(fr_wrap_item(f->w, bound->function)), (long long)bound->number);
}

static void number_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    fr_str raw = fr_wrap_raw(f->w, slot->type, true);
    fr_text_fmt(&f->params, "%.*s: %.*s, ", FR_ARG(slot->rust_name), FR_ARG(raw));
    arg(f, "%.*s", FR_ARG(slot->rust_name));
    if (slot->role != SLOT_INDEX)
        return;
    f->is_fallible = true;
    bool asks = (slot->low.is_set && slot->low.function != FR_NO_ID) ||
                (slot->high.is_set && slot->high.function != FR_NO_ID);
    if (asks)
        before(f, "// SAFETY: a count of a live handle.\n");
    (void)i;
    before(f, "glue::in_range(%.*s as i128, %.*s, %.*s)?;\n", FR_ARG(slot->rust_name),
           FR_ARG(bound_text(f, &slot->low, "i128::MIN")),
           FR_ARG(bound_text(f, &slot->high, "i128::MAX")));
}

static void group_slot(fr_wrap_text *f, const fr_slot *slot)
{
    const fr_wrap_group *group = &f->w->plan->groups.data[slot->group];
    if (group->is_skipped) {
        f->why = "constants that are no group";
        return;
    }
    fr_text_fmt(&f->params, "%.*s: crate::%.*s, ", FR_ARG(slot->rust_name),
                FR_ARG(group->rust_name));
    if (group->kind == GROUP_FLAGS) {
        arg(f, "%.*s.bits() as _", FR_ARG(slot->rust_name));
        return;
    }
    f->is_fallible = true;
    before(f, "let %.*s = %.*s.to_c()?;\n", FR_ARG(slot->rust_name), FR_ARG(slot->rust_name));
    arg(f, "%.*s as _", FR_ARG(slot->rust_name));
}

static bool is_number(fr_str text)
{
    size_t at = text.len && text.ptr[0] == '-';
    for (size_t i = at; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.len > at;
}

/* A macro that is a number behind a cast: ((destructor)-1). */
static fr_str cast_number(const fr_wrap_text *f, fr_str name)
{
    const fr_model *model = f->w->plan->model;
    for (size_t i = 0; i < model->macro_texts.len; i++) {
        const fr_macro_text *macro = &model->macro_texts.data[i];
        if (macro->is_function_like || !fr_str_eq(macro->name, name))
            continue;
        fr_str text = fr_str_trim(macro->text);
        if (fr_str_starts(text, name))
            text = fr_str_trim(fr_str_slice(text, name.len, text.len));
        size_t close = fr_str_find_last_char(text, ')');
        while (close != SIZE_MAX && close + 1 == text.len) {
            text = fr_str_trim(fr_str_slice(text, 0, close));
            close = fr_str_find_last_char(text, ')');
        }
        if (close != SIZE_MAX)
            text = fr_str_trim(fr_str_slice(text, close + 1, text.len));
        if (is_number(text))
            return text;
    }
    return (fr_str){ 0 };
}

static const fr_item *constant(const fr_wrap_text *f, fr_str name)
{
    const fr_model *model = f->w->plan->model;
    for (size_t i = 0; i < model->items.len; i++) {
        const fr_item *item = model->items.data[i];
        if (item->kind == ITEM_VAR && fr_str_eq(item->name, name))
            return item;
    }
    return NULL;
}

static void fixed_slot(fr_wrap_text *f, const fr_slot *slot)
{
    const char *null = null_of(f, slot->type);
    const fr_type *type = end_of(f, slot->type);
    bool is_pointer = type->kind == TYPE_POINTER;
    fr_str fixed = slot->fixed;
    const fr_item *item = constant(f, fixed);
    if (slot->role == SLOT_NULL || fr_str_is(fixed, "NULL")) {
        arg(f, "%s", null);
    } else if (fr_str_starts(fixed, FR_LIT("sizeof(")) && f->type) {
        arg(f, "size_of::<%.*s>() as _", FR_ARG(fr_wrap_item(f->w, f->type->item)));
    } else if (item && item->as.var.value.kind == VALUE_STRING) {
        arg(f, "%.*s.as_ptr().cast()", FR_ARG(fr_wrap_item(f->w, item->id)));
    } else if (item && !is_pointer) {
        arg(f, "%.*s as _", FR_ARG(fr_wrap_item(f->w, item->id)));
    } else if (is_number(fixed) && !is_pointer) {
        arg(f, "%.*s", FR_ARG(fixed));
    } else if (is_pointer && (is_number(fixed) || cast_number(f, fixed).len)) {
        fr_str number = is_number(fixed) ? fixed : cast_number(f, fixed);
        if (fr_str_is(number, "0"))
            arg(f, "%s", null);
        else if (fr_str_is(fr_str_from(null), "None"))
            arg(f, "core::mem::transmute::<isize, %.*s>(%.*s)",
                FR_ARG(fr_wrap_raw(f->w, slot->type, true)), FR_ARG(number));
        else
            arg(f, "core::ptr::without_provenance_mut(%.*sisize as usize)", FR_ARG(number));
    } else {
        f->why = "a constant that Rust does not have";
    }
}

/* ---- places that C fills ---- */

static void place_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    fr_str element = fr_wrap_raw(f->w, fr_wrap_element(f->w, slot), false);
    if (slot->role == SLOT_OUT_HANDLE) {
        const fr_wrap_type *type = &f->w->plan->types.data[slot->handle];
        element = fr_arena_printf(f->w->arena, "*mut %.*s", FR_ARG(fr_wrap_item(f->w, type->item)));
    } else if (slot->role == SLOT_OUT_STRUCT) {
        element = fr_wrap_item(f->w, f->w->plan->types.data[slot->handle].item);
    } else if (slot->role == SLOT_OUT_STR) {
        element = FR_LIT("*mut core::ffi::c_char");
    }
    if (slot->role == SLOT_INOUT_SCALAR) {
        fr_text_fmt(&f->params, "%.*s: %.*s, ", FR_ARG(slot->rust_name), FR_ARG(element));
        before(f, "let mut %s%zu = Out::<%.*s>::with(%.*s);\n", f->local, i, FR_ARG(element),
               FR_ARG(slot->rust_name));
    } else {
        before(f, "let mut %s%zu = Out::<%.*s>::zeroed();\n", f->local, i, FR_ARG(element));
    }
    arg(f, "%s%zu.as_mut_ptr()%s", f->local, i,
        slot->role == SLOT_OUT_HANDLE || slot->role == SLOT_OUT_STR ? ".cast()" : "");
}

/* Memory that a method works on goes into fields of the struct: for those whose comment speaks of
 * the fields, and for the call only. */
bool fr_wrap_gets_streams(const fr_wrap_text *f)
{
    if (f->type == NULL || f->type->role != ROLE_IN_PLACE || f->fn->receiver == TAKES_TYPE)
        return false;
    for (size_t i = 0; i < f->type->streams.len; i++) {
        const fr_value_field *field = &f->type->fields.data[f->type->streams.data[i].ptr];
        if (fr_str_find(f->fn->doc, field->c_name) != SIZE_MAX)
            return true;
    }
    return false;
}

static void stream_slots(fr_wrap_text *f)
{
    f->is_fallible = true;
    before(f, "let stream = self.raw.as_ptr();\n");
    for (size_t i = 0; i < f->type->streams.len; i++) {
        const fr_stream *stream = &f->type->streams.data[i];
        const fr_value_field *ptr = &f->type->fields.data[stream->ptr];
        const fr_value_field *len = &f->type->fields.data[stream->len];
        fr_text_fmt(&f->params, "%.*s: &%s[u8], ", FR_ARG(ptr->rust_name),
                    stream->is_out ? "mut " : "");
        before(f,
               "let length = glue::convert(%.*s.len())?;\n"
               "// SAFETY: the struct is ours, and C looks at the memory during the call only.\n"
               "unsafe {\n(*stream).%.*s = %.*s.as_%sptr()%s.cast();\n"
               "(*stream).%.*s = length;\n}\n",
               FR_ARG(ptr->rust_name), FR_ARG(fr_wrap_field(f->w, ptr)), FR_ARG(ptr->rust_name),
               stream->is_out ? "mut_" : "", stream->is_out ? "" : ".cast_mut()",
               FR_ARG(fr_wrap_field(f->w, len)));
    }
}

static void self_slot(fr_wrap_text *f, size_t i)
{
    const fr_wrap_fn *fn = f->fn;
    bool is_new = fn->receiver == TAKES_TYPE && f->type && f->type->role == ROLE_IN_PLACE;
    if (is_new) {
        fr_str raw = fr_wrap_item(f->w, f->type->item);
        before(f,
               "// SAFETY: C takes the zeroed struct as one that is not initialised yet.\n"
               "let mut %s%zu = Box::new(unsafe { core::mem::zeroed::<%.*s>() });\n",
               f->local, i, FR_ARG(raw));
        arg(f, "core::ptr::from_mut(%s%zu.as_mut())", f->local, i);
        return;
    }
    if (f->type && fr_wrap_is_value(f->type)) {
        bool is_mut = fn->receiver == TAKES_MUT;
        if (fn->slots.data[i].role == SLOT_SELF)
            arg(f, "core::ptr::from_%s(&%sself.0)", is_mut ? "mut" : "ref", is_mut ? "mut " : "");
        return;
    }
    if (fn->receiver == TAKES_NOTHING || fn->receiver == TAKES_TYPE) {
        f->why = "a receiver that is none";
        return;
    }
    if (fr_wrap_gets_streams(f))
        stream_slots(f);
    arg(f, "self.raw.as_ptr()");
}

static void options_slot(fr_wrap_text *f, const fr_slot *slot)
{
    param(f, slot,
          fr_arena_printf(f->w->arena, "&%.*s",
                          FR_ARG(fr_wrap_type_name(f->w, slot->handle, FR_NO_INDEX, NULL))));
    if (slot->is_optional)
        arg(f, "%.*s.map_or(core::ptr::null(), |options| core::ptr::from_ref(&options.raw))",
            FR_ARG(slot->rust_name));
    else
        arg(f, "core::ptr::from_ref(&%.*s.raw)", FR_ARG(slot->rust_name));
}

static void other_slot(fr_wrap_text *f, const fr_slot *slot, size_t i)
{
    if (slot->role == SLOT_RAW) {
        fr_text_fmt(&f->params, "%.*s: %.*s, ", FR_ARG(slot->rust_name),
                    FR_ARG(fr_wrap_raw(f->w, slot->type, true)));
        arg(f, "%.*s", FR_ARG(slot->rust_name));
    } else if (slot->role == SLOT_OPTIONS && f->w->is_emitted[slot->handle]) {
        options_slot(f, slot);
    } else if (slot->role == SLOT_OPTIONS && slot->is_optional) {
        arg(f, "%s", null_of(f, slot->type)); /* what the options are set to is the default */
    } else if (slot->role == SLOT_ID) {
        fr_text_fmt(&f->params, "%.*s: %.*s, ", FR_ARG(slot->rust_name),
                    FR_ARG(fr_wrap_type_name(f->w, slot->handle, FR_NO_INDEX, "'_")));
        arg(f, "%.*s.0", FR_ARG(slot->rust_name));
    } else if (slot->role == SLOT_BOOL) {
        bool is_bool = end_of(f, slot->type)->kind == TYPE_BOOL;
        fr_text_fmt(&f->params, "%.*s: bool, ", FR_ARG(slot->rust_name));
        arg(f, is_bool ? "%.*s" : "%.*s as _", FR_ARG(slot->rust_name));
    } else if (slot->role == SLOT_CALLBACK) {
        if (!fr_wrap_closure_slot(f, i))
            (void)fr_wrap_hook_slot(f, i);
    } else if (slot->role == SLOT_USER_DATA) {
        fr_wrap_data_slot(f, i);
    } else if (slot->role == SLOT_DESTROY) {
        fr_wrap_destroy_slot(f, i);
    } else {
        f->why = "options that nothing makes";
    }
}

void fr_wrap_slot(fr_wrap_text *f, size_t i)
{
    const fr_slot *slot = &f->fn->slots.data[i];
    const char *lifetime = fr_wrap_slot_lifetime(f, i);
    f->has_result_lifetime |= fr_str_is(FR_LIT("'r "), lifetime);
    if (i == f->fn->self_slot) {
        self_slot(f, i);
        return;
    }
    switch (slot->role) {
    case SLOT_SELF: f->why = "two receivers"; break;
    case SLOT_SCALAR:
    case SLOT_INDEX: number_slot(f, slot, i); break;
    case SLOT_ENUM:
    case SLOT_FLAGS: group_slot(f, slot); break;
    case SLOT_CSTR:
    case SLOT_PATH:
        if (slot->encoding == ENCODING_WIDE)
            fr_wrap_wide_slot(f, slot, i);
        else
            text_slot(f, slot, i);
        break;
    case SLOT_TEXTS: texts_slot(f, slot, i); break;
    case SLOT_SLICE:
    case SLOT_SLICE_MUT:
    case SLOT_BUFFER: slice_slot(f, slot, i); break;
    case SLOT_LEN:
    case SLOT_LEN_INOUT:
    case SLOT_WRITTEN: length_slot(f, slot, i); break;
    case SLOT_OUT_SCALAR:
    case SLOT_INOUT_SCALAR:
    case SLOT_OUT_ENUM:
    case SLOT_OUT_STRUCT:
    case SLOT_OUT_HANDLE:
    case SLOT_OUT_STR:
    case SLOT_OUT_ID:
    case SLOT_ARRAY_LEN: place_slot(f, slot, i); break;
    case SLOT_OUT_ARRAY: fr_wrap_array_slot(f, i); break;
    case SLOT_STRUCT:
    case SLOT_STRUCT_MUT:
    case SLOT_STRUCT_VALUE:
    case SLOT_SLICE_STRUCT: struct_slot(f, slot, i); break;
    case SLOT_HANDLE:
    case SLOT_HANDLE_MUT:
    case SLOT_HANDLE_MOVE: handle_slot(f, slot, i); break;
    case SLOT_FIXED:
    case SLOT_NULL: fixed_slot(f, slot); break;
    case SLOT_BOOL:
    case SLOT_ID:
    case SLOT_OPTIONS:
    case SLOT_RAW:
    case SLOT_CALLBACK:
    case SLOT_USER_DATA:
    case SLOT_DESTROY: other_slot(f, slot, i); break;
    }
}
