/* emit.h - the state of writing a header, and what the emitters share.
 *
 * One file per kind of item. Where a whole thing has another form in each language, its emitter is
 * one switch over the languages; where a word differs, a function below says which.
 *
 * Separation: an emitter writes neither the line break before its first line nor the one after its
 * last. Line breaks are the caller's.
 */
#ifndef FR_WRITE_C_EMIT_H
#define FR_WRITE_C_EMIT_H

#include "passes/header.h"
#include "write_c/source.h"

/* A part of a declaration (declarator.c). */
typedef enum fr_c_declarator_kind {
    DECLARATOR_POINTER,
    DECLARATOR_ARRAY,
    DECLARATOR_FUNCTION
} fr_c_declarator_kind;

typedef struct fr_c_declarator {
    fr_c_declarator_kind kind;
    bool is_const, is_nullable, is_reference; /* POINTER */
    bool never_returns;                       /* FUNCTION */
    fr_args_layout layout;                    /* FUNCTION */
    const fr_header_params *params;           /* FUNCTION */
    fr_str length;                            /* ARRAY */
} fr_c_declarator;

typedef struct fr_c_emitter {
    fr_source out;
    FR_VEC(fr_c_declarator) declarators; /* a stack: a declaration inside another goes on top */
    const fr_header *header;
    const fr_header_options *options;
    fr_header_language language;
    bool is_compat;     /* C that may be read as C++ */
    bool is_strict;     /* C or C++ for who starts fresh (strict.c) */
    bool is_declared;   /* the current item was, before */
    bool is_made_empty; /* C++: the bodies of this enum are made without arguments somewhere */
    int params_depth;   /* of lists of parameters that are being laid out */
    int argument_depth; /* inside of `<...>`, where C has no keywords (quirk: C has no such thing)
                         */
} fr_c_emitter;

/* ---- words ---- */

static inline bool fr_c_is(const fr_c_emitter *e, fr_header_language language)
{
    return e->language == language;
}

/* C that declares types as `typedef struct ...`. */
static inline bool fr_c_has_typedefs(const fr_c_emitter *e)
{
    return fr_c_is(e, HEADER_C) && e->options->style != HEADER_STYLE_TAG;
}

/* C that gives records a tag. */
static inline bool fr_c_has_tags(const fr_c_emitter *e)
{
    return !fr_c_is(e, HEADER_C) || e->options->style != HEADER_STYLE_TYPE;
}

/* ---- pieces (pieces.c) ---- */

/* The lines before an item that depends on a condition, and after it. NULL: none. */
void fr_c_open_condition(fr_c_emitter *e, const fr_condition *condition);
void fr_c_close_condition(fr_c_emitter *e, const fr_condition *condition);
/* The same for parts of items, which are unconditional in Cython. */
void fr_c_open_part(fr_c_emitter *e, const fr_condition *condition);
void fr_c_close_part(fr_c_emitter *e, const fr_condition *condition);

/* A comment and the line break after it; nothing for no lines. */
void fr_c_docs(fr_c_emitter *e, fr_str doc);
/* `template<...>` and a line break; nothing for no parameters. */
void fr_c_template(fr_c_emitter *e, const fr_header_generics *generics);
/* The same before a declaration: defaults belong to the definition. */
void fr_c_template_forward(fr_c_emitter *e, const fr_header_generics *generics);
/* A name where it is declared, and where it is used. In Cython a name that is a word of Python gets
 * an underscore, and its declaration says what it is in C. */
void fr_c_name(fr_c_emitter *e, fr_str name);
void fr_c_use(fr_c_emitter *e, fr_str name);
/* A space and the text, if there is one. */
void fr_c_word(fr_c_emitter *e, fr_str word);
/* `#ifdef __cplusplus` and `#endif` around what only C++ understands, in C that C++ may read. */
void fr_c_open_cxx_only(fr_c_emitter *e);
void fr_c_close_cxx_only(fr_c_emitter *e);

/* What separates the lines of a list, or ends each of them. */
typedef struct fr_c_list {
    const char *end;  /* after each */
    const char *join; /* after each but the last */
    bool is_first;
} fr_c_list;

/* Items one below the other, each as far to the right as the first. */
fr_c_list fr_c_begin_list(fr_c_emitter *e, const char *end, const char *join);
/* Before each item. */
void fr_c_next(fr_c_emitter *e, fr_c_list *list);
void fr_c_end_list(fr_c_emitter *e, fr_c_list *list);

/* ---- a large header (beside.c) ---- */

/* Writes two parts, one behind the other, in half the time. Each begins on a line of its own
 * that is not the first, writes whole lines, and leaves the emitter as it was. */
void fr_c_write_both(fr_c_emitter *e, void (*first)(fr_c_emitter *e),
                     void (*second)(fr_c_emitter *e));

/* ---- types and declarations (declarator.c) ---- */

/* `name` empty: a type without a name. */
void fr_c_declare(fr_c_emitter *e, const fr_header_type *type, fr_str name);
/* `name` may be that of a function, a field, ...: `layout` is that of its own arguments. */
void fr_c_declare_function(fr_c_emitter *e, const fr_header_function *function, fr_str name,
                           fr_args_layout layout);
void fr_c_type(fr_c_emitter *e, const fr_header_type *type);
/* The same for a thing that is const itself: the pointer, not what it points to. */
void fr_c_declare_const(fr_c_emitter *e, const fr_header_type *type, fr_str name);
/* `TYPE const& name`, for the argument that a constructor stores in `field`. */
void fr_c_const_reference(fr_c_emitter *e, const fr_header_field *field);
/* A reference without a name; to a function pointer that is const too if `is_const`. */
void fr_c_reference(fr_c_emitter *e, const fr_header_type *type, bool is_const);
/* `const `, for the declaration of a thing of that type that never changes; empty for a pointer to
 * const, as cbindgen does, and where the declaration begins with `const` already. */
const char *fr_c_const_of(const fr_header_type *type);

/* ---- values (value.c) ---- */

void fr_c_value(fr_c_emitter *e, const fr_header_value *value);

/* ---- strict mode (strict.c); nothing outside of it ---- */

/* The macros that the header uses. */
void fr_c_strict_macros(fr_c_emitter *e);
/* The lines that assert the layout of a record, enum or transparent struct, each after a line
 * break; none where rustc has not told the layout. */
void fr_c_strict_layout(fr_c_emitter *e, const fr_header_item *item);
/* A type of C whose width is the same on all targets, by a name that says so. */
fr_str fr_c_strict_primitive(fr_str text);

/* ---- items, each in the file of its name ---- */

void fr_c_alias(fr_c_emitter *e, const fr_header_item *item);
void fr_c_opaque(fr_c_emitter *e, const fr_header_item *item);
void fr_c_static(fr_c_emitter *e, const fr_header_item *item);
void fr_c_function(fr_c_emitter *e, const fr_header_item *item);
void fr_c_constant(fr_c_emitter *e, const fr_header_item *item);
void fr_c_struct(fr_c_emitter *e, const fr_header_item *item);
void fr_c_union(fr_c_emitter *e, const fr_header_item *item);
void fr_c_enum(fr_c_emitter *e, const fr_header_item *item);

/* ---- parts of them ---- */

/* The definition of a constant, which may be one that its struct declares. */
void fr_c_define_constant(fr_c_emitter *e, const fr_header_constant *constant);
/* Those of a struct, each on a line of its own; of a generic struct the lines are empty (quirk). */
void fr_c_define_constants(fr_c_emitter *e, const fr_header_constant *const *constants,
                           size_t count, bool is_generic);

/* What a record begins with: `typedef struct PACKED MUST_USE DEPRECATED Name {`, and the body that
 * the user put first. */
typedef struct fr_c_record_head {
    const char *keyword;
    fr_str name;
    bool is_packed;
    uint64_t align;
    fr_str must_use, deprecated;
    bool has_gap;     /* a second space before the name if it is deprecated (quirk) */
    bool is_declared; /* has its name already: in C no typedef makes it */
} fr_c_record_head;
void fr_c_open_record(fr_c_emitter *e, const fr_c_record_head *head);
void fr_c_close_record(fr_c_emitter *e, const fr_c_record_head *head);
/* The declaration of a record that is defined later. */
void fr_c_forward(fr_c_emitter *e, const fr_header_item *item);
/* The user's own lines, at the start and at the end of a body. */
void fr_c_pre_body(fr_c_emitter *e, bool is_there, fr_str text);
void fr_c_post_body(fr_c_emitter *e, bool is_there, fr_str text);
/* One field a line; `pass` for none in Cython. */
void fr_c_fields(fr_c_emitter *e, const fr_header_field *fields, size_t count);
/* A struct without condition, documentation and template, from its keyword to its end. */
void fr_c_struct_body(fr_c_emitter *e, const fr_header_struct *structure, fr_str name,
                      bool is_declared);

/* The enum of the names: all of an enum without data, the tag of one with. */
void fr_c_tag_enum(fr_c_emitter *e, const fr_header_item *item);
/* An enum whose variants carry data, after its documentation. */
void fr_c_tagged(fr_c_emitter *e, const fr_header_item *item);

/* C++ only: members that are derived, and the line breaks before them. */
void fr_c_struct_members(fr_c_emitter *e, const fr_header_struct *structure, fr_str name);
void fr_c_flag_operators(fr_c_emitter *e, const fr_header_struct *structure, fr_str name);
void fr_c_tagged_helpers(fr_c_emitter *e, const fr_header_item *item);
void fr_c_tagged_members(fr_c_emitter *e, const fr_header_item *item);
/* The operator<< of an enum without data, after it; those of an enum with data, after its tag. */
void fr_c_enum_stream(fr_c_emitter *e, const fr_header_item *item);
void fr_c_tagged_streams(fr_c_emitter *e, const fr_header_item *item);

#endif
