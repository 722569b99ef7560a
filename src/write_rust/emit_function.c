/* Functions: a declaration in an extern block of its own, and the names that the linker knows. */
#include "passes/wrappers.h"
#include "write_rust/emit.h"

/* ---- symbols ---- */

/* Apple's targets, and 32-bit Windows. */
bool fr_target_has_underscore(const fr_model *model)
{
    fr_str triple = model->target.triple;
    static const char *const parts[] = { "-apple-", "-darwin" };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (fr_str_find(triple, fr_str_from(parts[i])) != SIZE_MAX)
            return true;
    return triple.len > 4 && triple.ptr[0] == 'i' && fr_str_is(fr_str_slice(triple, 2, 4), "86") &&
           fr_str_find(triple, FR_LIT("windows")) != SIZE_MAX;
}

static bool is_argument_size(fr_str suffix)
{
    uint64_t size = 0;
    return suffix.len > 1 && suffix.ptr[0] == '@' &&
           fr_str_to_u64(fr_str_slice(suffix, 1, suffix.len), &size);
}

/* True if rustc makes `symbol` of `name` by itself: by the target's underscore, or as the
 * convention decorates names. */
static bool is_made_by_rustc(const fr_emitter *e, fr_str name, fr_str symbol, fr_abi abi)
{
    bool is_decorated = abi == ABI_STDCALL || abi == ABI_FASTCALL;
    char first = abi == ABI_FASTCALL ? '@' : '_';
    if (fr_str_eq(symbol, name))
        return is_decorated || !e->has_underscore;
    fr_str rest = fr_str_slice(symbol, 1, symbol.len);
    if (symbol.len == 0 || symbol.ptr[0] != first || !fr_str_starts(rest, name))
        return false;
    fr_str suffix = fr_str_slice(rest, name.len, rest.len);
    if (is_decorated)
        return is_argument_size(suffix);
    return (abi == ABI_C || abi == ABI_C_UNWIND) && suffix.len == 0 && e->has_underscore;
}

/* The linker's name as clang gave it, or as C's rule makes it of the C name. */
static fr_str full_symbol(const fr_emitter *e, const fr_item *item, fr_str symbol)
{
    if (symbol.len)
        return symbol;
    return e->has_underscore ? fr_arena_printf(e->arena, "_%.*s", FR_ARG(item->name)) : item->name;
}

bool fr_find_link_name(fr_emitter *e, const fr_item *item, fr_str symbol, fr_abi abi, fr_str *out)
{
    fr_str name = fr_names_get(e->names, item->id);
    fr_str prefix = e->options->prefix_link_name;
    if (prefix.len) {
        const char *underscore = e->has_underscore ? "_" : "";
        *out =
            fr_arena_printf(e->arena, "%s%.*s%.*s", underscore, FR_ARG(prefix), FR_ARG(item->name));
        return true;
    }
    *out = full_symbol(e, item, symbol);
    return !is_made_by_rustc(e, name, *out, abi);
}

fr_str fr_loader_symbol(fr_emitter *e, const fr_item *item)
{
    fr_str symbol = item->kind == ITEM_FUNCTION ? item->as.function.symbol : item->as.var.symbol;
    fr_str prefix = e->options->prefix_link_name;
    if (prefix.len)
        return fr_arena_printf(e->arena, "%.*s%.*s", FR_ARG(prefix), FR_ARG(item->name));
    if (symbol.len == 0)
        return item->name;
    return e->has_underscore && symbol.ptr[0] == '_'
               ? fr_str_slice(symbol, 1, symbol.len) /* the loader puts it back */
               : symbol;
}

void fr_emit_link_name(fr_emitter *e, fr_str symbol)
{
    fr_emit_puts(e, "#[link_name = ");
    /* \1 tells LLVM to leave the name as it is */
    fr_emit_string(e, fr_arena_printf(e->arena, "\1%.*s", FR_ARG(symbol)));
    fr_emit_puts(e, "]\n");
}

/* ---- blocks ---- */

fr_str fr_extern_head(fr_emitter *e, fr_abi abi, bool is_function)
{
    fr_str *known = &e->extern_heads[is_function][abi];
    fr_text text, *out = e->out;
    if (known->len)
        return *known;
    fr_text_init(&text, e->arena);
    e->out = &text;
    if (is_function && e->options->wasm_import_module_name.len) {
        fr_emit_puts(e, "#[link(wasm_import_module = ");
        fr_emit_string(e, e->options->wasm_import_module_name);
        fr_emit_puts(e, ")]\n");
    }
    for (size_t i = 0; is_function && i < e->options->extern_fn_block_attrs.len; i++)
        fr_emit_fmt(e, "%.*s\n", FR_ARG(e->options->extern_fn_block_attrs.data[i]));
    fr_emit_fmt(e, "%sextern \"%s\"", fr_rust_at_least(e->options, 82) ? "unsafe " : "",
                fr_abi_rust_name(abi));
    e->out = out;
    *known = fr_text_str(&text);
    return *known;
}

/* ---- functions ---- */

void fr_emit_function_attributes(fr_emitter *e, const fr_item *item, const fr_signature *signature)
{
    bool must_use = e->options->enable_function_attribute_detection && signature->must_use;
    if (must_use || fr_is_must_use_type(e, signature->result))
        fr_emit_puts(e, "#[must_use]\n");
    fr_emit_doc(e, item->doc);
}

void fr_emit_function(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    const fr_function *function = &item->as.function;
    const fr_signature *signature = &fr_model_type(e->model, function->signature)->as.signature;
    fr_abi abi = fr_abi_of(e->options, signature, item->name);
    fr_str symbol;
    if (e->dynamic) {
        fr_dynamic_add(e, id);
        return;
    }
    fr_emit_begin_extern(e, fr_extern_head(e, abi, true));
    fr_emit_function_attributes(e, item, signature);
    if (function->linkage == LINKAGE_INTERNAL) {
        fr_emit_puts(e, "#[link_name = ");
        fr_emit_string(e, fr_wrapper_name(e->options, item, e->arena));
        fr_emit_puts(e, "]\n");
    } else if (fr_find_link_name(e, item, function->symbol, abi, &symbol)) {
        fr_emit_link_name(e, symbol);
    }
    fr_emit_fmt(e, "pub fn %.*s(", FR_ARG(fr_names_get(e->names, id)));
    fr_emit_params(e, signature);
    fr_emit_puts(e, ")");
    fr_emit_result(e, signature);
    fr_emit_puts(e, ";");
    fr_emit_end(e);
}
