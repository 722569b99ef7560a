/* Conditions, comments, templates and lists. */
#include <stdlib.h>

#include "write_c/emit.h"

/* ---- conditions ---- */

typedef struct condition_words {
    const char *open, *close;   /* of the line */
    const char *before, *after; /* of a macro */
    const char *any, *all, *not ;
} condition_words;

static const condition_words preprocessor = {
    "#if ", "", "defined(", ")", " || ", " && ", "!",
};
static const condition_words cython = {
    "IF ", ":", "", "", " or ", " and ", "not ",
};

static void put_condition(fr_c_emitter *e, const condition_words *words,
                          const fr_condition *condition)
{
    const char *join = words->all;
    switch (condition->kind) {
    case CONDITION_DEFINED:
        fr_source_puts(&e->out, words->before);
        fr_source_put(&e->out, condition->name);
        fr_source_puts(&e->out, words->after);
        return;
    case CONDITION_NOT:
        fr_source_puts(&e->out, words->not );
        put_condition(e, words, condition->parts.data[0]);
        return;
    case CONDITION_ANY: join = words->any; break;
    case CONDITION_ALL: break;
    }
    fr_source_puts(&e->out, "(");
    for (size_t i = 0; i < condition->parts.len; i++) {
        if (i)
            fr_source_puts(&e->out, join);
        put_condition(e, words, condition->parts.data[i]);
    }
    fr_source_puts(&e->out, ")");
}

static void open_if(fr_c_emitter *e, const fr_condition *condition)
{
    const condition_words *words = fr_c_is(e, HEADER_CYTHON) ? &cython : &preprocessor;
    fr_source_puts(&e->out, words->open);
    put_condition(e, words, condition);
    fr_source_puts(&e->out, words->close);
    fr_source_newline(&e->out);
}

void fr_c_open_condition(fr_c_emitter *e, const fr_condition *condition)
{
    if (!condition)
        return;
    if (fr_c_is(e, HEADER_CYTHON)) {
        open_if(e, condition);
        fr_source_push_tab(&e->out);
        return;
    }
    if (e->out.line_started)
        fr_source_newline(&e->out);
    fr_source_push_column(&e->out, 0);
    open_if(e, condition);
    fr_source_pop(&e->out);
}

void fr_c_close_condition(fr_c_emitter *e, const fr_condition *condition)
{
    if (!condition)
        return;
    if (fr_c_is(e, HEADER_CYTHON)) {
        fr_source_pop(&e->out);
        return;
    }
    fr_source_newline(&e->out);
    fr_source_push_column(&e->out, 0);
    fr_source_puts(&e->out, "#endif");
    fr_source_pop(&e->out);
}

void fr_c_open_part(fr_c_emitter *e, const fr_condition *condition)
{
    if (!fr_c_is(e, HEADER_CYTHON))
        fr_c_open_condition(e, condition);
}

void fr_c_close_part(fr_c_emitter *e, const fr_condition *condition)
{
    if (!fr_c_is(e, HEADER_CYTHON))
        fr_c_close_condition(e, condition);
}

void fr_c_open_cxx_only(fr_c_emitter *e)
{
    if (!e->is_compat)
        return;
    fr_source_gap(&e->out);
    fr_source_puts(&e->out, "#ifdef __cplusplus");
}

void fr_c_close_cxx_only(fr_c_emitter *e)
{
    if (!e->is_compat)
        return;
    fr_source_puts(&e->out, "#endif  // __cplusplus");
    fr_source_newline(&e->out);
}

/* ---- comments ---- */

typedef struct comment_form {
    const char *open, *line, *close; /* NULL: no such line */
} comment_form;

static const comment_form comment_c = { "/*", "", " */" };
static const comment_form comment_c99 = { NULL, "//", NULL };
static const comment_form comment_cxx = { NULL, "///", NULL };
static const comment_form comment_doxy = { "/**", " *", " */" };
static const comment_form comment_cython = { NULL, "#", NULL };

static const comment_form *form_of_comment(const fr_c_emitter *e)
{
    if (fr_c_is(e, HEADER_CYTHON))
        return &comment_cython;
    switch (e->options->documentation_style) {
    case DOC_STYLE_C: return &comment_c;
    case DOC_STYLE_C99: return &comment_c99;
    case DOC_STYLE_CXX: return &comment_cxx;
    case DOC_STYLE_DOXY: return &comment_doxy;
    case DOC_STYLE_AUTO: break;
    }
    return fr_c_is(e, HEADER_C) ? &comment_doxy : &comment_cxx;
}

/* The end of a line that the next line would become a part of: a backslash, or its trigraph, and
 * perhaps white space, which compilers ignore there. */
static bool is_continued(fr_str line)
{
    fr_str text = fr_str_trim_end(line);
    return fr_str_ends(text, FR_LIT("\\")) || fr_str_ends(text, FR_LIT("?"
                                                                       "?/"));
}

static bool ends_comment(const comment_form *form, fr_str line, size_t at)
{
    return form->close && line.ptr[at] == '*' && at + 1 < line.len && line.ptr[at + 1] == '/';
}

/* Nothing in it is special in a comment: looked at byte by byte, without branches. */
static bool is_harmless(fr_str line)
{
    bool is_special = false;
    for (size_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.ptr[i];
        is_special |= (c < ' ') | (c == '*') | (c == '\\') | (c == '?');
    }
    return !is_special;
}

/* Text of a comment, which must stay one: what would end it is taken apart. */
static void put_comment_line(fr_c_emitter *e, const comment_form *form, fr_str line)
{
    size_t from = 0;
    if (is_harmless(line)) {
        fr_source_put(&e->out, line);
        return;
    }
    for (size_t i = 0; i < line.len; i++) {
        unsigned char c = (unsigned char)line.ptr[i];
        bool is_end = ends_comment(form, line, i);
        if (!is_end && (c >= ' ' || c == '\t'))
            continue;
        fr_source_put(&e->out, fr_str_slice(line, from, is_end ? i + 1 : i));
        fr_source_puts(&e->out, " ");
        from = i + 1;
    }
    fr_source_put(&e->out, fr_str_slice(line, from, line.len));
    if (!fr_c_is(e, HEADER_CYTHON) && is_continued(line))
        fr_source_puts(&e->out, " .");
}

static void put_whole_line(fr_c_emitter *e, const char *text)
{
    if (!text)
        return;
    fr_source_puts(&e->out, text);
    fr_source_newline(&e->out);
}

void fr_c_docs(fr_c_emitter *e, fr_str doc)
{
    const comment_form *form = form_of_comment(e);
    bool is_short = e->options->documentation_length == DOC_LENGTH_SHORT;
    if (!e->options->documentation || !doc.ptr)
        return;
    put_whole_line(e, form->open);
    for (bool is_last = false; !is_last;) {
        size_t end = fr_str_find_char(doc, '\n');
        is_last = is_short || end == SIZE_MAX;
        fr_source_puts(&e->out, form->line);
        put_comment_line(e, form, fr_str_slice(doc, 0, end));
        fr_source_newline(&e->out);
        if (!is_last)
            doc = fr_str_slice(doc, end + 1, doc.len);
    }
    put_whole_line(e, form->close);
}

/* ---- names ---- */

/* What Cython 3 does not take as a name, in byte order. Words that C++ has too are escaped in all
 * languages, by a pass. */
static const char *const python_words[] = {
    "DEF",     "ELIF",   "ELSE",     "IF",    "and",     "assert", "cdef",   "cimport",
    "complex", "cpdef",  "ctypedef", "def",   "del",     "elif",   "except", "finally",
    "from",    "global", "import",   "in",    "include", "is",     "lambda", "nonlocal",
    "not",     "or",     "pass",     "raise", "with",    "yield",
};

static int compare_words(const void *name, const void *word)
{
    return fr_str_cmp(*(const fr_str *)name, fr_str_from(*(const char *const *)word));
}

static bool is_python_word(const fr_c_emitter *e, fr_str name)
{
    return fr_c_is(e, HEADER_CYTHON) &&
           bsearch(&name, python_words, sizeof python_words / sizeof *python_words,
                   sizeof *python_words, compare_words);
}

void fr_c_use(fr_c_emitter *e, fr_str name)
{
    fr_source_put(&e->out, name);
    if (is_python_word(e, name))
        fr_source_puts(&e->out, "_");
}

void fr_c_name(fr_c_emitter *e, fr_str name)
{
    fr_c_use(e, name);
    if (is_python_word(e, name))
        fr_source_fmt(&e->out, " \"%.*s\"", FR_ARG(name));
}

/* ---- templates, words, lists ---- */

static void put_parameter(fr_c_emitter *e, const fr_header_generic *generic, bool with_default)
{
    if (generic->const_type)
        fr_c_declare(e, generic->const_type, generic->name);
    else
        fr_source_fmt(&e->out, "typename %.*s", FR_ARG(generic->name));
    if (!generic->has_default || !with_default)
        return;
    fr_source_puts(&e->out, " = ");
    if (generic->const_type)
        fr_source_put(&e->out, generic->default_value);
    else
        fr_c_type(e, generic->default_type);
}

static void put_template(fr_c_emitter *e, const fr_header_generics *generics, bool with_defaults)
{
    if (generics->len == 0)
        return;
    fr_source_puts(&e->out, "template<");
    for (size_t i = 0; i < generics->len; i++) {
        if (i)
            fr_source_puts(&e->out, ", ");
        put_parameter(e, &generics->data[i], with_defaults);
    }
    fr_source_puts(&e->out, ">");
    fr_source_newline(&e->out);
}

void fr_c_template(fr_c_emitter *e, const fr_header_generics *generics)
{
    put_template(e, generics, true);
}

void fr_c_template_forward(fr_c_emitter *e, const fr_header_generics *generics)
{
    put_template(e, generics, false);
}

void fr_c_word(fr_c_emitter *e, fr_str word)
{
    if (word.len == 0)
        return;
    fr_source_puts(&e->out, " ");
    fr_source_put(&e->out, word);
}

fr_c_list fr_c_begin_list(fr_c_emitter *e, const char *end, const char *join)
{
    fr_source_push_column(&e->out, fr_source_column(&e->out));
    return (fr_c_list){ .end = end, .join = join, .is_first = true };
}

void fr_c_next(fr_c_emitter *e, fr_c_list *list)
{
    if (!list->is_first) {
        fr_source_puts(&e->out, list->end);
        fr_source_puts(&e->out, list->join);
        fr_source_newline(&e->out);
    }
    list->is_first = false;
}

void fr_c_end_list(fr_c_emitter *e, fr_c_list *list)
{
    if (!list->is_first)
        fr_source_puts(&e->out, list->end);
    fr_source_pop(&e->out);
}
