/* Both crates: which files there are, and the root of the safe one. */
#include "wrap/wrap.h"

#include "wrap/texts.h"
#include "wrap/writer.h"
#include "write_rust/format.h"
#include "write_rust/rustdoc_comment.h"
#include "write_rust/write_rust.h"

void fr_wrap_bind_options(fr_bind_options *options)
{
    options->use_core = true;
    options->disable_header_comment = true;
    options->merge_extern_blocks = true;
    options->rustdoc_comments = true;
}

void fr_wrap_select(fr_bind_options *options, const fr_wrap_plan *plan, fr_model *model)
{
    for (size_t i = 0; i < plan->own_files.len; i++) {
        fr_text pattern;
        fr_str error = { 0 };
        size_t at = 0;
        fr_text_init(&pattern, plan->arena);
        fr_text_puts(&pattern, "\\Q");
        fr_text_put(&pattern, plan->own_files.data[i]);
        fr_text_puts(&pattern, "\\E");
        if (fr_str_find(plan->own_files.data[i], FR_LIT("\\E")) == SIZE_MAX)
            (void)fr_regex_set_add(&options->allowlist_file, fr_text_str(&pattern), &error, &at);
    }
    for (size_t i = 0; i < plan->functions.len; i++) {
        if (!plan->functions.data[i].is_absent)
            continue;
        fr_annotations *hidden = FR_NEW(plan->arena, fr_annotations);
        hidden->is_hidden = true;
        fr_model_item(model, plan->functions.data[i].item)->annotations = hidden;
    }
}

/* ---- pieces ---- */

void fr_wrap_add(fr_wrap_writer *w, const char *folder, const char *name, const fr_text *text,
                 bool is_rust)
{
    fr_text laid_out;
    fr_wrap_file file = { fr_arena_printf(w->arena, "%.*s%s/%s", FR_ARG(w->native->name), folder,
                                          name),
                          fr_text_str(text) };
    fr_text_init(&laid_out, w->arena);
    if (is_rust && fr_format_rust(&laid_out, file.content))
        file.content = fr_text_str(&laid_out);
    fr_vec_push(w->arena, w->files, file);
}

fr_str fr_wrap_raw(fr_wrap_writer *w, fr_id type, bool is_param)
{
    fr_str *place = &w->raw[is_param][type];
    if (place->ptr == NULL) {
        fr_text text;
        fr_text_init(&text, w->arena);
        fr_write_rust_type(&text, w->analysis, type, "ffi::", is_param);
        *place = fr_text_str(&text);
    }
    return *place;
}

fr_id fr_wrap_element(const fr_wrap_writer *w, const fr_slot *slot)
{
    const fr_model *model = w->plan->model;
    if (slot->element != FR_NO_ID && slot->element < model->items.len)
        return slot->element;
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, slot->type));
    if (type->kind == TYPE_POINTER)
        return type->as.pointer.pointee;
    return type->kind == TYPE_ARRAY ? type->as.array.element : slot->type;
}

fr_str fr_wrap_item(fr_wrap_writer *w, fr_id item)
{
    return fr_arena_printf(w->arena, "ffi::%.*s", FR_ARG(fr_names_get(&w->analysis->names, item)));
}

/* A bare carriage return may not stand in a comment of documentation, and a tab means another width
 * to everybody: spaces up to the next stop. */
static void put_doc_line(fr_text *out, fr_str line)
{
    enum { TAB = 8 };
    size_t column = 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i];
        size_t width = c == '\r' ? 0 : c == '\t' ? TAB - column % TAB : 1;
        if (c == '\t')
            fr_text_repeat(out, ' ', width);
        else if (width)
            fr_text_char(out, c);
        column += width;
    }
}

void fr_wrap_doc_lines(fr_text *out, fr_str text)
{
    fr_str line;
    while (fr_str_next_line(&text, &line)) {
        fr_text_puts(out, "///");
        line = fr_str_trim_end(line);
        if (line.len && line.ptr[0] != ' ')
            fr_text_char(out, ' ');
        put_doc_line(out, line);
        fr_text_char(out, '\n');
    }
}

void fr_wrap_doc_text(fr_wrap_writer *w, fr_text *out, fr_str doc, fr_str c_name, const char *kind)
{
    fr_str text = fr_rustdoc_comment(w->arena, doc);
    if (fr_str_trim(text).len == 0)
        text = fr_arena_printf(w->arena, "%s `%.*s` of C.", kind, FR_ARG(c_name));
    fr_wrap_doc_lines(out, text);
}

void fr_wrap_doc_alias(fr_text *out, fr_str c_name, fr_str rust_name)
{
    if (!fr_str_eq(c_name, rust_name)) /* rustc refuses an alias that is the name */
        fr_text_fmt(out, "#[doc(alias = \"%.*s\")]\n", FR_ARG(c_name));
}

void fr_wrap_doc(fr_wrap_writer *w, fr_text *out, fr_str doc, fr_str c_name, fr_str rust_name,
                 const char *kind)
{
    fr_wrap_doc_text(w, out, doc, c_name, kind);
    fr_wrap_doc_alias(out, c_name, rust_name);
}

/* ---- what is there ---- */

static void note_view(fr_wrap_writer *w, uint32_t handle)
{
    if (handle != FR_NO_INDEX)
        w->is_viewed[handle] = true;
}

static void find_views(fr_wrap_writer *w)
{
    for (size_t i = 0; i < w->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &w->plan->functions.data[i];
        if (fn->result.role == RETURN_HANDLE && !fn->result.owned)
            note_view(w, fn->result.handle);
        if (fn->has_array && fn->array.kind == ARRAY_OF_VIEWS)
            note_view(w, fn->array.handle);
        for (size_t k = 0; k < fn->slots.len; k++)
            if (fn->slots.data[k].role == SLOT_OUT_HANDLE && !fn->slots.data[k].owned)
                note_view(w, fn->slots.data[k].handle);
    }
    for (size_t i = 0; i < w->plan->types.len; i++)
        w->is_viewed[i] |= fr_wrap_keeps_closures(w, &w->plan->types.data[i]);
    for (size_t i = 0; i < w->plan->callbacks.len; i++) {
        const fr_callback *callback = &w->plan->callbacks.data[i];
        for (size_t k = 0; k < callback->slots.len; k++)
            if (callback->slots.data[k].role == SLOT_HANDLE)
                note_view(w, callback->slots.data[k].handle);
    }
}

static bool has_hooks(const fr_wrap_plan *plan)
{
    for (size_t i = 0; i < plan->selectors.len; i++)
        for (size_t k = 0; k < plan->selectors.data[i].args.len; k++) {
            const fr_selector_arg *arg = &plan->selectors.data[i].args.data[k];
            if (!arg->is_out && (arg->kind == SELECTOR_CLOSURE || arg->kind == SELECTOR_KEPT ||
                                 arg->kind == SELECTOR_LIST))
                return true;
        }
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        bool is_emitted = fn->class_of == FN_SAFE || fn->class_of == FN_UNSAFE;
        bool has_handlers =
            fn->type != FR_NO_INDEX && plan->types.data[fn->type].userdata_set != FR_NO_ID;
        for (size_t k = 0; is_emitted && k < fn->slots.len; k++) {
            const fr_slot *slot = &fn->slots.data[k];
            if (slot->role == SLOT_CALLBACK &&
                (!has_handlers || slot->partner != FR_NO_INDEX ||
                 plan->callbacks.data[slot->callback].scope != SCOPE_SELF))
                return true;
        }
    }
    return false;
}

static bool init(fr_wrap_writer *w)
{
    const fr_wrap_plan *plan = w->plan;
    size_t items = plan->model->items.len;
    w->raw[0] = FR_NEW_ARRAY(w->arena, fr_str, items);
    w->raw[1] = FR_NEW_ARRAY(w->arena, fr_str, items);
    w->is_viewed = FR_NEW_ARRAY(w->arena, bool, plan->types.len + 1);
    w->is_emitted = FR_NEW_ARRAY(w->arena, bool, plan->types.len + 1);
    w->is_written = FR_NEW_ARRAY(w->arena, bool, plan->functions.len + 1);
    w->not_written = FR_NEW_ARRAY(w->arena, fr_str, plan->functions.len + 1);
    for (size_t i = 0; i < plan->types.len; i++)
        w->is_emitted[i] =
            fr_wrap_is_handle(&plan->types.data[i]) || fr_wrap_is_value(&plan->types.data[i]) ||
            fr_wrap_is_options(&plan->types.data[i]) || plan->types.data[i].role == ROLE_LIST;
    find_views(w);
    w->has_hooks = has_hooks(plan);
    return true;
}

/* ---- modules ---- */

static void put_functions(fr_wrap_writer *w, fr_text *out, uint32_t type, uint32_t variant)
{
    const fr_wrap_plan *plan = w->plan;
    for (uint32_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        bool is_emitted = fn->class_of == FN_SAFE || fn->class_of == FN_UNSAFE;
        bool fits = variant == FR_NO_INDEX || fn->variant == variant ||
                    (fn->variant == FR_NO_INDEX && fn->receiver != TAKES_TYPE);
        if (is_emitted && fn->type == type && fits)
            (void)fr_wrap_write_function(w, out, i, variant);
    }
    for (size_t i = 0; i < plan->selectors.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[plan->selectors.data[i].function];
        if (fn->class_of == FN_USED && fn->type == type)
            fr_wrap_write_selector(w, out, &plan->selectors.data[i]);
    }
}

static void put_impl(fr_wrap_writer *w, fr_text *out, uint32_t index, uint32_t variant)
{
    const fr_wrap_type *type = &w->plan->types.data[index];
    fr_text functions;
    fr_text_init(&functions, w->arena);
    fr_text_init(&w->handlers, w->arena);
    fr_text_init(&w->handlers_none, w->arena);
    fr_text_init(&w->trampolines, w->arena);
    fr_text_init(&w->iterators, w->arena);
    fr_wrap_write_type(w, out, index, variant);
    put_functions(w, &functions, index, variant);
    fr_wrap_write_closures(w, out, type);
    if (functions.len == 0)
        return;
    bool has_lifetime = fr_wrap_has_lifetime(type);
    fr_text_fmt(out, "impl%s %.*s {\n", has_lifetime ? "<'a>" : "",
                FR_ARG(fr_wrap_type_name(w, index, variant, "'a")));
    fr_text_put(out, fr_text_str(&functions));
    fr_text_puts(out, "}\n");
    fr_text_put(out, fr_text_str(&w->iterators));
}

static const char module_head[] = "#![allow(dead_code, non_snake_case, unused_imports)]\n"
                                  "use core::ffi::CStr;\n"
                                  "use core::marker::PhantomData;\n"
                                  "use core::ptr::NonNull;\n"
                                  "use std::ffi::CString;\n"
                                  "use std::path::Path;\n\n"
                                  "use crate::error::{self, Error, ErrorKind};\n"
                                  "use crate::ffi;\n"
                                  "use crate::glue::{self, Out};\n\n";

/* The types of one file. */
static void write_module(fr_wrap_writer *w, fr_str module)
{
    const fr_wrap_plan *plan = w->plan;
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text, "//! `%.*s`.\n", FR_ARG(module));
    fr_text_puts(&text, module_head);
    if (w->has_hooks)
        fr_text_puts(&text, "use crate::closures;\n\n");
    for (uint32_t i = 0; i < plan->types.len; i++) {
        const fr_wrap_type *type = &plan->types.data[i];
        if (!w->is_emitted[i] || !fr_str_eq(type->module, module))
            continue;
        for (uint32_t v = 0; v < type->variants.len; v++)
            put_impl(w, &text, i, v);
        if (type->variants.len == 0)
            put_impl(w, &text, i, FR_NO_INDEX);
    }
    fr_wrap_add(w, "/src",
                fr_arena_cstr(w->arena, fr_arena_printf(w->arena, "%.*s.rs", FR_ARG(module))),
                &text, true);
}

static bool is_known(const fr_strs *names, fr_str name)
{
    for (size_t i = 0; i < names->len; i++)
        if (fr_str_eq(names->data[i], name))
            return true;
    return false;
}

static void put_uses(fr_wrap_writer *w, fr_text *out, fr_strs *modules)
{
    const fr_wrap_plan *plan = w->plan;
    for (uint32_t i = 0; i < plan->types.len; i++)
        if (w->is_emitted[i] && !is_known(modules, plan->types.data[i].module))
            fr_vec_push(w->arena, modules, plan->types.data[i].module);
    /* `use NAME::*` must not bring a module NAME along: then NAME would mean two things. */
    for (size_t i = 0; i < modules->len; i++)
        fr_text_fmt(out, "%smod %.*s;\n",
                    fr_str_eq(modules->data[i], fr_wrap_crate(w)) ? "" : "pub ",
                    FR_ARG(modules->data[i]));
    for (size_t i = 0; i < modules->len; i++)
        fr_text_fmt(out, "pub use self::%.*s::*;\n", FR_ARG(modules->data[i]));
}

/* Nothing gets lost in silence: the report says what no module has. */
static void note_missing(fr_wrap_writer *w)
{
    const fr_wrap_plan *plan = w->plan;
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        bool is_emitted = fn->class_of == FN_SAFE || fn->class_of == FN_UNSAFE;
        if (is_emitted && !w->is_written[i] && w->not_written[i].len == 0)
            w->not_written[i] = FR_LIT("the crate has no struct for its type, or several");
    }
}

/* In glue.rs, where no function of the library can have its name. */
static void put_library_init(fr_wrap_writer *w, fr_text *out)
{
    if (w->plan->library_init == FR_NO_ID)
        return;
    fr_text_fmt(out,
                "\n/// Begins the library's life, once.\n"
                "pub(crate) fn begin() {\n"
                "static ONCE: std::sync::Once = std::sync::Once::new();\n"
                "ONCE.call_once(|| {\n"
                "// SAFETY: it takes nothing, and runs once, before anything else.\n"
                "let _ = unsafe { crate::%.*s() };\n"
                "});\n"
                "}\n",
                FR_ARG(fr_wrap_item(w, w->plan->library_init)));
}

/* The crate as Rust's paths call it. */
fr_str fr_wrap_crate(const fr_wrap_writer *w)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    for (size_t i = 0; i < w->native->name.len; i++)
        fr_text_char(&text, w->native->name.ptr[i] == '-' ? '_' : w->native->name.ptr[i]);
    return fr_text_str(&text);
}

static void write_root(fr_wrap_writer *w)
{
    fr_text text;
    fr_strs modules = { 0 };
    bool is_reviewed = fr_str_starts(w->plan->trust, FR_LIT("reviewed"));
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text, "//! The library `%.*s`, for Rust.\n//!\n", FR_ARG(w->native->links));
    if (!is_reviewed)
        fr_text_puts(&text, "//! What is safe here was inferred from the library's headers, and "
                            "nobody has reviewed it yet:\n//! `ledger.json` lists all that was "
                            "assumed, `report.txt` why functions are unsafe or missing.\n");
    fr_text_fmt(
        &text,
        "#![deny(unsafe_op_in_unsafe_fn, missing_docs)]\n"
        "#![allow(clippy::needless_lifetimes, clippy::too_many_arguments, "
        "clippy::should_implement_trait, clippy::new_without_default, clippy::new_ret_no_self, "
        "clippy::wrong_self_convention, clippy::type_complexity, clippy::doc_lazy_continuation, "
        "clippy::doc_overindented_list_items, clippy::missing_safety_doc, "
        "clippy::module_inception, clippy::too_long_first_doc_paragraph, "
        "clippy::unnecessary_cast, clippy::useless_conversion, clippy::unit_arg, "
        "clippy::let_unit_value, clippy::enum_variant_names, clippy::upper_case_acronyms, "
        "clippy::let_and_return, clippy::manual_range_patterns, clippy::arc_with_non_send_sync, "
        "clippy::len_without_is_empty, non_camel_case_types)]\n"
        "#![allow(rustdoc::invalid_html_tags, rustdoc::broken_intra_doc_links, "
        "rustdoc::bare_urls)]\n\n");
    fr_text_fmt(&text, "pub use %.*s_sys as ffi;\n", FR_ARG(fr_wrap_crate(w)));
    fr_text_puts(&text, "pub mod enums;\npub mod error;\nmod glue;\n");
    if (w->has_hooks)
        fr_text_puts(&text, "mod closures;\n");
    put_uses(w, &text, &modules);
    fr_text_puts(&text, "#[allow(unused_imports)]\npub use self::enums::*;\npub use "
                        "self::error::{Error, ErrorKind};\n\n");
    fr_text_puts(&text,
                 "#[allow(unused_imports)]\nuse crate::glue::Out;\n#[allow(unused_imports)]\n"
                 "use std::{ffi::{CStr, CString}, path::Path, ptr::NonNull};\n\n");
    put_functions(w, &text, FR_NO_INDEX, FR_NO_INDEX);
    fr_wrap_add(w, "/src", "lib.rs", &text, true);
    for (size_t i = 0; i < modules.len; i++)
        write_module(w, modules.data[i]);
    note_missing(w);
}

static void put_lines(fr_text *out, const char *const *lines)
{
    for (size_t i = 0; lines[i]; i++)
        fr_text_puts(out, lines[i]);
}

static void write_glue(fr_wrap_writer *w)
{
    fr_text text;
    fr_text_init(&text, w->arena);
    if (w->has_hooks) {
        put_lines(&text, fr_wrap_closures_rs);
        fr_wrap_add(w, "/src", "closures.rs", &text, true);
        fr_text_clear(&text);
    }
    put_lines(&text, fr_wrap_glue_rs);
    put_library_init(w, &text);
    fr_wrap_add(w, "/src", "glue.rs", &text, true);
}

/* ---- the rest of the crate ---- */

static void write_manifest(fr_wrap_writer *w)
{
    fr_text text;
    fr_str name = w->native->name;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text,
                "[package]\nname = \"%.*s\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"
                "rust-version = \"1.82\"\ndescription = \"The C library %.*s for Rust\"\n",
                FR_ARG(name), FR_ARG(w->native->links));
    fr_wrap_put_metadata(w, &text);
    fr_text_fmt(&text,
                "\n[dependencies]\n%.*s-sys = { path = \"../%.*s-sys\", version = \"0.1.0\" }\n",
                FR_ARG(name), FR_ARG(name));
    fr_wrap_add(w, "", "Cargo.toml", &text, false);
}

/* What the library says of itself. */
static void write_example(fr_wrap_writer *w)
{
    fr_text text;
    if (w->examples.len == 0)
        return;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text, "//! What `%.*s` says of itself.\n#![forbid(unsafe_code)]\n\nfn main() {\n",
                FR_ARG(w->native->name));
    for (size_t i = 0; i < w->examples.len && i < 8; i++)
        fr_text_fmt(&text, "println!(\"%.*s: {:?}\", %.*s::%.*s());\n", FR_ARG(w->examples.data[i]),
                    FR_ARG(fr_wrap_crate(w)), FR_ARG(w->examples.data[i]));
    fr_text_puts(&text, "}\n");
    fr_wrap_add(w, "/examples", "about.rs", &text, true);
}

/* What is made without an argument is made and dropped. */
static void write_test(fr_wrap_writer *w)
{
    fr_text text;
    if (w->makers.len == 0)
        return;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, "//! Handles are made and dropped.\n#![forbid(unsafe_code)]\n");
    for (size_t i = 0; i < w->makers.len; i++) {
        fr_str maker = w->makers.data[i];
        fr_text_fmt(&text, "\n#[test]\nfn make_and_drop_%zu() {\ndrop(%.*s%.*s());\n}\n", i + 1,
                    FR_ARG(fr_wrap_crate(w)),
                    FR_ARG(fr_str_slice(maker, sizeof "crate" - 1, maker.len)));
    }
    fr_wrap_add(w, "/tests", "handles.rs", &text, true);
}

static void write_readme(fr_wrap_writer *w)
{
    fr_str name = w->native->name;
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_fmt(&text,
                "# %.*s\n\nThe C library `%.*s` for Rust, written by ferrule over `%.*s-sys`.\n\n"
                "`report.txt` says of each function whether it is safe, and why not; `ledger.json` "
                "what was assumed.\n",
                FR_ARG(name), FR_ARG(w->native->links), FR_ARG(name));
    fr_wrap_add(w, "", "README.md", &text, false);
}

/* What may stand in a string of Rust and of TOML alike: other characters are left out. */
static fr_str plain(fr_arena *arena, fr_str value)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.ptr[i];
        if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\')
            fr_text_char(&text, (char)c);
    }
    return fr_text_str(&text);
}

void fr_write_wrap(fr_wrap_files *files, const fr_wrap_plan *plan, fr_analysis *analysis,
                   const fr_wrap_native *told)
{
    fr_wrap_native native = *told;
    native.links = plain(plan->arena, told->links);
    native.package = plain(plan->arena, told->package);
    native.min_version = plain(plan->arena, told->min_version);
    native.description = plain(plan->arena, told->description);
    native.url = plain(plan->arena, told->url);
    native.license = plain(plan->arena, told->license);
    fr_wrap_writer w = {
        .arena = plan->arena, .plan = plan, .analysis = analysis, .native = &native, .files = files
    };
    init(&w);
    fr_wrap_write_sys(&w);
    write_manifest(&w);
    write_root(&w);
    write_glue(&w);
    fr_wrap_write_errors(&w);
    fr_wrap_write_groups(&w);
    write_example(&w);
    write_test(&w);
    write_readme(&w);
    fr_wrap_write_report(&w);
}
