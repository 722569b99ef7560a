/* NAME.h: C11 that C++ reads too. */
#include "export/internal.h"

/* Markdown as it is, in a comment: nothing may end the comment, and Rust's code goes. */
void fr_ex_put_doc(fr_text *out, const ex_plan *p, fr_str markdown)
{
    fr_str line;
    bool is_code = false, was_empty = true;
    while (fr_str_next_line(&markdown, &line)) {
        bool is_fence = fr_str_starts(fr_str_trim(line), FR_LIT("```"));
        is_code ^= is_fence;
        if ((is_fence || is_code) && p->e->options->examples == EXAMPLES_DROP)
            continue;
        if (line.len == 0 && was_empty)
            continue;
        was_empty = line.len == 0;
        fr_text_puts(out, line.len ? " * " : " *");
        for (size_t i = 0; i < line.len; i++) {
            unsigned char c = (unsigned char)line.ptr[i];
            if ((c == '/' && i && line.ptr[i - 1] == '*') ||
                (c == '*' && i && line.ptr[i - 1] == '/'))
                fr_text_char(out, ' ');
            if (c == '\\' || c == '@') /* Doxygen's commands; a backslash at the end joins lines */
                fr_text_puts(out, c == '@' ? "\\@" : i + 1 == line.len ? "/" : "\\\\");
            else
                fr_text_char(out, c < 0x20 || c == 0x7F ? ' ' : (char)c);
        }
        fr_text_char(out, '\n');
    }
}

static void put_function_doc(fr_text *out, ex_plan *p, const ex_function *f)
{
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, p, f->doc);
    for (size_t i = 0; i < f->params.len; i++)
        if (f->params.data[i].words.len)
            fr_text_fmt(out, " * @param %.*s %.*s\n", FR_ARG(f->params.data[i].name),
                        FR_ARG(f->params.data[i].words));
    if (f->is_status)
        fr_text_fmt(
            out,
            " * @return OK%s, or what went wrong; `err` may be NULL, else it is yours to free\n",
            f->has_none ? ", NONE if there is no value" : "");
    else if (f->result_words.len)
        fr_text_fmt(out, " * @return %.*s\n", FR_ARG(f->result_words));
    fr_text_puts(out, " */\n");
}

static void put_function(fr_text *out, ex_plan *p, const ex_function *f)
{
    put_function_doc(out, p, f);
    bool is_pointer = fr_str_ends(f->result, FR_LIT("*"));
    if (f->is_deprecated)
        fr_text_puts(out, "#ifdef __GNUC__\n__attribute__((deprecated))\n#endif\n");
    fr_text_fmt(out, "%.*s%s%.*s(", FR_ARG(f->result), is_pointer ? "" : " ", FR_ARG(f->name));
    for (size_t i = 0; i < f->params.len; i++)
        fr_text_fmt(out, "%s%.*s", i ? ", " : "", FR_ARG(f->params.data[i].c));
    fr_text_puts(out, f->params.len ? ");\n\n" : "void);\n\n");
}

static void put_fixed(fr_text *out, fr_str prefix, uint64_t hash)
{
    static const char text[] =
        "typedef struct @_str {\n    const char *ptr;\n    size_t len;\n} @_str;\n\n"
        "/** Owned, with a NUL behind its end. Free it with @_string_free(), not free(). */\n"
        "typedef struct @_string {\n    char *ptr;\n    size_t len;\n} @_string;\n\n"
        "typedef struct @_u128 {\n    uint64_t lo, hi;\n} @_u128;\n\n"
        "typedef struct @_duration {\n    uint64_t secs;\n    uint32_t nanos;\n} @_duration;\n\n"
        "/** read() returns how many bytes it gave, 0 at the end, less than 0 if it failed. */\n"
        "typedef struct @_reader {\n    ptrdiff_t (*read)(void *user, uint8_t *into, size_t "
        "size);\n"
        "    void *user;\n    void (*drop)(void *user);\n} @_reader;\n\n"
        "/** write() returns how many bytes it took, less than 0 if it failed. */\n"
        "typedef struct @_writer {\n    ptrdiff_t (*write)(void *user, const uint8_t *from, size_t "
        "size);\n    void *user;\n    void (*drop)(void *user);\n} @_writer;\n\n"
        "/** Where a callback puts the text or bytes that it gives; may be put in pieces. */\n"
        "typedef struct @_sink @_sink;\n\n"
        "typedef struct @_error @_error;\n\n"
        "enum {\n    @_OK = 0,\n    @_NONE = 1,\n    @_ERROR = -1,\n    @_NULL_ARG = -2,\n"
        "    @_BAD_UTF8 = -3,\n    @_BAD_VALUE = -4,\n    @_RANGE = -5,\n    @_PANIC = -6,\n"
        "    @_POISONED = -7,\n    @_BUSY = -8,\n    @_DEAD = -9,\n    @_WRONG_THREAD = -10\n};\n\n"
        "void @_string_free(@_string *string);\n"
        "void @_sink_put(@_sink *sink, const void *bytes, size_t len);\n"
        "void @_error_free(@_error *error);\n"
        "int32_t @_error_status(const @_error *error);\n"
        "/** Which constant the error is, if it is an enum of numbers; otherwise -1. */\n"
        "int32_t @_error_kind(const @_error *error);\n"
        "/** Valid as long as the error. */\n"
        "@_str @_error_message(const @_error *error);\n"
        "/** What led to it, NULL: nothing else; belongs to the error, and lives as long. */\n"
        "const @_error *@_error_source(const @_error *error);\n"
        "void @_set_panic_sink(void (*sink)(const uint8_t *text, size_t len));\n"
        "/** Called before abort() where a function has no way to report. */\n"
        "void @_set_fatal_hook(void (*hook)(const uint8_t *text, size_t len));\n"
        "/** 1 if panics are contained, 0 if the library was built to abort. */\n"
        "uint8_t @_panic_unwinds(void);\n"
        "uint8_t @_is_checked(void);\n"
        "/** Frees what is kept to find stale handles; no stale handle may be used then. */\n"
        "void @_release_memory(void);\n"
        "uint64_t @_abi_hash(void);\n\n"
        "static inline @_str @_cstr(const char *text)\n{\n    @_str result;\n    result.ptr = "
        "text;\n"
        "    result.len = text ? strlen(text) : 0;\n    return result;\n}\n\n";
    for (const char *c = text; *c; c++) {
        if (*c == '@')
            fr_text_put(out, prefix);
        else
            fr_text_char(out, *c);
    }
    fr_text_fmt(
        out,
        "/** Links only with the library that this header belongs to. */\n"
        "extern const uint8_t %.*s_abi_%016llx;\n"
        "static inline uint8_t %.*s_abi_check(void)\n{\n    return %.*s_abi_%016llx;\n}\n\n",
        FR_ARG(prefix), (unsigned long long)hash, FR_ARG(prefix), FR_ARG(prefix),
        (unsigned long long)hash);
}

static void put_type(fr_text *out, ex_plan *p, const ex_type *t)
{
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, p, t->doc);
    fr_text_fmt(out, " * Threads: %s.\n */\n", fr_ex_threads_words(t));
    fr_text_fmt(out, "%.*s_%s\ntypedef struct %.*s %.*s;\n",
                FR_ARG(fr_ex_upper(p->arena, p->e->prefix)), fr_ex_threads_macro(t), FR_ARG(t->c),
                FR_ARG(t->c));
}

static void put_variants(fr_text *out, const ex_type *t)
{
    fr_text_fmt(out, "/** Variants of %.*s. */\nenum {\n", FR_ARG(t->c));
    for (size_t i = 0; i < t->variants.len; i++)
        fr_text_fmt(out, "%s    %.*s = %zu", i ? ",\n" : "", FR_ARG(t->variants.data[i]), i);
    fr_text_puts(out, "\n};\n\n");
}

static void put_constant(fr_text *out, ex_plan *p, const ex_constant *one)
{
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, p, one->doc);
    fr_text_fmt(out, " */\n#define %.*s %.*s\n\n", FR_ARG(one->name), FR_ARG(one->value));
}

static void put_type_functions(fr_text *out, const ex_plan *p, const ex_type *t)
{
    fr_text_fmt(out,
                "int32_t %.*s_free(%.*s *handle);\nint32_t %.*s_unpoison(%.*s *handle);\n"
                "/** The error itself, if it is of this type; lives as long as `error`. */\n"
                "const %.*s *%.*s_of_error(const %.*s_error *error);\n\n",
                FR_ARG(t->c), FR_ARG(t->c), FR_ARG(t->c), FR_ARG(t->c), FR_ARG(t->c), FR_ARG(t->c),
                FR_ARG(p->e->prefix));
}

static void put_enum(fr_text *out, ex_plan *p, const ex_enum *e)
{
    fr_text_puts(out, "/**\n");
    fr_ex_put_doc(out, p, fr_ex_linked(p, fr_api_get(p->api, e->id)));
    fr_text_fmt(out, " */\ntypedef %s %.*s;\nenum {\n", fr_ex_enum_c(e), FR_ARG(e->c));
    for (size_t i = 0; i < e->constants.len; i++)
        fr_text_fmt(out, "%s    %.*s = %.*s", i ? ",\n" : "", FR_ARG(e->constants.data[i]),
                    FR_ARG(e->values.data[i]));
    fr_text_puts(out, "\n};\n");
    if (e->is_open)
        fr_text_fmt(out, "#define %.*s_OTHER_ ((%.*s)%.*s)\n", FR_ARG(fr_ex_upper(p->arena, e->c)),
                    FR_ARG(e->c), FR_ARG(e->other));
    fr_text_char(out, '\n');
}

/* What is not here says so at its place. */
static void put_left_out(fr_text *out, const fr_export_unit *unit)
{
    fr_text_puts(out, "/* left out (");
    fr_text_put(out, unit->code);
    fr_text_puts(out, "): ");
    fr_str parts[] = { unit->what, FR_LIT(": "), unit->reason };
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; i < parts[k].len; i++) {
            char c = parts[k].ptr[i];
            bool ends = i && ((c == '/' && parts[k].ptr[i - 1] == '*') ||
                              (c == '*' && parts[k].ptr[i - 1] == '/'));
            fr_text_puts(out, ends ? " " : "");
            fr_text_char(out, (unsigned char)c < 0x20 || c == '\\' ? ' ' : c);
        }
    fr_text_puts(out, " */\n\n");
}

static bool is_done(const ex_plan *p, size_t unit)
{
    return p->e->units.data[unit].state == EXPORT_DONE;
}

static bool is_used(const ex_plan *p, fr_str type)
{
    for (size_t i = 0; i < p->functions.len; i++)
        for (size_t k = 0;
             is_done(p, p->functions.data[i].unit) && k < p->functions.data[i].params.len; k++)
            if (fr_str_eq(fr_ex_base(p->functions.data[i].params.data[k].type), type))
                return true;
    return false;
}

static bool is_there(const ex_plan *p, const ex_struct *s)
{
    return s->text.len && (!s->is_callback || is_used(p, s->name)) &&
           (s->element == SIZE_MAX || is_done(p, p->types.data[s->element].unit)) &&
           (s->unit == SIZE_MAX || is_done(p, s->unit));
}

/* They stand before a type, for whoever gives them a meaning. */
static void put_thread_macros(fr_text *out, const ex_plan *p)
{
    static const char *const macros[] = { "THREAD_ANY", "THREAD_ONE_AT_A_TIME", "THREAD_BOUND" };
    fr_str upper = fr_ex_upper(p->arena, p->e->prefix);
    fr_text_puts(out,
                 "/* On which threads a type may be used; may be defined for an analyser. */\n");
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        fr_text_fmt(out, "#ifndef %.*s_%s\n#define %.*s_%s\n#endif\n", FR_ARG(upper), macros[i],
                    FR_ARG(upper), macros[i]);
    fr_text_char(out, '\n');
}

static void put_declarations(fr_text *out, ex_plan *p)
{
    put_thread_macros(out, p);
    for (size_t i = 0; i < p->types.len; i++)
        if (is_done(p, p->types.data[i].unit) && p->types.data[i].kind != EX_PLAIN)
            put_type(out, p, &p->types.data[i]);
    fr_text_char(out, '\n');
    for (size_t i = 0; i < p->types.len; i++)
        if (is_done(p, p->types.data[i].unit) && p->types.data[i].variants.len)
            put_variants(out, &p->types.data[i]);
    for (size_t i = 0; i < p->enums.len; i++)
        if (is_done(p, p->enums.data[i].unit))
            put_enum(out, p, &p->enums.data[i]);
    fr_ex_put_layout_macros(out, p);
    for (size_t i = 0; i < p->types.len; i++)
        if (is_done(p, p->types.data[i].unit) && p->types.data[i].kind == EX_PLAIN)
            fr_ex_put_plain_c(out, p, &p->types.data[i]);
    for (size_t i = 0; i < p->structs.len; i++)
        if (is_there(p, &p->structs.data[i]))
            fr_text_fmt(out, "%.*s\n", FR_ARG(p->structs.data[i].text));
    for (size_t i = 0; i < p->types.len; i++)
        if (is_done(p, p->types.data[i].unit) && p->types.data[i].kind != EX_PLAIN)
            put_type_functions(out, p, &p->types.data[i]);
}

static void put_units(fr_text *out, ex_plan *p)
{
    for (size_t i = 0; i < p->e->units.len; i++) {
        if (!is_done(p, i)) {
            put_left_out(out, &p->e->units.data[i]);
            continue;
        }
        for (size_t k = 0; k < p->constants.len; k++)
            if (p->constants.data[k].unit == i)
                put_constant(out, p, &p->constants.data[k]);
        for (size_t k = 0; k < p->functions.len; k++)
            if (p->functions.data[k].unit == i)
                put_function(out, p, &p->functions.data[k]);
    }
}

void fr_export_write_c(fr_text *out, fr_export *e)
{
    ex_plan *p = e->plan;
    fr_str guard = fr_ex_upper(p->arena, e->prefix);
    fr_text_fmt(out,
                "/* Written by `ferrule export`; do not edit. */\n#ifndef %.*s_FFI_H\n#define "
                "%.*s_FFI_H\n\n#include <stddef.h>\n#include <stdint.h>\n#include <string.h>\n\n"
                "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n",
                FR_ARG(guard), FR_ARG(guard));
    fr_ex_link_docs(p);
    put_fixed(out, e->prefix, e->abi_hash);
    put_declarations(out, p);
    put_units(out, p);
    fr_text_puts(out, "#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
}
