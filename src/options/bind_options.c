/* Defaults, the environment, and what follows from options together. */
#include "options/bind_options.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "options/clang_depfile.h"
#include "options/shell_split.h"

bool fr_rust_at_least(const fr_bind_options *options, unsigned minor)
{
    return options->rust_target.is_nightly || options->rust_target.minor >= minor;
}

/* Every regex set of the options, for what must be done to all. */
static void for_each_set(fr_bind_options *o, void (*act)(fr_regex_set *set, fr_arena *arena),
                         fr_arena *arena)
{
    fr_regex_set *const sets[] = {
        &o->allowlist_type,
        &o->allowlist_function,
        &o->allowlist_var,
        &o->allowlist_item,
        &o->allowlist_file,
        &o->blocklist_type,
        &o->blocklist_function,
        &o->blocklist_var,
        &o->blocklist_item,
        &o->blocklist_file,
        &o->opaque_type,
        &o->bindgen_wrapper_union,
        &o->manually_drop_union,
        &o->no_copy,
        &o->no_debug,
        &o->no_default,
        &o->no_hash,
        &o->no_partialeq,
        &o->must_use_type,
        &o->ignore_macro,
        &o->hide_variant,
        &o->constant_variant,
    };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        act(sets[i], arena);
    for (size_t i = 0; i < ENUM_STYLE_COUNT; i++)
        act(&o->enum_styles[i], arena);
    for (size_t i = 0; i < ALIAS_STYLE_COUNT; i++)
        act(&o->alias_styles[i], arena);
}

static void release_set(fr_regex_set *set, fr_arena *arena)
{
    (void)arena;
    fr_regex_set_release(set);
}

void fr_bind_options_init(fr_bind_options *options, fr_arena *arena)
{
    *options = (fr_bind_options){
        .rust_target = { .minor = 82 },
        .generate = GENERATE_ALL,
        .anon_fields_prefix = FR_LIT("__bindgen_anon_"),
        .wrap_static_fns_suffix = FR_LIT("__extern"),
    };
    for_each_set(options, fr_regex_set_init, arena);
}

void fr_bind_options_release(fr_bind_options *o)
{
    fr_rules *const rules[] = {
        &o->derive_custom,         &o->derive_custom_struct,
        &o->derive_custom_enum,    &o->derive_custom_union,
        &o->attribute_custom,      &o->attribute_custom_struct,
        &o->attribute_custom_enum, &o->attribute_custom_union,
        &o->override_abi,          &o->macro_type,
        &o->rename_item,           &o->rename_variant,
        &o->field_visibility,      &o->blocklisted_type_implements,
    };
    for_each_set(o, release_set, NULL);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        for (size_t k = 0; k < rules[i]->len; k++)
            fr_regex_set_release(&rules[i]->data[k].match);
}

/* ---- the environment ---- */

static fr_str environment(const char *name)
{
    const char *value = getenv(name);
    return fr_str_from(value);
}

/* The first that is set of BINDGEN_EXTRA_CLANG_ARGS_<target>, the same with _ for -, and plain. */
static void add_extra_arguments(fr_bind_options *options, fr_arena *arena, fr_str target)
{
    static const char plain[] = "BINDGEN_EXTRA_CLANG_ARGS";
    const char *value = NULL;
    if (target.len) {
        char *name = fr_arena_cstr(arena, fr_arena_printf(arena, "%s_%.*s", plain, FR_ARG(target)));
        value = getenv(name);
        for (char *at = name; *at; at++)
            if (*at == '-')
                *at = '_';
        if (!value)
            value = getenv(name);
    }
    if (!value)
        value = getenv(plain);
    if (!value)
        return;
    fr_str text = fr_arena_str(arena, fr_str_from(value));
    if (!fr_shell_split(arena, text, &options->clang_args))
        fr_vec_push(arena, &options->clang_args, text);
}

static bool has_target(const fr_strs *arguments)
{
    for (size_t i = 0; i < arguments->len; i++)
        if (fr_str_starts(arguments->data[i], FR_LIT("--target")) ||
            fr_str_is(arguments->data[i], "-target"))
            return true;
    return false;
}

static fr_str take_part(fr_str *rest)
{
    fr_str part = { 0 };
    fr_str_next_part(rest, '-', &part);
    return part;
}

/* Rust's name of a target as clang's: both call a few architectures and systems differently. */
static fr_str clang_target(fr_arena *arena, fr_str rust)
{
    fr_str rest = rust, arch = take_part(&rest), vendor = take_part(&rest);
    fr_str os = take_part(&rest), abi = rest;
    if (fr_str_starts(arch, FR_LIT("riscv32")))
        arch = FR_LIT("riscv32");
    if (fr_str_starts(arch, FR_LIT("riscv64")))
        arch = FR_LIT("riscv64");
    if (fr_str_is(vendor, "apple") && fr_str_is(arch, "aarch64"))
        arch = FR_LIT("arm64");
    if (fr_str_is(vendor, "apple") && fr_str_is(abi, "sim"))
        abi = FR_LIT("simulator");
    if (fr_str_is(os, "espidf"))
        os = FR_LIT("elf");
    fr_text text;
    fr_text_init(&text, arena);
    fr_text_fmt(&text, "%.*s-%.*s", FR_ARG(arch), FR_ARG(vendor));
    if (os.len)
        fr_text_fmt(&text, "-%.*s", FR_ARG(os));
    if (abi.len)
        fr_text_fmt(&text, "-%.*s", FR_ARG(abi));
    return fr_text_str(&text);
}

/* TARGET names the machine that the bindings are for, as cargo sets it for build scripts. */
static void add_environment(fr_bind_options *options, fr_arena *arena)
{
    fr_str target = environment("TARGET");
    if (target.len && !has_target(&options->clang_args) && !fr_str_is(target, FERRULE_HOST)) {
        fr_strs all = { 0 };
        fr_vec_push(arena, &all,
                    fr_arena_printf(arena, "--target=%.*s", FR_ARG(clang_target(arena, target))));
        for (size_t i = 0; i < options->clang_args.len; i++)
            fr_vec_push(arena, &all, options->clang_args.data[i]);
        options->clang_args = all;
    }
    add_extra_arguments(options, arena, target);
}

/* ---- what follows from what ---- */

static bool check_formatter(fr_bind_options *options, fr_diags *diags)
{
    bool has_file = options->rustfmt_configuration_file.len > 0;
    if (options->no_rustfmt_bindings && (options->is_formatter_given || has_file)) {
        fr_diag(diags, DIAG_E0001, (fr_place){ 0 },
                "`--no-rustfmt-bindings` cannot be used with `--%s`",
                has_file ? "rustfmt-configuration-file" : "formatter");
        return false;
    }
    if (options->no_rustfmt_bindings)
        options->formatter = FORMATTER_NONE;
    if (has_file)
        options->formatter = FORMATTER_RUSTFMT;
    return true;
}

/* Editions: 2018 came with 1.31, 2021 with 1.56, 2024 with 1.85. */
static bool check_edition(fr_bind_options *options, fr_diags *diags)
{
    unsigned newest = fr_rust_at_least(options, 85)   ? 2024
                      : fr_rust_at_least(options, 56) ? 2021
                                                      : 2018;
    if (options->rust_edition == 0)
        options->rust_edition = newest;
    if (options->rust_edition <= newest)
        return true;
    fr_diag(diags, DIAG_E0002, (fr_place){ 0 }, "edition %u is not available on Rust 1.%u.%u",
            options->rust_edition, options->rust_target.minor, options->rust_target.patch);
    return false;
}

static void fold(fr_bind_options *options, fr_arena *arena)
{
    if (options->ignore_functions)
        options->generate &= ~(unsigned)GENERATE_FUNCTIONS;
    if (options->ignore_methods)
        options->generate &= ~(unsigned)GENERATE_METHODS;
    if (options->no_derive_default)
        options->with_derive_default = false;
    options->with_derive_partialeq |= options->with_derive_eq;
    options->with_derive_partialord |= options->with_derive_ord;
    if (options->wrap_static_fns_path.len == 0) {
        fr_str folder = environment("TMPDIR");
        options->wrap_static_fns_path =
            fr_path_join(arena, folder.len ? folder : FR_LIT("/tmp"), FR_LIT("bindgen/extern"));
    }
}

bool fr_bind_options_finish(fr_bind_options *options, fr_arena *arena, fr_diags *diags)
{
    bool is_good = check_formatter(options, diags);
    is_good &= check_edition(options, diags);
    fold(options, arena);
    add_environment(options, arena);
    fr_take_depfile_arguments(&options->clang_depfile, &options->clang_args, arena);
    return is_good;
}
