/* The structs of the safe crate: handles, views of them, plain values, slices. */
#include "wrap/writer.h"

bool fr_wrap_has_lifetime(const fr_wrap_type *type)
{
    return type->parent_mode == PARENT_BORROW || type->keeps_borrows || type->role == ROLE_SLICE;
}

bool fr_wrap_is_handle(const fr_wrap_type *type)
{
    return type->role == ROLE_HANDLE || type->role == ROLE_REFCOUNTED || type->role == ROLE_VIEW ||
           (type->role == ROLE_IN_PLACE && type->has_definition);
}

bool fr_wrap_is_value(const fr_wrap_type *type)
{
    return type->role == ROLE_VALUE || type->role == ROLE_SLICE || type->role == ROLE_ID;
}

fr_str fr_wrap_type_name(fr_wrap_writer *w, uint32_t index, uint32_t variant, const char *lifetime)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    fr_str name = variant != FR_NO_INDEX ? type->variants.data[variant].rust_name : type->rust_name;
    if (lifetime && fr_wrap_has_lifetime(type))
        return fr_arena_printf(w->arena, "crate::%.*s<%s>", FR_ARG(name), lifetime);
    return fr_arena_printf(w->arena, "crate::%.*s", FR_ARG(name));
}

static bool has_method(const fr_wrap_writer *w, uint32_t type, const char *name)
{
    for (size_t i = 0; i < w->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &w->plan->functions.data[i];
        if (fn->type == type && fr_str_is(fn->rust_name, name))
            return true;
    }
    return false;
}

fr_str fr_wrap_field(fr_wrap_writer *w, const fr_value_field *field)
{
    return fr_rust_ident(w->arena, field->c_name);
}

bool fr_wrap_is_plain_field(const fr_wrap_writer *w, const fr_wrap_type *type, fr_str name)
{
    const fr_model *model = w->plan->model;
    fr_id end = fr_model_canonical(model, type->item);
    const fr_type *record = fr_model_type(model, end);
    const fr_record_plan *plan = w->analysis->plans.by_id[end];
    if (record->kind != TYPE_RECORD || record->as.record.is_union || plan == NULL)
        return false;
    for (size_t i = 0; i < record->as.record.fields.len; i++) {
        const fr_field *field = &record->as.record.fields.data[i];
        if (fr_str_eq(field->name, name))
            return field->bit_width < 0;
    }
    return false;
}

/* ---- handles ---- */

typedef struct handle_text {
    fr_wrap_writer *w;
    fr_text *out;
    const fr_wrap_type *type;
    uint32_t index;
    fr_str name, raw;          /* Name, ffi::name */
    const char *generic, *use; /* "<'a>" or "" */
    const fr_call *destroy;
} handle_text;

static void put_struct(const handle_text *h)
{
    fr_wrap_doc(h->w, h->out, h->type->doc, h->type->c_name, h->name, "The type");
    fr_text_fmt(h->out, "pub struct %.*s%s {\npub(crate) raw: NonNull<%.*s>,\n", FR_ARG(h->name),
                h->generic, FR_ARG(h->raw));
    if (h->generic[0])
        fr_text_puts(h->out, "marker: PhantomData<core::cell::Cell<&'a ()>>,\n");
    if (fr_wrap_keeps_closures(h->w, h->type))
        fr_text_fmt(h->out, "handlers: *mut %.*sHandlers,\n", FR_ARG(h->name));
    if (h->type->is_watched)
        fr_text_puts(h->out, "opened: core::sync::atomic::AtomicBool,\n");
    if (h->type->is_begun)
        fr_text_puts(h->out, "begun: core::sync::atomic::AtomicBool,\n");
    if (h->type->is_shared)
        fr_text_fmt(h->out,
                    "keep: std::sync::Arc<%.*sOwned>,\n}\n\n"
                    "/// What a [`%.*s`] owns: it is gone when nothing shares it any more.\n"
                    "struct %.*sOwned {\nraw: NonNull<%.*s>,\n",
                    FR_ARG(h->name), FR_ARG(h->name), FR_ARG(h->name), FR_ARG(h->raw));
    fr_wrap_put_shared_fields(h->type, h->out);
    fr_text_puts(h->out, "}\n\n");
}

static void put_adopt(const handle_text *h)
{
    fr_text *out = h->out;
    fr_text_fmt(out,
                "pub(crate) unsafe fn ferrule_adopt(raw: NonNull<%.*s>) -> Self {\n%.*s { raw%s%s",
                FR_ARG(h->raw), FR_ARG(h->name), h->generic[0] ? ", marker: PhantomData" : "",
                fr_wrap_keeps_closures(h->w, h->type) ? ", handlers: core::ptr::null_mut()" : "");
    if (h->type->is_watched)
        fr_text_puts(out, ", opened: Default::default()");
    if (h->type->is_begun)
        fr_text_puts(out, ", begun: Default::default()");
    if (h->type->is_shared)
        fr_text_fmt(out, ", keep: std::sync::Arc::new(%.*sOwned { raw", FR_ARG(h->name));
    fr_wrap_put_shared_values(h->type, out);
    fr_text_puts(out, h->type->is_shared ? " }) }\n}\n\n" : " }\n}\n\n");
}

static void put_pointers(const handle_text *h)
{
    fr_text *out = h->out;
    fr_text_fmt(out, "impl%s %.*s%s {\n", h->generic, FR_ARG(h->name), h->generic);
    put_adopt(h);
    if (!has_method(h->w, h->index, "as_ptr"))
        fr_text_fmt(out,
                    "/// The pointer of C, which stays owned here.\n"
                    "pub fn as_ptr(&self) -> *mut %.*s {\nself.raw.as_ptr()\n}\n\n",
                    FR_ARG(h->raw));
    if (h->type->role != ROLE_IN_PLACE && !has_method(h->w, h->index, "from_ptr"))
        fr_text_fmt(out,
                    "/// Takes a pointer of C over.\n///\n/// # Safety\n///\n"
                    "/// It is valid, nobody else frees it, and what it needs outlives it.\n"
                    "pub unsafe fn from_ptr(raw: NonNull<%.*s>) -> Self {\n"
                    "// SAFETY: the caller's word.\nunsafe { Self::ferrule_adopt(raw) }\n}\n\n",
                    FR_ARG(h->raw));
    if (h->type->is_watched && !has_method(h->w, h->index, "assume_open"))
        fr_text_puts(out, "/// Takes it for open: for one that was not opened here.\n///\n"
                          "/// # Safety\n///\n/// It is open.\n"
                          "pub unsafe fn assume_open(&self) {\n"
                          "self.opened.store(true, core::sync::atomic::Ordering::Release);\n}\n\n");
    if (h->type->role != ROLE_IN_PLACE && !has_method(h->w, h->index, "into_ptr"))
        fr_text_fmt(out,
                    "/// Gives the pointer up: nothing frees it here any more.\n"
                    "pub fn into_ptr(self) -> NonNull<%.*s> {\n"
                    "core::mem::ManuallyDrop::new(self).raw\n}\n",
                    FR_ARG(h->raw));
    fr_text_puts(out, "}\n\n");
}

void fr_wrap_put_destroy(fr_wrap_writer *w, fr_text *out, const fr_call *destroy, const char *raw)
{
    fr_text_fmt(out, "unsafe { %.*s(%s%s", FR_ARG(fr_wrap_item(w, destroy->function)),
                destroy->by_address ? "&mut " : "", raw);
    for (size_t i = 0; i < destroy->more.len; i++)
        fr_text_fmt(out, ", %lld", (long long)destroy->more.data[i]);
    fr_text_puts(out, "); }\n");
}

static void put_drop(const handle_text *h)
{
    fr_text *out = h->out;
    bool is_boxed = h->type->role == ROLE_IN_PLACE;
    bool destroys = h->destroy->function != FR_NO_ID;
    if (!destroys && !is_boxed && h->type->parent_mode == PARENT_NONE)
        return;
    fr_text_fmt(out, "impl%s Drop for %.*s%s%s {\nfn drop(&mut self) {\n", h->generic,
                FR_ARG(h->name), h->type->is_shared ? "Owned" : "", h->generic);
    if (destroys && h->destroy->by_address)
        fr_text_puts(out, "let mut raw = self.raw.as_ptr();\n");
    if (destroys) {
        fr_text_puts(out, "// SAFETY: owned, and destroyed once.\n");
        fr_wrap_put_destroy(h->w, out, h->destroy,
                            h->destroy->by_address ? "raw" : "self.raw.as_ptr()");
    }
    if (fr_wrap_keeps_closures(h->w, h->type))
        fr_text_puts(out, "if !self.handlers.is_null() {\n// SAFETY: made by a box; C is done.\n"
                          "drop(unsafe { Box::from_raw(self.handlers) });\n}\n");
    if (is_boxed)
        fr_text_puts(out, "// SAFETY: it came from a box.\n"
                          "drop(unsafe { Box::from_raw(self.raw.as_ptr()) });\n");
    fr_text_puts(out, "}\n}\n\n");
}

static void put_traits(const handle_text *h)
{
    fr_text *out = h->out;
    fr_text_fmt(out,
                "impl%s core::fmt::Debug for %.*s%s {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "f.debug_tuple(\"%.*s\").field(&self.raw).finish()\n}\n}\n\n",
                h->generic, FR_ARG(h->name), h->generic, FR_ARG(h->name));
    if (h->type->role == ROLE_REFCOUNTED && h->type->ref != FR_NO_ID && !h->type->ref_copies &&
        !h->type->has_constants)
        fr_text_fmt(
            out,
            "impl%s Clone for %.*s%s {\nfn clone(&self) -> Self {\n"
            "// SAFETY: one more reference, which the clone owns.\n"
            "let clone = unsafe {\n%.*s(self.raw.as_ptr());\nSelf::ferrule_adopt(self.raw)\n};\n"
            "%sclone\n}\n}\n\n",
            h->generic, FR_ARG(h->name), h->generic, FR_ARG(fr_wrap_item(h->w, h->type->ref)),
            fr_wrap_shares(h->type) ? "clone.ferrule_inherit(self);\n" : "");
    if (h->type->is_send)
        fr_text_fmt(out, "// SAFETY: a hint says so.\nunsafe impl%s Send for %.*s%s {}\n\n",
                    h->generic, FR_ARG(h->name), h->generic);
    if (h->type->is_sync)
        fr_text_fmt(out, "// SAFETY: a hint says so.\nunsafe impl%s Sync for %.*s%s {}\n\n",
                    h->generic, FR_ARG(h->name), h->generic);
}

/* What is lent is the same type, never dropped, and reached by & only. */
static void put_view(const handle_text *h)
{
    fr_text *out = h->out;
    fr_text_fmt(out,
                "/// A [`%.*s`] that something else owns.\n"
                "pub struct %.*sRef<'v> {\n"
                "inner: core::mem::ManuallyDrop<%.*s%s>,\n"
                "marker: PhantomData<&'v ()>,\n}\n\n",
                FR_ARG(h->name), FR_ARG(h->name), FR_ARG(h->name), h->generic[0] ? "<'v>" : "");
    fr_text_fmt(out,
                "impl<'v> %.*sRef<'v> {\npub(crate) unsafe fn lend(raw: NonNull<%.*s>) -> Self {\n"
                "// SAFETY: the caller says that it lives for `'v`; it is never dropped here.\n"
                "let inner = core::mem::ManuallyDrop::new(unsafe { %.*s::ferrule_adopt(raw) });\n"
                "%.*sRef { inner, marker: PhantomData }\n}\n}\n\n",
                FR_ARG(h->name), FR_ARG(h->raw), FR_ARG(h->name), FR_ARG(h->name));
    fr_text_fmt(out,
                "impl<'v> core::ops::Deref for %.*sRef<'v> {\ntype Target = %.*s%s;\n\n"
                "fn deref(&self) -> &Self::Target {\n&self.inner\n}\n}\n\n",
                FR_ARG(h->name), FR_ARG(h->name), h->generic[0] ? "<'v>" : "");
    fr_text_fmt(out,
                "impl core::fmt::Debug for %.*sRef<'_> {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "(**self).fmt(f)\n}\n}\n\n",
                FR_ARG(h->name));
}

static bool is_copied_field(const handle_text *h, const fr_value_field *field)
{
    const fr_model *model = h->w->plan->model;
    fr_id end = fr_model_canonical(model, field->type);
    const fr_type *type = fr_model_type(model, end);
    if (type->kind == TYPE_INT || type->kind == TYPE_FLOAT || type->kind == TYPE_BOOL ||
        type->kind == TYPE_ENUM)
        return true;
    for (size_t i = 0; i < h->w->plan->types.len; i++) {
        const fr_wrap_type *value = &h->w->plan->types.data[i];
        if (value->role == ROLE_VALUE && fr_model_canonical(model, value->item) == end)
            return true;
    }
    return false;
}

/* What can be read of a struct that C lends: numbers and texts, copied. */
static void put_readable(const handle_text *h)
{
    fr_wrap_writer *w = h->w;
    if (!h->type->has_definition || h->type->role == ROLE_IN_PLACE || h->type->fields.len == 0)
        return;
    fr_text_fmt(h->out, "impl%s %.*s%s {\n", h->generic, FR_ARG(h->name), h->generic);
    for (size_t i = 0; i < h->type->fields.len; i++) {
        const fr_value_field *field = &h->type->fields.data[i];
        fr_str name = field->rust_name, c_name = fr_wrap_field(w, field);
        if (field->is_padding || name.len == 0 ||
            !fr_wrap_is_plain_field(w, h->type, field->c_name) ||
            has_method(w, h->index, fr_arena_cstr(w->arena, name)))
            continue;
        if (!field->is_text && !is_copied_field(h, field))
            continue;
        fr_wrap_doc(w, h->out, field->doc, field->c_name, name, "The field");
        if (field->is_text)
            fr_text_fmt(h->out,
                        "pub fn %.*s(&self) -> Option<CString> {\n"
                        "// SAFETY: NULL, or text that ends with a NUL; it is copied.\n"
                        "unsafe { glue::text((*self.raw.as_ptr()).%.*s.cast()) }"
                        ".map(CStr::to_owned)\n}\n\n",
                        FR_ARG(name), FR_ARG(c_name));
        else
            fr_text_fmt(h->out,
                        "pub fn %.*s(&self) -> %.*s {\n// SAFETY: live; a copy.\n"
                        "unsafe { (*self.raw.as_ptr()).%.*s }\n}\n\n",
                        FR_ARG(name), FR_ARG(fr_wrap_raw(w, field->type, false)), FR_ARG(c_name));
    }
    fr_text_puts(h->out, "}\n\n");
}

static void put_handle(fr_wrap_writer *w, fr_text *out, uint32_t index, uint32_t variant)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    bool has_lifetime = fr_wrap_has_lifetime(type);
    handle_text h = { .w = w,
                      .out = out,
                      .type = type,
                      .index = index,
                      .name = type->rust_name,
                      .raw = fr_wrap_item(w, type->item),
                      .generic = has_lifetime ? "<'a>" : "",
                      .destroy = &type->destroy };
    if (variant != FR_NO_INDEX) {
        h.name = type->variants.data[variant].rust_name;
        h.destroy = &type->variants.data[variant].destroy;
    }
    put_struct(&h);
    put_pointers(&h);
    fr_wrap_put_shares(type, h.name, out);
    put_drop(&h);
    put_traits(&h);
    put_readable(&h);
    if (w->is_viewed[index] && variant == FR_NO_INDEX)
        put_view(&h);
}

/* ---- values ---- */

/* A method, or the getter of a field. */
static bool is_there(const fr_wrap_writer *w, uint32_t index, fr_str name)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    for (size_t i = 0; i < type->fields.len; i++)
        if (fr_str_eq(type->fields.data[i].rust_name, name))
            return true;
    return has_method(w, index, fr_arena_cstr(w->arena, name));
}

static void put_fields(fr_wrap_writer *w, fr_text *out, uint32_t index, const char *place)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    for (size_t i = 0; i < type->fields.len; i++) {
        const fr_value_field *field = &type->fields.data[i];
        bool is_slice = type->role == ROLE_SLICE && (i == type->slice_ptr || i == type->slice_len);
        const char *name = fr_arena_cstr(w->arena, field->rust_name);
        if (field->is_padding || field->is_text || is_slice || field->rust_name.len == 0 ||
            has_method(w, index, name) || !fr_wrap_is_plain_field(w, type, field->c_name))
            continue;
        fr_str raw = fr_wrap_raw(w, field->type, false);
        fr_wrap_doc(w, out, field->doc, field->c_name, field->rust_name, "The field");
        fr_text_fmt(out, "pub fn %s(&self) -> %.*s {\nself.%s.%.*s\n}\n\n", name, FR_ARG(raw),
                    place, FR_ARG(fr_wrap_field(w, field)));
        fr_str set = fr_arena_printf(w->arena, "set_%s", name);
        if (type->role == ROLE_SLICE || is_there(w, index, set))
            continue;
        fr_text_fmt(out,
                    "/// Sets the field `%.*s`.\npub fn set_%s(&mut self, value: %.*s) {\n"
                    "self.%s.%.*s = value;\n}\n\n",
                    FR_ARG(field->c_name), name, FR_ARG(raw), place,
                    FR_ARG(fr_wrap_field(w, field)));
    }
}

/* So that sums and products with a pitch stay within C's int. */
static void put_area_check(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type, fr_str raw)
{
    const fr_model *model = w->plan->model;
    fr_text_fmt(out,
                "/// Whether its numbers are so small that C can add them up.\n"
                "pub(crate) fn ferrule_area(raw: &%.*s) -> Result<(), Error> {\n",
                FR_ARG(raw));
    for (size_t i = 0; i < type->fields.len; i++) {
        const fr_value_field *field = &type->fields.data[i];
        if (fr_model_type(model, fr_model_canonical(model, field->type))->kind == TYPE_INT)
            fr_text_fmt(out, "glue::in_range(raw.%.*s as i128, -(1 << 24), 1 << 24)?;\n",
                        FR_ARG(fr_wrap_field(w, field)));
    }
    fr_text_puts(out, "Ok(())\n}\n");
}

static void put_value(fr_wrap_writer *w, fr_text *out, uint32_t index)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    fr_str name = type->rust_name, raw = fr_wrap_item(w, type->item);
    fr_wrap_doc(w, out, type->doc, type->c_name, name, "The struct");
    fr_text_fmt(
        out, "#[repr(transparent)]\n#[derive(Clone, Copy)]\npub struct %.*s(pub(crate) %.*s);\n\n",
        FR_ARG(name), FR_ARG(raw));
    fr_text_fmt(out,
                "impl Default for %.*s {\nfn default() -> Self {\n"
                "// SAFETY: plain numbers; zeroes are some.\n"
                "%.*s(unsafe { core::mem::zeroed() })\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name));
    fr_text_fmt(out,
                "impl core::fmt::Debug for %.*s {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "f.debug_struct(\"%.*s\").finish_non_exhaustive()\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name));
    fr_text_fmt(out, "impl %.*s {\n", FR_ARG(name));
    if (type->is_area)
        put_area_check(w, out, type, raw);
    put_fields(w, out, index, "0");
    fr_text_puts(out, "}\n\n");
}

static void put_id(fr_wrap_writer *w, fr_text *out, uint32_t index)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    fr_str raw = fr_wrap_item(w, type->item);
    fr_wrap_doc(w, out, type->doc, type->c_name, type->rust_name, "The number");
    fr_text_fmt(out,
                "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n"
                "pub struct %.*s(pub(crate) %.*s);\n\n",
                FR_ARG(type->rust_name), FR_ARG(raw));
}

/* ---- slices ---- */

static void put_slice(fr_wrap_writer *w, fr_text *out, uint32_t index)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    const fr_model *model = w->plan->model;
    const fr_value_field *ptr = &type->fields.data[type->slice_ptr];
    const fr_value_field *len = &type->fields.data[type->slice_len];
    fr_id pointee = fr_model_type(model, fr_model_canonical(model, ptr->type))->as.pointer.pointee;
    bool is_const = fr_model_is_const(model, pointee);
    const fr_type *element = fr_model_type(model, fr_model_canonical(model, pointee));
    bool is_bytes = element->kind == TYPE_VOID || element->layout.size == 1;
    fr_str item = is_bytes ? FR_LIT("u8") : fr_wrap_raw(w, pointee, false);
    const char *mut = is_const ? "" : "mut ";
    fr_str name = type->rust_name, raw = fr_wrap_item(w, type->item);
    bool is_wide = fr_str_is(fr_wrap_raw(w, len->type, false), "usize");
    fr_wrap_doc(w, out, type->doc, type->c_name, name, "The slice");
    fr_text_fmt(out,
                "pub struct %.*s<'a> {\npub(crate) raw: %.*s,\nmarker: PhantomData<&'a %s[%.*s]>,"
                "\n}\n\n",
                FR_ARG(name), FR_ARG(raw), mut, FR_ARG(item));
    fr_text_fmt(out,
                "impl<'a> %.*s<'a> {\n/// Borrows memory%s.\n"
                "pub fn new(data: &'a %s[%.*s]) -> %s {\n"
                "// SAFETY: numbers and pointers; zeroes are some.\n"
                "let mut raw: %.*s = unsafe { core::mem::zeroed() };\n"
                "raw.%.*s = data.as_%sptr().cast();\nraw.%.*s = %s;\n"
                "%s%.*s { raw, marker: PhantomData }%s\n}\n\n",
                FR_ARG(name), is_const ? "" : " for C to fill", mut, FR_ARG(item),
                is_wide ? "Self" : "Result<Self, Error>", FR_ARG(raw),
                FR_ARG(fr_wrap_field(w, ptr)), is_const ? "" : "mut_",
                FR_ARG(fr_wrap_field(w, len)),
                is_wide ? "data.len()" : "glue::convert(data.len())?", is_wide ? "" : "Ok(",
                FR_ARG(name), is_wide ? "" : ")");
    put_fields(w, out, index, "raw");
    fr_text_puts(out, "}\n\n");
    fr_text_fmt(out,
                "impl core::fmt::Debug for %.*s<'_> {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "f.debug_struct(\"%.*s\").finish_non_exhaustive()\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name));
}

void fr_wrap_write_type(fr_wrap_writer *w, fr_text *out, uint32_t index, uint32_t variant)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    if (fr_wrap_is_handle(type))
        put_handle(w, out, index, variant);
    else if (type->role == ROLE_SLICE)
        put_slice(w, out, index);
    else if (fr_wrap_is_options(type))
        fr_wrap_write_options(w, out, type);
    else if (type->role == ROLE_LIST)
        fr_wrap_write_list(w, out, type);
    else if (type->role == ROLE_ID)
        put_id(w, out, index);
    else
        put_value(w, out, index);
}
