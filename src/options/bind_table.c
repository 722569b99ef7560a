/* One row an option, in the order of the help text. bindgen's names and meanings are kept; a row
 * that is ferrule's own says so. */
#include "options/bind_table.h"

#include <stddef.h>

#include "options/bind_options.h"
#include "options/bind_values.h"
#include "options/option_rows.h"

_Static_assert(sizeof(fr_enum_style) == sizeof(unsigned), "fr_set_choice() stores an unsigned");

#define AT(field) offsetof(fr_bind_options, field)

#define VALUE(option, in_group, field, setter, what, text, long_text)                              \
    {                                                                                              \
        .name = option, .values = 1, .group = in_group, .value_name = what, .offset = AT(field),   \
        .set = setter, .help = text, .more = long_text                                             \
    }
#define LIST(option, in_group, field, setter, what, text, long_text)                               \
    {                                                                                              \
        .name = option, .values = 1, .is_list = true, .group = in_group, .value_name = what,       \
        .offset = AT(field), .set = setter, .help = text, .more = long_text                        \
    }
#define REGEX(option, in_group, field, text)                                                       \
    LIST(option, in_group, field, fr_set_regex, "REGEX", text, NULL)
#define OLD(option, today)                                                                         \
    {                                                                                              \
        .name = option, .group = GROUP_LEGACY, .alias_of = today                                   \
    }
/* What bindgen of another version needed to be told, and today's does anyway. */
#define DEFAULT_NOW(option)                                                                        \
    {                                                                                              \
        .name = option, .group = GROUP_LEGACY, .set = fr_set_nothing                               \
    }

/* In the order of the enums. */
static const char *const enum_styles[] = {
    "consts", "moduleconsts",        "bitfield", "newtype", "newtype_global",
    "rust",   "rust_non_exhaustive", NULL
};
static const char *const alias_styles[] = { "type_alias", "new_type", "new_type_deref", NULL };
static const char *const union_styles[] = { "bindgen_wrapper", "manually_drop", NULL };
static const char *const macro_signs[] = { "unsigned", "signed", NULL };
static const char *const visibilities[] = { "public", "crate", "private", NULL };
/* fr_set_formatter() knows them too. */
static const char *const formatters[] = { "ferrule", "rustfmt", "prettyplease", "none", NULL };
static const char *const editions[] = { "2018", "2021", "2024", NULL };

static const fr_option rows[] = {
    /* ---- input and output ---- */
    { .name = "output",
      .letter = 'o',
      .values = 1,
      .is_path = true,
      .group = GROUP_INPUT,
      .value_name = "PATH",
      .offset = AT(output),
      .set = fr_set_text,
      .help = "write the bindings to PATH, not to standard output",
      .more = "The file is replaced at once when everything went well, keeps its old content "
              "otherwise, and is not touched when it would stay the same." },
    PATH("depfile", 0, GROUP_INPUT, depfile, "PATH",
         "write a make rule that lists every file that was read",
         "The target is PATH of --output as given, or - without one. clang's own arguments for "
         "this (-MD -MF FILE and their kin, behind --) work as well."),
    { .name = "header",
      .values = 1,
      .is_list = true,
      .is_path = true,
      .group = GROUP_INPUT,
      .value_name = "PATH",
      .offset = AT(headers),
      .set = fr_set_texts,
      .help = "one more header, read before the main one",
      .more = "ferrule's own." },
    { .name = "config",
      .values = 1,
      .is_list = true,
      .is_path = true,
      .is_early = true,
      .group = GROUP_INPUT,
      .value_name = "FILE",
      .offset = AT(config_files),
      .set = fr_set_texts,
      .help = "read options from a TOML file",
      .more = "Keys are the names of options, at the top level or in a table [bind]; of a "
              "Cargo.toml its table [package.metadata.bindgen] is read. The command line comes "
              "after it. ferrule's own." },
    PATH("wrap-static-fns-path", 0, GROUP_FUNCTIONS, wrap_static_fns_path, "PATH",
         "where --wrap-static-fns writes its C file",
         "Its extension is replaced by .c. Default: bindgen/extern in the folder for temporary "
         "files."),

    /* ---- what to bind ---- */
    REGEX("allowlist-type", GROUP_SELECT, allowlist_type, "bind the types that match"),
    REGEX("allowlist-function", GROUP_SELECT, allowlist_function, "bind the functions that match"),
    REGEX("allowlist-var", GROUP_SELECT, allowlist_var, "bind the variables and macros that match"),
    REGEX("allowlist-item", GROUP_SELECT, allowlist_item, "bind whatever matches"),
    REGEX("allowlist-file", GROUP_SELECT, allowlist_file,
          "bind what is declared in files whose path matches"),
    REGEX("blocklist-type", GROUP_SELECT, blocklist_type,
          "leave out types that match, but refer to them by name"),
    REGEX("blocklist-function", GROUP_SELECT, blocklist_function, "leave out functions that match"),
    REGEX("blocklist-var", GROUP_SELECT, blocklist_var,
          "leave out variables and macros that match"),
    REGEX("blocklist-item", GROUP_SELECT, blocklist_item, "leave out whatever matches"),
    REGEX("blocklist-file", GROUP_SELECT, blocklist_file,
          "leave out what is declared in files whose path matches"),
    REGEX("opaque-type", GROUP_SELECT, opaque_type,
          "make types that match blobs of the right size and alignment"),
    FLAG("no-recursive-allowlist", 0, GROUP_SELECT, no_recursive_allowlist,
         "do not bind what is only reached from what is listed", NULL),
    VALUE("generate", GROUP_SELECT, generate, fr_set_generate, "LIST",
          "generate only these kinds of items",
          "A list with commas of functions, types, vars, methods, constructors, destructors."),
    FLAG("ignore-functions", 0, GROUP_SELECT, ignore_functions, "generate no functions", NULL),
    FLAG("ignore-methods", 0, GROUP_SELECT, ignore_methods, "generate no methods", NULL),
    FLAG("builtins", 0, GROUP_SELECT, builtins, "bind the compiler's own declarations too", NULL),
    FLAG("no-doc-comments", 0, GROUP_SELECT, no_doc_comments, "leave comments out", NULL),
    FLAG("rustdoc-comments", 0, GROUP_SELECT, rustdoc_comments, "turn comments into good rustdoc",
         "Doxygen commands become Markdown, and code in a comment is not run as a test. "
         "ferrule's own."),
    FLAG("no-layout-tests", 0, GROUP_SELECT, no_layout_tests,
         "leave out the assertions of sizes and offsets", NULL),

    /* ---- Rust version and basic types ---- */
    VALUE("rust-target", GROUP_RUST, rust_target, fr_set_rust_target, "VERSION",
          "the oldest Rust that must accept the output (default 1.82)",
          "1.N, 1.N.P, with -beta or -nightly behind it, or nightly. 1.51 is the oldest."),
    { .name = "rust-edition",
      .values = 1,
      .group = GROUP_RUST,
      .value_name = "EDITION",
      .choices = editions,
      .offset = AT(rust_edition),
      .set = fr_set_rust_edition,
      .help = "the Rust edition of the output",
      .more = "Default: the newest that --rust-target knows." },
    FLAG("use-core", 0, GROUP_RUST, use_core, "use ::core in place of ::std", NULL),
    VALUE("ctypes-prefix", GROUP_RUST, ctypes_prefix, fr_set_rust_path, "PATH",
          "take c_int and the like from this Rust path", NULL),
    FLAG("no-convert-floats", 0, GROUP_RUST, no_convert_floats,
         "print c_float and c_double, not f32 and f64", NULL),
    FLAG("no-size_t-is-usize", 0, GROUP_RUST, no_size_t_is_usize,
         "bind size_t and ssize_t as the typedefs that they are", NULL),
    FLAG("use-distinct-char16-t", 0, GROUP_RUST, use_distinct_char16_t,
         "print char16_t as bindgen_cchar16_t, not u16", NULL),
    FLAG("wrap-unsafe-ops", 0, GROUP_RUST, wrap_unsafe_ops,
         "put unsafe operations inside unsafe functions in blocks of their own", NULL),

    /* ---- structs, unions and typedefs ---- */
    FLAG("explicit-padding", 0, GROUP_TYPES, explicit_padding, "make all padding fields", NULL),
    FLAG("flexarray-dst", 0, GROUP_TYPES, flexarray_dst,
         "make structs with a flexible array member dynamically sized", NULL),
    CHOICE("default-alias-style", GROUP_TYPES, default_alias_style, "STYLE", alias_styles,
           "how typedefs are bound", NULL),
    REGEX("normal-alias", GROUP_TYPES, alias_styles[ALIAS_STYLE_TYPE_ALIAS],
          "typedefs that match become type aliases"),
    REGEX("new-type-alias", GROUP_TYPES, alias_styles[ALIAS_STYLE_NEW_TYPE],
          "typedefs that match become structs around the type"),
    REGEX("new-type-alias-deref", GROUP_TYPES, alias_styles[ALIAS_STYLE_NEW_TYPE_DEREF],
          "the same, with Deref and DerefMut"),
    CHOICE("default-non-copy-union-style", GROUP_TYPES, default_non_copy_union_style, "STYLE",
           union_styles, "how unions are bound that have a field that is not Copy", NULL),
    REGEX("bindgen-wrapper-union", GROUP_TYPES, bindgen_wrapper_union,
          "such unions that match become structs of __BindgenUnionField"),
    REGEX("manually-drop-union", GROUP_TYPES, manually_drop_union,
          "such unions that match become unions of ManuallyDrop"),
    FLAG("disable-untagged-union", 0, GROUP_TYPES, disable_untagged_union,
         "never use Rust's unions", NULL),

    /* ---- enums ---- */
    CHOICE("default-enum-style", GROUP_ENUMS, default_enum_style, "STYLE", enum_styles,
           "how enums are bound that no other option names", NULL),
    REGEX("constified-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_CONSTS],
          "enums that match become constants"),
    REGEX("constified-enum-module", GROUP_ENUMS, enum_styles[ENUM_STYLE_MODULE_CONSTS],
          "enums that match become modules of constants"),
    REGEX("bitfield-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_BITFIELD],
          "enums that match become newtypes with | and &"),
    REGEX("newtype-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_NEWTYPE],
          "enums that match become newtypes with associated constants"),
    REGEX("newtype-global-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_NEWTYPE_GLOBAL],
          "enums that match become newtypes with global constants"),
    REGEX("rustified-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_RUST],
          "enums that match become Rust enums (any other value is undefined behaviour)"),
    REGEX("rustified-non-exhaustive-enum", GROUP_ENUMS, enum_styles[ENUM_STYLE_RUST_NON_EXHAUSTIVE],
          "the same, with #[non_exhaustive]"),
    FLAG("no-prepend-enum-name", 0, GROUP_ENUMS, no_prepend_enum_name,
         "do not put an enum's name before its constants", NULL),
    LIST("hide-variant", GROUP_ENUMS, hide_variant, fr_set_regex, "REGEX",
         "leave out the enumerators that match",
         "REGEX is matched on Enum::VARIANT. ferrule's own."),
    LIST("constant-variant", GROUP_ENUMS, constant_variant, fr_set_regex, "REGEX",
         "make the enumerators that match constants beside the others",
         "REGEX is matched on Enum::VARIANT. ferrule's own."),
    FLAG("translate-enum-integer-types", 0, GROUP_ENUMS, translate_enum_integer_types,
         "give enums a Rust integer type, u32 and the like", NULL),

    /* ---- macros and constants ---- */
    CHOICE("default-macro-constant-type", GROUP_MACROS, default_macro_constant_type, "SIGN",
           macro_signs, "the signedness of macros that could be either", NULL),
    FLAG("fit-macro-constant-types", 0, GROUP_MACROS, fit_macro_constant_types,
         "give macros the smallest type that holds them", NULL),
    FLAG("generate-cstr", 0, GROUP_MACROS, generate_cstr, "make string constants &CStr", NULL),
    FLAG("clang-macro-fallback", 0, GROUP_MACROS, clang_macro_fallback,
         "have clang evaluate the macros that are more than a simple expression",
         "Casts, sizeof, the conditional operator, enumerators and other macros included."),
    PATH("clang-macro-fallback-build-dir", 0, GROUP_MACROS, clang_macro_fallback_build_dir, "PATH",
         "has no effect: --clang-macro-fallback writes no files here", NULL),
    LIST("ignore-macro", GROUP_MACROS, ignore_macro, fr_set_regex, "REGEX",
         "treat macros that match as if they were not there", "ferrule's own."),
    LIST("macro-type", GROUP_MACROS, macro_type, fr_set_macro_type, "REGEX=TYPE",
         "give integer macros that match a type",
         "TYPE is i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, one of C's (c_int, c_ulong "
         "and "
         "so on) or the path of a type that integers can be assigned to. ferrule's own."),

    /* ---- functions and linking ---- */
    FLAG("generate-inline-functions", 0, GROUP_FUNCTIONS, generate_inline_functions,
         "bind inline functions too", NULL),
    FLAG("wrap-static-fns", 0, GROUP_FUNCTIONS, wrap_static_fns,
         "write a C file of wrappers for static functions, and bind those", NULL),
    VALUE("wrap-static-fns-suffix", GROUP_FUNCTIONS, wrap_static_fns_suffix, fr_set_name_suffix,
          "TEXT", "what stands behind the names of these wrappers (default __extern)", NULL),
    LIST("override-abi", GROUP_FUNCTIONS, override_abi, fr_set_abi, "REGEX=ABI",
         "give functions that match an ABI",
         "ABI is C, stdcall, efiapi, fastcall, thiscall, vectorcall, aapcs, win64, C-unwind or "
         "system."),
    FLAG("use-array-pointers-in-arguments", 0, GROUP_FUNCTIONS, use_array_pointers_in_arguments,
         "make array parameters pointers to arrays", NULL),
    FLAG("enable-function-attribute-detection", 0, GROUP_FUNCTIONS,
         enable_function_attribute_detection, "heed warn_unused_result, nodiscard and noreturn",
         NULL),
    LIST("extern-fn-block-attrs", GROUP_FUNCTIONS, extern_fn_block_attrs, fr_set_block_attribute,
         "ATTR", "put an attribute before the extern blocks of functions", NULL),
    VALUE("wasm-import-module-name", GROUP_FUNCTIONS, wasm_import_module_name, fr_set_text, "NAME",
          "put #[link(wasm_import_module = \"NAME\")] before extern blocks", NULL),
    VALUE("prefix-link-name", GROUP_FUNCTIONS, prefix_link_name, fr_set_text, "PREFIX",
          "what stands before the linker's names of functions and variables", NULL),
    VALUE("dynamic-loading", GROUP_FUNCTIONS, dynamic_loading, fr_set_rust_name, "NAME",
          "make a struct NAME that loads the functions at run time, by the crate libloading", NULL),
    FLAG("dynamic-link-require-all", 0, GROUP_FUNCTIONS, dynamic_link_require_all,
         "with --dynamic-loading: fail if any function is missing", NULL),
    FLAG("distrust-clang-mangling", 0, GROUP_FUNCTIONS, distrust_clang_mangling,
         "do not use clang's names for the linker", NULL),

    /* ---- derives and attributes ---- */
    FLAG("no-derive-copy", 0, GROUP_DERIVES, no_derive_copy, "derive Copy and Clone nowhere", NULL),
    FLAG("no-derive-debug", 0, GROUP_DERIVES, no_derive_debug, "derive Debug nowhere", NULL),
    FLAG("with-derive-default", 0, GROUP_DERIVES, with_derive_default, "derive Default", NULL),
    FLAG("with-derive-hash", 0, GROUP_DERIVES, with_derive_hash, "derive Hash", NULL),
    FLAG("with-derive-partialeq", 0, GROUP_DERIVES, with_derive_partialeq, "derive PartialEq",
         NULL),
    FLAG("with-derive-eq", 0, GROUP_DERIVES, with_derive_eq, "derive Eq, and so PartialEq", NULL),
    FLAG("with-derive-partialord", 0, GROUP_DERIVES, with_derive_partialord, "derive PartialOrd",
         NULL),
    FLAG("with-derive-ord", 0, GROUP_DERIVES, with_derive_ord, "derive Ord, and so PartialOrd",
         NULL),
    FLAG("impl-debug", 0, GROUP_DERIVES, impl_debug, "implement Debug where it cannot be derived",
         NULL),
    FLAG("impl-partialeq", 0, GROUP_DERIVES, impl_partialeq,
         "has no effect: what can be compared derives PartialEq (--with-derive-partialeq)", NULL),
    REGEX("no-copy", GROUP_DERIVES, no_copy, "no Copy and Clone for types that match"),
    REGEX("no-debug", GROUP_DERIVES, no_debug, "no Debug for types that match"),
    REGEX("no-default", GROUP_DERIVES, no_default, "no Default for types that match"),
    REGEX("no-hash", GROUP_DERIVES, no_hash, "no Hash for types that match"),
    REGEX("no-partialeq", GROUP_DERIVES, no_partialeq, "no PartialEq for types that match"),
    REGEX("must-use-type", GROUP_DERIVES, must_use_type, "#[must_use] on types that match"),
    LIST("blocklisted-type-implements", GROUP_DERIVES, blocklisted_type_implements, fr_set_traits,
         "REGEX=TRAITS", "say what blocklisted types that match implement",
         "Then types that hold them derive it, too. TRAITS is a list with commas of Copy, Debug, "
         "Default, Hash and PartialEq. ferrule's own."),
    LIST("with-derive-custom", GROUP_DERIVES, derive_custom, fr_set_derives, "REGEX=DERIVES",
         "derive these too on types that match", "DERIVES is a list with commas."),
    LIST("with-derive-custom-struct", GROUP_DERIVES, derive_custom_struct, fr_set_derives,
         "REGEX=DERIVES", "the same, on structs", NULL),
    LIST("with-derive-custom-enum", GROUP_DERIVES, derive_custom_enum, fr_set_derives,
         "REGEX=DERIVES", "the same, on enums", NULL),
    LIST("with-derive-custom-union", GROUP_DERIVES, derive_custom_union, fr_set_derives,
         "REGEX=DERIVES", "the same, on unions", NULL),
    LIST("with-attribute-custom", GROUP_DERIVES, attribute_custom, fr_set_attributes, "REGEX=ATTRS",
         "put attributes on types that match", "ATTRS is a list with commas of #[...]."),
    LIST("with-attribute-custom-struct", GROUP_DERIVES, attribute_custom_struct, fr_set_attributes,
         "REGEX=ATTRS", "the same, on structs", NULL),
    LIST("with-attribute-custom-enum", GROUP_DERIVES, attribute_custom_enum, fr_set_attributes,
         "REGEX=ATTRS", "the same, on enums", NULL),
    LIST("with-attribute-custom-union", GROUP_DERIVES, attribute_custom_union, fr_set_attributes,
         "REGEX=ATTRS", "the same, on unions", NULL),
    LIST("field-attr", GROUP_DERIVES, field_attrs, fr_set_field_attr, "TYPE::FIELD=ATTR",
         "put an attribute on one field", "ATTR stands without #[ ]."),

    /* ---- names and visibility ---- */
    VALUE("anon-fields-prefix", GROUP_NAMES, anon_fields_prefix, fr_set_text, "PREFIX",
          "how the names of unnamed fields begin (default __bindgen_anon_)", NULL),
    FLAG("c-naming", 0, GROUP_NAMES, c_naming, "name types struct_X, union_X, enum_X", NULL),
    FLAG("disable-nested-struct-naming", 0, GROUP_NAMES, disable_nested_struct_naming,
         "do not put the outer type's name before that of an inner one", NULL),
    CHOICE("default-visibility", GROUP_NAMES, default_visibility, "VISIBILITY", visibilities,
           "the visibility of fields", NULL),
    LIST("rename-item", GROUP_NAMES, rename_item, fr_set_rename, "REGEX=NAME",
         "give items that match another name",
         "$1 to $9 in NAME are the groups of REGEX. ferrule's own."),
    LIST("rename-variant", GROUP_NAMES, rename_variant, fr_set_rename, "REGEX=NAME",
         "give enumerators another name", "REGEX is matched on Enum::VARIANT. ferrule's own."),
    LIST("field-visibility", GROUP_NAMES, field_visibility, fr_set_visibility_rule,
         "REGEX=VISIBILITY", "the visibility of fields that match",
         "REGEX is matched on Type::field. ferrule's own."),

    /* ---- text of the output ---- */
    { .name = "formatter",
      .values = 1,
      .group = GROUP_TEXT,
      .value_name = "NAME",
      .choices = formatters,
      .offset = AT(formatter),
      .set = fr_set_formatter,
      .help = "who lays the text out (default ferrule)",
      .more = "ferrule lays it out as rustfmt's default style does, and takes prettyplease for "
              "its own name. rustfmt runs $RUSTFMT or the rustfmt in PATH." },
    { .name = "rustfmt-configuration-file",
      .values = 1,
      .is_path = true,
      .group = GROUP_TEXT,
      .value_name = "PATH",
      .offset = AT(rustfmt_configuration_file),
      .set = fr_set_rustfmt_configuration,
      .help = "run rustfmt with this configuration; the path is absolute" },
    FLAG("disable-header-comment", 0, GROUP_TEXT, disable_header_comment,
         "leave out the first line, which says what wrote the file", NULL),
    LIST("raw-line", GROUP_TEXT, raw_lines, fr_set_texts, "TEXT", "put a line of text at the top",
         NULL),
    { .name = "module-raw-line",
      .values = 2,
      .is_list = true,
      .group = GROUP_TEXT,
      .value_name = "MODULE TEXT",
      .offset = AT(module_raw_lines),
      .set = fr_set_module_line,
      .help = "put a line of text into a module (with --enable-cxx-namespaces)" },
    FLAG("sort-semantically", 0, GROUP_TEXT, sort_semantically, "sort items by kind", NULL),
    FLAG("merge-extern-blocks", 0, GROUP_TEXT, merge_extern_blocks,
         "put all functions of one ABI into one extern block", NULL),

    /* ---- C++ and Objective-C ---- */
    FLAG("enable-cxx-namespaces", 0, GROUP_CXX, enable_cxx_namespaces,
         "make namespaces Rust modules", NULL),
    FLAG("disable-name-namespacing", 0, GROUP_CXX, disable_name_namespacing,
         "do not put namespaces into names", NULL),
    FLAG("conservative-inline-namespaces", 0, GROUP_CXX, conservative_inline_namespaces,
         "treat inline namespaces as ordinary ones", NULL),
    FLAG("vtable-generation", 0, GROUP_CXX, vtable_generation,
         "give structs of virtual tables their function pointers", NULL),
    FLAG("use-specific-virtual-function-receiver", 0, GROUP_CXX,
         use_specific_virtual_function_receiver, "give virtual methods a receiver of their class",
         NULL),
    FLAG("represent-cxx-operators", 0, GROUP_CXX, represent_cxx_operators, "bind operators", NULL),
    FLAG("nonnull-references", 0, GROUP_CXX, nonnull_references, "make references NonNull", NULL),
    FLAG("respect-cxx-access-specs", 0, GROUP_CXX, respect_cxx_access_specs,
         "make fields private that are private in C++", NULL),
    FLAG("generate-deleted-functions", 0, GROUP_CXX, generate_deleted_functions,
         "bind deleted functions", NULL),
    FLAG("generate-pure-virtual-functions", 0, GROUP_CXX, generate_pure_virtual_functions,
         "bind pure virtual functions", NULL),
    FLAG("generate-private-functions", 0, GROUP_CXX, generate_private_functions,
         "bind private member functions", NULL),
    FLAG("objc-extern-crate", 0, GROUP_CXX, objc_extern_crate,
         "print `#[macro_use] extern crate objc;`, not `use objc`", NULL),
    FLAG("generate-block", 0, GROUP_CXX, generate_block, "bind Apple's blocks as types", NULL),
    FLAG("block-extern-crate", 0, GROUP_CXX, block_extern_crate,
         "print `extern crate block;`, not `use block`", NULL),

    /* ---- running ---- */
    PATH("batch", 0, GROUP_RUN, batch, "LIST",
         "run every line of the file LIST (- is standard input) as a command line",
         "On all cores. What else is given holds for every line. A line that fails does not stop "
         "the others; the exit code is then 1. ferrule's own."),
    FLAG("no-cache", 0, GROUP_RUN, no_cache, "run even if nothing has changed since the last time",
         "Otherwise a record of each run that writes a file is kept in $FERRULE_CACHE_DIR, "
         "or ferrule/ in $XDG_CACHE_HOME or ~/.cache. ferrule's own."),
    FLAG("no-include-path-detection", 0, GROUP_RUN, no_include_path_detection,
         "do not look for the folders of clang's own headers", NULL),
    CHOICE("message-format", GROUP_RUN, message_format, "FORMAT", fr_message_formats,
           "how diagnostics are printed",
           "json: one object a line, with code, severity, file, line, column, message, hint and "
           "notes. ferrule's own."),
    FLAG("no-record-matches", 0, GROUP_RUN, no_record_matches,
         "do not warn about patterns that match nothing", NULL),
    FLAG("verbose", 0, GROUP_RUN, verbose, "print notes too; with --version, libclang's version",
         NULL),
    COMPLETIONS(generate_shell_completions, "print a completion script and exit"),
    HELP(help),
    { .name = "version",
      .letter = 'V',
      .group = GROUP_RUN,
      .offset = AT(show_version),
      .set = fr_set_flag,
      .help = "print the version and exit" },

    /* ---- looking inside ---- */
    FLAG("emit-diagnostics", 0, GROUP_DEBUG, emit_diagnostics, "print notes too", NULL),
    FLAG("time-phases", 0, GROUP_DEBUG, time_phases, "print how long each phase took", NULL),
    FLAG("emit-clang-ast", 0, GROUP_DEBUG, emit_clang_ast,
         "print the declarations as clang has them", NULL),
    FLAG("emit-ir", 0, GROUP_DEBUG, emit_ir, "print the model", NULL),
    PATH("emit-ir-graphviz", 0, GROUP_DEBUG, emit_ir_graphviz, "PATH",
         "write the model as a Graphviz file", NULL),
    FLAG("dump-preprocessed-input", 0, GROUP_DEBUG, dump_preprocessed_input,
         "write __bindgen.c and __bindgen.i, what clang saw, to the current folder", NULL),
    FLAG("experimental", 0, GROUP_DEBUG, experimental,
         "has no effect: nothing here waits behind it", NULL),

    /* ---- old spellings ---- */
    FLAG("no-rustfmt-bindings", 0, GROUP_LEGACY, no_rustfmt_bindings, "--formatter none", NULL),
    FLAG("no-derive-default", 0, GROUP_LEGACY, no_derive_default,
         "takes --with-derive-default back", NULL),
    DEFAULT_NOW("rustfmt-bindings"),
    DEFAULT_NOW("size_t-is-usize"),
    DEFAULT_NOW("convert-floats"),
    DEFAULT_NOW("unstable-rust"),
    DEFAULT_NOW("enable-mangling"),
    OLD("whitelist-type", "allowlist-type"),
    OLD("whitelist-function", "allowlist-function"),
    OLD("whitelist-var", "allowlist-var"),
    OLD("whitelist-item", "allowlist-item"),
    OLD("whitelist-file", "allowlist-file"),
    OLD("no-recursive-whitelist", "no-recursive-allowlist"),
    OLD("blacklist-type", "blocklist-type"),
    OLD("blacklist-function", "blocklist-function"),
    OLD("blacklist-var", "blocklist-var"),
    OLD("blacklist-item", "blocklist-item"),
    OLD("blacklist-file", "blocklist-file"),
};

static const char *const environment[] = {
    "LIBCLANG_PATH",
    "libclang, or the folder that it is in",
    "LLVM_CONFIG_PATH",
    "an llvm-config: libclang in the lib folder beside its own is preferred",
    "TARGET",
    "the machine that the bindings are for, when no --target is given",
    "BINDGEN_EXTRA_CLANG_ARGS",
    "more arguments for clang, quoted as for a shell; with _TARGET behind it, those of that target",
    "RUSTFMT",
    "the program that --formatter rustfmt runs",
    "CLANG_PATH",
    "the program that --dump-preprocessed-input runs",
    "FERRULE_CACHE_DIR",
    "where records of runs are kept",
    NULL
};

const fr_option_table *fr_bind_table(void)
{
    static const fr_option_table table = {
        .command = "bind",
        .about = "Rust bindings for a C header",
        .usage = "[OPTIONS] HEADER [-- CLANG-ARGUMENTS]",
        .rows = rows,
        .count = sizeof rows / sizeof *rows,
        .headers = AT(headers),
        .rest = AT(clang_args),
        .called = "bindgen",
        .conventions =
            "Patterns (REGEX) match a whole name. @FILE stands for the arguments in FILE.\n"
            "What follows -- is for clang.",
        .environment = environment,
        .exit_codes = "0 done; 1 the input has errors, or an output cannot be written; 2 wrong "
                      "usage; 3 something is missing (libclang, a program), or memory ran out",
    };
    return &table;
}
