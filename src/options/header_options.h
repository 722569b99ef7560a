/* header_options.h - what `ferrule header` was asked to do: flags, and every key of cbindgen.toml.
 *
 * Field names are the keys' names in cbindgen 0.29.4 with the table in front: `[fn] rename_args` is
 * fn.rename_args. options/ fills this in; everything downstream only reads it. Texts live in the
 * job's arena. Zero is the default unless a comment names another, which fr_header_options_init()
 * sets.
 *
 * A text that cbindgen distinguishes between absent and empty is marked "absent: NULL": its ptr is
 * NULL when nobody gave it, and never NULL when somebody did, even if it is empty. Ask with
 * fr_is_given().
 */
#ifndef FR_OPTIONS_HEADER_OPTIONS_H
#define FR_OPTIONS_HEADER_OPTIONS_H

#include "base/str.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "options/common_options.h"

/* The version of cbindgen that ferrule stands in for. */
#define FR_CBINDGEN_VERSION "0.29.4"

static inline bool fr_is_given(fr_str text)
{
    return text.ptr != NULL;
}

typedef enum fr_header_language {
    HEADER_CXX, /* the default */
    HEADER_C,
    HEADER_CYTHON,
    HEADER_LANGUAGE_COUNT
} fr_header_language;

/* How C names a type: `typedef struct S {} S`, `struct S {}`, `typedef struct {} S`. Cython: TYPE
 * is ctypedef, the others are cdef. */
typedef enum fr_header_style {
    HEADER_STYLE_BOTH,
    HEADER_STYLE_TAG,
    HEADER_STYLE_TYPE
} fr_header_style;

typedef enum fr_brace_style { BRACE_SAME_LINE, BRACE_NEXT_LINE } fr_brace_style;
typedef enum fr_args_layout { ARGS_AUTO, ARGS_HORIZONTAL, ARGS_VERTICAL } fr_args_layout;
typedef enum fr_line_ending {
    LINE_ENDING_LF,
    LINE_ENDING_CR,
    LINE_ENDING_CRLF,
    LINE_ENDING_NATIVE /* CRLF on Windows, else LF */
} fr_line_ending;

typedef enum fr_doc_style {
    DOC_STYLE_AUTO, /* DOXY in C, CXX in C++ */
    DOC_STYLE_C,    /* slash star */
    DOC_STYLE_C99,  /* two slashes */
    DOC_STYLE_CXX,  /* three slashes; spelled cxx or c++ */
    DOC_STYLE_DOXY  /* slash star star */
} fr_doc_style;

typedef enum fr_doc_length { DOC_LENGTH_FULL, DOC_LENGTH_SHORT } fr_doc_length;

typedef enum fr_sort_key {
    SORT_UNSET, /* as the enclosing table says; at the top level: as SORT_NONE */
    SORT_NONE,
    SORT_NAME
} fr_sort_key;

typedef enum fr_profile { PROFILE_DEBUG, PROFILE_RELEASE } fr_profile;

typedef enum fr_rename_kind {
    RENAME_NONE,
    RENAME_GECKO,
    RENAME_LOWER,
    RENAME_UPPER,
    RENAME_PASCAL,
    RENAME_CAMEL,
    RENAME_SNAKE,
    RENAME_SCREAMING_SNAKE,
    RENAME_QUALIFIED_SCREAMING_SNAKE,
    RENAME_PREFIX /* prefix:TEXT */
} fr_rename_kind;

/* What messages say of their spellings. */
#define FR_RENAME_RULES                                                                            \
    "the rules are None, GeckoCase, LowerCase, UpperCase, PascalCase, CamelCase, SnakeCase, "      \
    "ScreamingSnakeCase, QualifiedScreamingSnakeCase and prefix:TEXT"

typedef struct fr_rename_rule {
    fr_rename_kind kind;
    fr_str prefix; /* RENAME_PREFIX only */
} fr_rename_rule;

/* What [export] item_types names, as bits. */
enum {
    ITEMS_CONSTANTS = 1,
    ITEMS_GLOBALS = 2,
    ITEMS_ENUMS = 4,
    ITEMS_STRUCTS = 8,
    ITEMS_UNIONS = 16,
    ITEMS_TYPEDEFS = 32,
    ITEMS_OPAQUE = 64,
    ITEMS_FUNCTIONS = 128,
    ITEMS_ALL = 255
};

typedef struct fr_key_value {
    fr_str key, value;
} fr_key_value;

/* A table from text to text, sorted by key (bytes), no key twice. */
typedef FR_VEC(fr_key_value) fr_key_values;

typedef struct fr_cimport {
    fr_str module;
    fr_strs names;
} fr_cimport;

typedef struct fr_header_options {
    /* the command line */
    fr_strs inputs; /* at most one; the table wants a list */
    fr_str input;   /* a crate's folder or a source file; empty: "." */
    fr_str config;  /* -c; empty: looked for beside the input */
    fr_str crate;   /* --crate; empty: the package of the input's manifest */
    fr_str output;  /* empty: standard output */
    fr_str lockfile, metadata, depfile, symfile;
    bool verify, clean, quiet;
    unsigned verbose; /* how often -v was given */

    /* the top level */
    fr_str header, trailer; /* absent: NULL */
    fr_str include_guard;   /* absent: NULL */
    fr_str autogen_warning; /* absent: NULL */
    bool pragma_once, include_version, package_version, no_includes;
    fr_strs includes, sys_includes;
    fr_str after_includes; /* absent: NULL */
    fr_str namespace_;     /* `namespace`; absent: NULL */
    fr_strs namespaces;
    fr_strs using_namespaces;
    bool is_using_namespaces_given; /* an empty list that was given adds a line (quirk) */
    fr_brace_style braces;
    uint32_t line_length; /* 100 */
    uint32_t tab_width;   /* 2 */
    fr_line_ending line_endings;
    fr_header_language language;
    bool cpp_compat;
    fr_header_style style;
    fr_sort_key sort_by;
    bool usize_is_size_t;
    bool documentation; /* true */
    fr_doc_style documentation_style;
    fr_doc_length documentation_length;
    fr_key_values defines; /* `feature = serde` or `unix` -> macro; the key as written */
    bool only_target_dependencies;

    struct {
        bool parse_deps;
        bool is_include_given; /* an empty whitelist is not an absent one */
        fr_strs include, exclude;
        fr_strs expand_crates;        /* expand = [...], or expand.crates */
        bool expand_all_features;     /* also set by the list form of expand */
        bool expand_default_features; /* true */
        bool is_expand_features_given;
        fr_strs expand_features;
        fr_profile expand_profile;
        bool clean;
        fr_strs extra_bindings;
    } parse;

    struct {
        fr_strs include, exclude;
        fr_str prefix; /* absent: NULL */
        /* Ferrule also takes a path (`a::b::S`) as key, where a name alone is ambiguous. */
        fr_key_values rename;
        bool renaming_overrides_prefixing;
        fr_key_values pre_body, body;
        unsigned item_types; /* ITEMS_ bits; 0: not given, which means all */
        fr_rename_rule mangle_rename_types;
        bool mangle_remove_underscores;
    } export_;

    struct {
        fr_str prefix, postfix;                            /* absent: NULL */
        fr_str must_use, deprecated, deprecated_with_note; /* absent: NULL */
        fr_str no_return, swift_name_macro;                /* absent: NULL */
        fr_args_layout args;
        fr_rename_rule rename_args;
        fr_sort_key sort_by;
    } fn;

    struct {
        fr_rename_rule rename_fields;
        fr_rename_rule rename_associated_constant;
        bool derive_constructor, derive_eq, derive_neq, derive_lt, derive_lte, derive_gt,
            derive_gte, derive_ostream;
        bool associated_constants_in_body;
        fr_str must_use, deprecated, deprecated_with_note; /* absent: NULL */
    } struct_;

    struct {
        fr_rename_rule rename_variants;
        fr_rename_rule rename_variant_name_fields; /* RENAME_SNAKE */
        bool add_sentinel, prefix_with_name;
        bool derive_helper_methods, derive_const_casts, derive_mut_casts;
        bool derive_tagged_enum_destructor, derive_tagged_enum_copy_constructor,
            derive_tagged_enum_copy_assignment;
        bool derive_ostream;
        bool enum_class; /* true */
        bool private_default_tagged_enum_constructor;
        fr_str cast_assert_name;                                 /* absent: NULL */
        fr_str must_use, deprecated, deprecated_with_note;       /* absent: NULL */
        fr_str deprecated_variant, deprecated_variant_with_note; /* absent: NULL */
    } enum_;

    struct {
        bool allow_static_const, allow_constexpr; /* true */
        fr_sort_key sort_by;                      /* of constants and globals */
    } const_;

    struct {
        bool bitflags;
    } macro_expansion;

    struct {
        fr_str packed, aligned_n; /* absent: NULL, and the type is opaque */
    } layout;

    struct {
        fr_str non_null_attribute, nullable_attribute; /* absent: NULL */
    } ptr;

    struct {
        fr_str header;               /* absent: NULL, which means `*` */
        FR_VEC(fr_cimport) cimports; /* sorted by module */
    } cython;

    /* ferrule's own (docs/header.md) */
    struct {
        bool explain; /* --explain: for each public item that did not get across, why */
        /* --strict, [ferrule] strict: for who starts fresh. Fixed-width types for what C leaves
         * open, assertions of every size, alignment and offset that rustc confirms, nullability
         * attributes, noreturn and const where Rust promises them. C and C++ only. */
        bool strict;
        fr_str rustc; /* --rustc: asked for layouts in strict mode; empty: $RUSTC, then `rustc` */
    } ferrule;

    /* how to run: of no concern to readers, passes and writers */
    fr_strs config_files; /* read, so dependencies of the run */
    fr_message_format message_format;
    bool time_phases;
    fr_str generate_shell_completions;
    bool show_version;
    fr_help help;
    fr_strs extra_arguments; /* what followed the input: an error, but the table wants a place */
} fr_header_options;

/* The defaults. */
void fr_header_options_init(fr_header_options *options);
/* What follows from the options once all are there: in strict mode, attributes that nobody chose
 * become macros of ferrule's, which the header defines (write_c/strict.c). False, with a
 * diagnostic, if there is more than one input. */
FR_NODISCARD bool fr_header_options_finish(fr_header_options *options, fr_diags *diags);

/* Where fn.sort_by and const.sort_by are unset the top level decides; never SORT_UNSET. */
fr_sort_key fr_header_sort(const fr_header_options *options, fr_sort_key own);
/* The value of `key`, or NULL. */
const fr_str *fr_key_values_find(const fr_key_values *table, fr_str key);
/* A rename rule by any of its spellings (mGeckoCase, snake_case, SnakeCase, prefix:TEXT, ...);
 * false if it is none. */
bool fr_rename_rule_parse(fr_str text, fr_rename_rule *rule);

#endif
