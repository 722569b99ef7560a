/* Builders: structs of options as C makes them, and a method for each field that can be set without
 * harm. */
#include "wrap/writer.h"

bool fr_wrap_is_options(const fr_wrap_type *type)
{
    return type->role == ROLE_OPTIONS && type->has_builder;
}

/* C's function that fills one: its own, or one of the shim for a macro. */
static fr_str init_function(fr_wrap_writer *w, const fr_wrap_type *type)
{
    if (type->init != FR_NO_ID)
        return fr_wrap_item(w, type->init);
    return fr_arena_printf(w->arena, "ffi::ferrule_init_%.*s", FR_ARG(type->c_name));
}

static bool init_says(const fr_wrap_writer *w, const fr_wrap_type *type)
{
    const fr_model *model = w->plan->model;
    if (type->init == FR_NO_ID)
        return false;
    const fr_item *item = fr_model_item(model, type->init);
    fr_id result = fr_model_type(model, fr_model_canonical(model, item->as.function.signature))
                       ->as.signature.result;
    return fr_model_type(model, fr_model_canonical(model, result))->kind != TYPE_VOID;
}

static void put_new(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type)
{
    bool is_fallible = init_says(w, type);
    bool has_init = type->init != FR_NO_ID || type->init_macro.len;
    fr_text_fmt(out,
                "/// What the library takes by default.\n%spub fn new() -> %s {\n%s"
                "// SAFETY: numbers and pointers; zeroes are some.\n"
                "let %sraw: %.*s = unsafe { core::mem::zeroed() };\n",
                is_fallible ? "///\n/// # Errors\n///\n/// If the library does not know this "
                              "version of them.\n"
                            : "",
                is_fallible ? "Result<Self, Error>" : "Self",
                w->plan->library_init != FR_NO_ID ? "glue::begin();\n" : "", has_init ? "mut " : "",
                FR_ARG(fr_wrap_item(w, type->item)));
    if (has_init) {
        fr_text_fmt(out, "// SAFETY: C fills the struct.\n%sunsafe { %.*s(&mut raw",
                    is_fallible ? "let result = " : "", FR_ARG(init_function(w, type)));
        if (type->init_version.len)
            fr_text_fmt(out, ", ffi::%.*s as _", FR_ARG(type->init_version));
        fr_text_puts(out, ") };\n");
    }
    if (is_fallible)
        fr_text_puts(out, "if result != 0 {\n"
                          "return Err(Error::new(ErrorKind::Code(result as i64)));\n}\n");
    fr_text_fmt(out, "%s%.*s { raw }%s\n}\n\n", is_fallible ? "Ok(" : "", FR_ARG(type->rust_name),
                is_fallible ? ")" : "");
}

/* ---- setters ---- */

typedef struct setter {
    fr_str type, value;
    bool is_fallible;
} setter;

static bool describe(fr_wrap_writer *w, const fr_value_field *field, setter *out)
{
    fr_str raw = fr_wrap_raw(w, field->type, false);
    *out = (setter){ .type = raw, .value = FR_LIT("value") };
    if (field->is_text) {
        out->type = FR_LIT("&'static CStr");
        out->value = FR_LIT("value.as_ptr().cast()");
    } else if (field->group != FR_NO_INDEX) {
        const fr_wrap_group *group = &w->plan->groups.data[field->group];
        if (group->is_skipped)
            return false;
        out->is_fallible = group->kind != GROUP_FLAGS;
        out->type = fr_arena_printf(w->arena, "crate::%.*s", FR_ARG(group->rust_name));
        out->value = out->is_fallible ? FR_LIT("value.to_c()? as _") : FR_LIT("value.bits() as _");
    } else if (field->struct_type != FR_NO_INDEX) {
        const fr_wrap_type *type = &w->plan->types.data[field->struct_type];
        bool is_options = fr_wrap_is_options(type);
        if (!w->is_emitted[field->struct_type])
            return false;
        fr_str name = fr_wrap_type_name(w, field->struct_type, FR_NO_INDEX, NULL);
        out->type = fr_arena_printf(w->arena, "&%.*s", FR_ARG(name));
        out->value =
            is_options ? FR_LIT("unsafe { core::ptr::read(&value.raw) }") : FR_LIT("value.0");
    }
    return true;
}

static void put_setter(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type,
                       const fr_value_field *field)
{
    setter s;
    if (!field->is_settable || field->rust_name.len == 0 || !describe(w, field, &s) ||
        !fr_wrap_is_plain_field(w, type, field->c_name))
        return;
    fr_wrap_doc_text(w, out, field->doc, field->c_name, "Sets the field");
    if (s.is_fallible)
        fr_text_puts(out, "///\n/// # Errors\n///\n/// If the library does not know the value.\n");
    fr_str name = fr_arena_printf(w->arena, "set_%.*s", FR_ARG(field->rust_name));
    fr_wrap_doc_alias(out, field->c_name, name);
    fr_text_fmt(out, "pub fn %.*s(&mut self, value: %.*s) -> %s {\n", FR_ARG(name), FR_ARG(s.type),
                s.is_fallible ? "Result<&mut Self, Error>" : "&mut Self");
    if (fr_str_starts(s.value, FR_LIT("unsafe")))
        fr_text_puts(out, "// SAFETY: numbers, and what lives for ever: a copy is as good.\n");
    fr_text_fmt(out, "self.raw.%.*s = %.*s;\n%s\n}\n\n", FR_ARG(fr_wrap_field(w, field)),
                FR_ARG(s.value), s.is_fallible ? "Ok(self)" : "self");
}

void fr_wrap_write_options(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type)
{
    fr_str name = type->rust_name;
    fr_wrap_doc(w, out, type->doc, type->c_name, name, "The options");
    fr_text_fmt(out, "pub struct %.*s {\npub(crate) raw: %.*s,\n}\n\nimpl %.*s {\n", FR_ARG(name),
                FR_ARG(fr_wrap_item(w, type->item)), FR_ARG(name));
    put_new(w, out, type);
    for (size_t i = 0; i < type->fields.len; i++)
        put_setter(w, out, type, &type->fields.data[i]);
    fr_text_puts(out, "}\n\n");
    if (!init_says(w, type))
        fr_text_fmt(out, "impl Default for %.*s {\nfn default() -> Self {\nSelf::new()\n}\n}\n\n",
                    FR_ARG(name));
    fr_text_fmt(out,
                "impl core::fmt::Debug for %.*s {\n"
                "fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {\n"
                "f.debug_struct(\"%.*s\").finish_non_exhaustive()\n}\n}\n\n",
                FR_ARG(name), FR_ARG(name));
}

/* ---- the shim ---- */

static bool needs_shim(const fr_wrap_type *type)
{
    return fr_wrap_is_options(type) && type->init == FR_NO_ID && type->init_macro.len;
}

/* As declarations of C call it. */
static fr_str c_type(const fr_wrap_writer *w, const fr_wrap_type *type)
{
    const fr_model *model = w->plan->model;
    for (size_t i = 0; i < model->items.len; i++) {
        const fr_item *item = model->items.data[i];
        if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS &&
            fr_str_eq(item->name, type->c_name))
            return type->c_name;
    }
    return fr_arena_printf(w->arena, "struct %.*s", FR_ARG(type->c_name));
}

void fr_wrap_put_init_shims(fr_wrap_writer *w, fr_text *c, fr_text *rust)
{
    for (size_t i = 0; i < w->plan->types.len; i++) {
        const fr_wrap_type *type = &w->plan->types.data[i];
        if (!needs_shim(type))
            continue;
        fr_str name = c_type(w, type);
        fr_text_fmt(c,
                    "void ferrule_init_%.*s(%.*s *options);\n"
                    "void ferrule_init_%.*s(%.*s *options)\n{\n"
                    "    const %.*s fresh = %.*s;\n    *options = fresh;\n}\n",
                    FR_ARG(type->c_name), FR_ARG(name), FR_ARG(type->c_name), FR_ARG(name),
                    FR_ARG(name), FR_ARG(type->init_macro));
        if (rust->len == 0)
            fr_text_puts(rust, "unsafe extern \"C\" {\n");
        fr_text_fmt(rust, "/// `%.*s` of C.\npub fn ferrule_init_%.*s(options: *mut %.*s);\n",
                    FR_ARG(type->init_macro), FR_ARG(type->c_name),
                    FR_ARG(fr_names_get(&w->analysis->names, type->item)));
    }
    if (rust->len)
        fr_text_puts(rust, "}\n");
}
