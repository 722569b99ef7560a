/* bind_options.h - what `ferrule bind` was asked to do, one field an option.
 *
 * Field names are the options' names in bindgen's command line (docs/options.md says what each
 * means). options/ fills this in; everything downstream only reads it (regex sets record which
 * pattern matched). Texts live in the job's arena.
 */
#ifndef FR_OPTIONS_BIND_OPTIONS_H
#define FR_OPTIONS_BIND_OPTIONS_H

#include "base/regex.h"
#include "base/str.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "options/common_options.h"

typedef enum fr_enum_style {
    ENUM_STYLE_CONSTS,
    ENUM_STYLE_MODULE_CONSTS,
    ENUM_STYLE_BITFIELD,
    ENUM_STYLE_NEWTYPE,
    ENUM_STYLE_NEWTYPE_GLOBAL,
    ENUM_STYLE_RUST,
    ENUM_STYLE_RUST_NON_EXHAUSTIVE,
    ENUM_STYLE_COUNT
} fr_enum_style;

typedef enum fr_alias_style {
    ALIAS_STYLE_TYPE_ALIAS,
    ALIAS_STYLE_NEW_TYPE,
    ALIAS_STYLE_NEW_TYPE_DEREF,
    ALIAS_STYLE_COUNT
} fr_alias_style;

typedef enum fr_union_style { UNION_STYLE_WRAPPER, UNION_STYLE_MANUALLY_DROP } fr_union_style;
typedef enum fr_macro_sign { MACRO_SIGN_UNSIGNED, MACRO_SIGN_SIGNED } fr_macro_sign;
typedef enum fr_visibility {
    VISIBILITY_PUBLIC,
    VISIBILITY_CRATE,
    VISIBILITY_PRIVATE
} fr_visibility;
typedef enum fr_formatter {
    FORMATTER_FERRULE, /* the default: formatted here, as rustfmt would */
    FORMATTER_RUSTFMT,
    FORMATTER_NONE
} fr_formatter;

/* What --generate names, as bits. */
enum {
    GENERATE_FUNCTIONS = 1,
    GENERATE_TYPES = 2,
    GENERATE_VARS = 4,
    GENERATE_METHODS = 8,
    GENERATE_CONSTRUCTORS = 16,
    GENERATE_DESTRUCTORS = 32,
    GENERATE_ALL = 63
};

/* 1.82.0 is { 82, 0 }; nightly is above all. */
typedef struct fr_rust_target {
    unsigned minor, patch;
    bool is_nightly;
} fr_rust_target;

/* A regex and what goes with a name that matches it (custom derives and attributes, ABIs, names,
 * types of macros). */
typedef struct fr_rule {
    fr_regex_set match; /* one pattern */
    fr_strs values;     /* derives, attributes as `#[...]`, one ABI name, one type, ... */
} fr_rule;
typedef FR_VEC(fr_rule) fr_rules;

typedef struct fr_field_attr {
    fr_str type, field, attribute; /* the attribute without #[] */
} fr_field_attr;

/* The module around all, with --enable-cxx-namespaces. */
#define FR_ROOT_MODULE "root"

typedef struct fr_module_line {
    fr_str module, line;
} fr_module_line;

/* What clang's own dependency arguments ask for (-MD -MMD -MF -MT -MQ -MP, -Wp,-MD,FILE): libclang
 * writes nothing for them, so they are taken out of clang_args and the library writes the rule. */
typedef struct fr_clang_depfile {
    bool is_wanted;
    bool without_system; /* -MMD: not the headers found in system folders */
    bool with_phony;     /* -MP: a rule without prerequisites for each header */
    fr_str file;         /* -MF; empty: the main header's name with .d */
    fr_strs targets;     /* -MT as given, -MQ quoted for make; none: its name with .o */
} fr_clang_depfile;

typedef struct fr_bind_options {
    /* input and output */
    fr_strs headers;    /* as given; the last is the main one */
    fr_strs clang_args; /* as given after --, then those of the environment */
    fr_str output;      /* empty: standard output */
    fr_str depfile;
    bool verbose, emit_diagnostics, time_phases, emit_clang_ast, emit_ir;
    fr_str emit_ir_graphviz;
    bool dump_preprocessed_input;
    bool no_record_matches, no_include_path_detection, builtins, distrust_clang_mangling;

    /* framing */
    fr_formatter formatter;
    fr_str rustfmt_configuration_file;
    bool disable_header_comment;
    fr_strs raw_lines;
    FR_VEC(fr_module_line) module_raw_lines;
    bool sort_semantically, merge_extern_blocks;

    /* Rust */
    fr_rust_target rust_target;
    unsigned rust_edition; /* 2018, 2021 or 2024: filled in from the target when not given */
    bool use_core;
    fr_str ctypes_prefix;
    bool no_convert_floats, no_size_t_is_usize, use_distinct_char16_t, wrap_unsafe_ops;

    /* selection */
    fr_regex_set allowlist_type, allowlist_function, allowlist_var, allowlist_item, allowlist_file;
    fr_regex_set blocklist_type, blocklist_function, blocklist_var, blocklist_item, blocklist_file;
    fr_regex_set opaque_type;
    bool no_recursive_allowlist;
    unsigned generate; /* GENERATE_ bits */
    bool generate_inline_functions, generate_deleted_functions, generate_pure_virtual_functions,
        generate_private_functions;
    bool no_doc_comments, no_layout_tests;

    /* enums, typedefs, unions; the arrays are indexed by style */
    fr_enum_style default_enum_style;
    fr_regex_set enum_styles[ENUM_STYLE_COUNT]; /* --rustified-enum and its kin */
    bool no_prepend_enum_name, translate_enum_integer_types;
    fr_alias_style default_alias_style;
    fr_regex_set alias_styles[ALIAS_STYLE_COUNT];
    fr_union_style default_non_copy_union_style;
    fr_regex_set bindgen_wrapper_union, manually_drop_union;
    bool disable_untagged_union;

    /* macros */
    fr_macro_sign default_macro_constant_type;
    bool fit_macro_constant_types, generate_cstr, clang_macro_fallback;
    fr_str clang_macro_fallback_build_dir;

    /* derives and attributes */
    bool no_derive_copy, no_derive_debug;
    bool with_derive_default, with_derive_hash, with_derive_partialeq, with_derive_eq,
        with_derive_partialord, with_derive_ord;
    bool impl_debug, impl_partialeq;
    fr_regex_set no_copy, no_debug, no_default, no_hash, no_partialeq, must_use_type;
    fr_rules derive_custom, derive_custom_struct, derive_custom_enum, derive_custom_union;
    fr_rules attribute_custom, attribute_custom_struct, attribute_custom_enum,
        attribute_custom_union;
    FR_VEC(fr_field_attr) field_attrs;
    bool enable_function_attribute_detection;

    /* records, names, visibility */
    bool explicit_padding, flexarray_dst;
    fr_str anon_fields_prefix; /* default __bindgen_anon_ */
    bool c_naming, disable_nested_struct_naming;
    fr_visibility default_visibility;
    bool respect_cxx_access_specs;

    /* C++ and Objective-C: read with the language, refused until it is supported */
    bool enable_cxx_namespaces, disable_name_namespacing, conservative_inline_namespaces;
    bool vtable_generation, use_specific_virtual_function_receiver, represent_cxx_operators,
        nonnull_references;
    bool objc_extern_crate, generate_block, block_extern_crate;

    /* functions and linking */
    fr_rules override_abi;
    bool use_array_pointers_in_arguments;
    fr_strs extern_fn_block_attrs;
    fr_str wasm_import_module_name;
    fr_str prefix_link_name;
    fr_str dynamic_loading;
    bool dynamic_link_require_all;
    bool wrap_static_fns;
    fr_str wrap_static_fns_path, wrap_static_fns_suffix; /* suffix default __extern */

    /* ferrule's own, beyond bindgen (docs/options.md) */
    bool rustdoc_comments;     /* --rustdoc-comments: Doxygen to Markdown, no doctests */
    fr_regex_set ignore_macro; /* --ignore-macro REGEX */
    fr_rules macro_type;       /* --macro-type REGEX=TYPE: i8 ... u64, c_int and kin, a path */
    fr_rules rename_item;      /* --rename-item REGEX=NAME, $1 in NAME is a group */
    fr_rules rename_variant;   /* --rename-variant REGEX=NAME, matched on Enum::VARIANT */
    fr_regex_set hide_variant, constant_variant; /* likewise */
    fr_rules field_visibility;                   /* REGEX=VISIBILITY, matched on Type::field */
    fr_rules blocklisted_type_implements;        /* REGEX=TRAITS */

    bool keep_macros; /* `ferrule wrap` sets it: macros without a value are wanted, too */

    /* how to run: of no concern to readers, passes and writers */
    fr_clang_depfile clang_depfile;
    fr_strs config_files; /* --config and response files: read, so dependencies of the run */
    fr_message_format message_format;
    bool no_cache;
    fr_str batch;
    fr_str generate_shell_completions;
    bool show_version;
    fr_help help;
    bool experimental; /* no effect: every option is there without it */
    /* folded into the fields above by fr_bind_options_finish() */
    bool ignore_functions, ignore_methods, no_derive_default, no_rustfmt_bindings;
    bool is_formatter_given, is_generate_given;
} fr_bind_options;

/* Empty lists, and the defaults where these are not zero. */
void fr_bind_options_init(fr_bind_options *options, fr_arena *arena);
/* Frees what the regular expressions hold outside the arena. */
void fr_bind_options_release(fr_bind_options *options);
/* Adds what the environment says (TARGET, BINDGEN_EXTRA_CLANG_ARGS and its kin), takes the
 * dependency arguments out of clang_args, fills in what follows from other options and checks that
 * they agree. False with a diagnostic if they do not. */
FR_NODISCARD bool fr_bind_options_finish(fr_bind_options *options, fr_arena *arena,
                                         fr_diags *diags);

/* Feature gates of the Rust language by target (docs/options.md, "Rust targets"). */
bool fr_rust_at_least(const fr_bind_options *options, unsigned minor);

#endif
