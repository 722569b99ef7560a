/* --dynamic-loading: one struct whose fields are the functions and variables of a library that is
 * loaded at run time by the crate libloading. Items are collected as they come, and printed last.
 */
#include "write_rust/emit.h"
#include "write_rust/template.h"

struct fr_dynamic_loading {
    fr_ids items;
};

void fr_dynamic_init(fr_emitter *e)
{
    e->dynamic = FR_NEW(e->arena, struct fr_dynamic_loading);
}

void fr_dynamic_add(fr_emitter *e, fr_id id)
{
    fr_vec_push(e->arena, &e->dynamic->items, id);
}

/* ---- what the parts are made of ---- */

static const fr_signature *signature_of(const fr_emitter *e, const fr_item *item)
{
    return &fr_model_type(e->model, item->as.function.signature)->as.signature;
}

/* A name for a type parameter. */
static fr_str free_type(const fr_emitter *e, fr_str name)
{
    while (fr_is_type_name(&e->analysis->unique, name))
        name = fr_arena_printf(e->arena, "%.*s_", FR_ARG(name));
    return name;
}

/* A pattern that is the name of a constant would match that. */
static fr_strs free_names(fr_emitter *e, const fr_signature *signature)
{
    fr_strs names = fr_param_names(e, signature);
    for (size_t i = 0; i < names.len; i++)
        names.data[i] = fr_local_name(e, names.data[i]);
    return names;
}

/* `*mut T` or `unsafe extern "C" fn(...) -> R`. */
static void put_loaded_type(fr_emitter *e, const fr_item *item)
{
    if (item->kind == ITEM_VAR) {
        fr_emit_puts(e, "*mut ");
        fr_emit_type(e, item->as.var.type);
        return;
    }
    const fr_signature *signature = signature_of(e, item);
    fr_abi abi = fr_abi_of(e->options, signature, item->name);
    fr_emit_fmt(e, "unsafe extern \"%s\" fn(", fr_abi_rust_name(abi));
    fr_emit_params(e, signature);
    fr_emit_puts(e, ")");
    fr_emit_result(e, signature);
}

static void put_member(fr_emitter *e, const fr_item *item)
{
    fr_emit_fmt(e, "pub %.*s: ", FR_ARG(fr_names_get(e->names, item->id)));
    if (!e->options->dynamic_link_require_all)
        fr_emit_template(e, "$Result<", NULL);
    put_loaded_type(e, item);
    if (!e->options->dynamic_link_require_all)
        fr_emit_puts(e, ", ::libloading::Error>");
    fr_emit_puts(e, ",\n");
}

/* An unsafe operation, in a block of its own if the options say so. */
static void put_unsafe(fr_emitter *e, bool is_end)
{
    if (e->options->wrap_unsafe_ops)
        fr_emit_puts(e, is_end ? " }" : "unsafe { ");
}

static void put_lookup(fr_emitter *e, const fr_item *item)
{
    fr_str name = fr_local_name(e, fr_names_get(e->names, item->id));
    fr_emit_fmt(e, "let %.*s = ", FR_ARG(name));
    put_unsafe(e, false);
    fr_emit_puts(e, "__library.get");
    if (item->kind == ITEM_VAR) {
        fr_emit_puts(e, "::<");
        put_loaded_type(e, item);
        fr_emit_puts(e, ">");
    }
    fr_emit_puts(e, "(");
    fr_emit_byte_string(e, fr_loader_symbol(e, item), true);
    fr_emit_puts(e, ")");
    put_unsafe(e, true);
    fr_emit_template(e, ".map(|$sym| *$sym)", NULL);
    fr_emit_puts(e, e->options->dynamic_link_require_all ? "?;\n" : ";\n");
}

static void put_initialiser(fr_emitter *e, const fr_item *item)
{
    fr_str field = fr_names_get(e->names, item->id), local = fr_local_name(e, field);
    if (fr_str_eq(field, local))
        fr_emit_fmt(e, "%.*s,\n", FR_ARG(field));
    else
        fr_emit_fmt(e, "%.*s: %.*s,\n", FR_ARG(field), FR_ARG(local));
}

/* ---- methods ---- */

static void put_field(fr_emitter *e, const fr_item *item, const char *what)
{
    fr_emit_fmt(e, "self.%.*s", FR_ARG(fr_names_get(e->names, item->id)));
    if (!e->options->dynamic_link_require_all)
        fr_emit_fmt(e, ".as_ref().expect(\"Expected %s, got error.\")", what);
}

static void put_function(fr_emitter *e, const fr_item *item)
{
    const fr_signature *signature = signature_of(e, item);
    fr_strs names = free_names(e, signature);
    if (signature->is_variadic)
        return; /* Rust has no variadic definitions: callers take the field */
    fr_emit_function_attributes(e, item, signature);
    fr_emit_fmt(e, "pub unsafe fn %.*s(&self", FR_ARG(fr_names_get(e->names, item->id)));
    for (size_t i = 0; i < names.len; i++) {
        fr_emit_fmt(e, ", %.*s: ", FR_ARG(names.data[i]));
        fr_emit_param_type(e, signature->params.data[i].type);
    }
    fr_emit_puts(e, ")");
    fr_emit_result(e, signature);
    fr_emit_puts(e, " { ");
    put_unsafe(e, false);
    fr_emit_puts(e, "(");
    put_field(e, item, "function");
    fr_emit_puts(e, ")(");
    for (size_t i = 0; i < names.len; i++)
        fr_emit_fmt(e, "%s%.*s", i ? ", " : "", FR_ARG(names.data[i]));
    fr_emit_puts(e, ")");
    put_unsafe(e, true);
    fr_emit_puts(e, " }\n");
}

static void put_variable(fr_emitter *e, const fr_item *item)
{
    fr_emit_doc(e, item->doc);
    fr_emit_fmt(e, "pub unsafe fn %.*s(&self) -> ", FR_ARG(fr_names_get(e->names, item->id)));
    put_loaded_type(e, item);
    fr_emit_puts(e, e->options->dynamic_link_require_all ? " { " : " { *");
    put_field(e, item, "variable");
    fr_emit_puts(e, " }\n");
}

/* args: the type parameter, what stands before and behind an unsafe operation. */
static void put_new(fr_emitter *e)
{
    bool wraps = e->options->wrap_unsafe_ops;
    fr_str args[] = { free_type(e, FR_LIT("P")), wraps ? FR_LIT("unsafe { ") : (fr_str){ 0 },
                      wraps ? FR_LIT(" }") : (fr_str){ 0 } };
    fr_emit_template(e,
                     "pub unsafe fn new<$0>($path: $0) -> $Result<Self, ::libloading::Error> "
                     "where $0: $AsRef<::std::ffi::OsStr>, { let $path = $path.as_ref(); "
                     "let $library = $1::libloading::Library::new($path)$2?; "
                     "$1Self::from_library($library)$2 }\n",
                     args);
}

static const fr_item *nth_item(const fr_emitter *e, size_t i)
{
    return fr_model_item(e->model, e->dynamic->items.data[i]);
}

static void put_from_library(fr_emitter *e)
{
    fr_str args[] = { free_type(e, FR_LIT("L")) };
    fr_emit_template(e,
                     "pub unsafe fn from_library<$0>($library: $0) -> "
                     "$Result<Self, ::libloading::Error> where $0: $Into<::libloading::Library>, "
                     "{ let __library = $library.into();\n",
                     args);
    for (size_t i = 0; i < e->dynamic->items.len; i++)
        put_lookup(e, nth_item(e, i));
    if (fr_is_value_name(&e->analysis->unique, FR_LIT("Ok")))
        fr_emit_fmt(e, "%s::result::Result::", e->root);
    fr_emit_fmt(e, "Ok(%.*s { __library,\n", FR_ARG(e->options->dynamic_loading));
    for (size_t i = 0; i < e->dynamic->items.len; i++)
        put_initialiser(e, nth_item(e, i));
    fr_emit_puts(e, "}) }\n");
}

void fr_dynamic_finish(fr_emitter *e)
{
    fr_emit_begin(e, PIECE_STRUCT);
    fr_emit_fmt(e, "pub struct %.*s { __library: ::libloading::Library,\n",
                FR_ARG(e->options->dynamic_loading));
    for (size_t i = 0; i < e->dynamic->items.len; i++)
        put_member(e, nth_item(e, i));
    fr_emit_puts(e, "}");
    fr_emit_end(e);
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %.*s {\n", FR_ARG(e->options->dynamic_loading));
    put_new(e);
    put_from_library(e);
    for (size_t i = 0; i < e->dynamic->items.len; i++) {
        const fr_item *item = nth_item(e, i);
        if (item->kind == ITEM_FUNCTION)
            put_function(e, item);
        else
            put_variable(e, item);
    }
    fr_emit_puts(e, "}");
    fr_emit_end(e);
}
