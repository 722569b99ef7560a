/* Constants, aliases, structs of plain fields, checks of layouts and blocks of functions make up
 * nine tenths of bindings, and emitters write them line by line with each blank in its place. What
 * is so regular needs neither tokens nor a tree: the lines are checked byte by byte against the
 * grammar below and get their indentation. Whatever is not exactly so, or does not fit on its line
 * where the way to break it is not plain, is left to the long way: nothing is guessed here.
 *
 *     item      = attribute* ( alias | constant | record | checks | block )
 *     attribute = "#[" word [ "(" path { ", " path } ")" | " = " string ] "]" newline
 *     alias     = "pub type " word " = " type ";"
 *     constant  = "pub const " word ": " type " = " value ";"
 *     record    = "pub " ( "struct " | "union " ) word " {" newline { field newline } "}"
 *     field     = attribute* [ "pub " ] word ": " type ","
 *     checks    = "const _: () = {" newline { string-in-[] "[" call " - " word "];" newline } "};"
 *     block     = [ "unsafe " ] "extern " string " {" newline { function newline } "}"
 *     function  = attribute* "pub fn " word "(" [ parameter { ", " parameter } ] ")" [ " -> " type
 * ] ";"
 *
 * In a build with assertions each result is held against that of the long way (format.c). */
#include "write_rust/format_plain.h"

#include <string.h>

#include "write_rust/format_tree.h"

/* MAX_ATTRIBUTE: as rustfmt's attr_fn_like_width, brackets and name included. */
enum { MOST_NESTED = 16, MAX_ATTRIBUTE = 70 };

typedef struct scan {
    const char *at, *end;
} scan;

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word_byte(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

static bool skip(scan *s, const char *text)
{
    size_t len = strlen(text); /* of literals: known when compiled */
    if ((size_t)(s->end - s->at) < len || memcmp(s->at, text, len) != 0)
        return false;
    s->at += len;
    return true;
}

/* Digits too. */
static bool skip_word(scan *s)
{
    const char *begin = s->at;
    while (s->at < s->end && is_word_byte(*s->at))
        s->at++;
    return s->at > begin;
}

/* 16usize */
static bool skip_count(scan *s)
{
    const char *begin = s->at;
    while (s->at < s->end && *s->at >= '0' && *s->at <= '9')
        s->at++;
    return s->at > begin && skip(s, "usize");
}

static bool skip_ident(scan *s)
{
    return s->at < s->end && is_letter(*s->at) && skip_word(s);
}

static bool skip_path(scan *s)
{
    skip(s, "::");
    do
        if (!skip_ident(s))
            return false;
    while (skip(s, "::"));
    return true;
}

/* What ends on its line, of printable ASCII: so bytes are columns. */
static bool skip_string(scan *s)
{
    if (!skip(s, "\""))
        return false;
    for (; s->at < s->end && *s->at != '"'; s->at++) {
        if (*s->at == '\\' && ++s->at == s->end)
            return false;
        if (*s->at < ' ' || *s->at > '~')
            return false;
    }
    return skip(s, "\"");
}

/* What may be longer than its line and have any letters, but is on one line. */
static bool skip_text(scan *s)
{
    if (!skip(s, "\""))
        return false;
    for (; s->at < s->end && *s->at != '"'; s->at++) {
        if (*s->at == '\\' && ++s->at == s->end)
            return false;
        if ((unsigned char)*s->at < ' ')
            return false;
    }
    return skip(s, "\"");
}

static bool skip_type(scan *s, unsigned depth);

static bool skip_array(scan *s, unsigned depth)
{
    return skip_type(s, depth) && skip(s, "; ") && skip_word(s) && skip(s, "]");
}

static bool skip_parameter(scan *s, unsigned depth)
{
    return skip_ident(s) && skip(s, ": ") && skip_type(s, depth);
}

static bool skip_result(scan *s, unsigned depth)
{
    return !skip(s, " -> ") || skip_type(s, depth);
}

/* From behind the `(` to behind the `)`. */
static bool skip_parameters(scan *s, unsigned depth)
{
    if (skip(s, ")"))
        return true;
    do
        if (!skip(s, "...") && !skip_parameter(s, depth))
            return false;
    while (skip(s, ", "));
    return skip(s, ")");
}

static bool skip_type(scan *s, unsigned depth)
{
    while (skip(s, "*mut ") || skip(s, "*const ") || skip(s, "&"))
        ;
    if (depth++ > MOST_NESTED)
        return false;
    if (skip(s, "["))
        return skip_array(s, depth);
    if (skip(s, "unsafe extern \"C\" fn("))
        return skip_parameters(s, depth) && skip_result(s, depth);
    if (!skip_path(s))
        return false;
    return !skip(s, "<") || (skip_type(s, depth) && skip(s, ">"));
}

static bool skip_value(scan *s)
{
    if (skip(s, "b"))
        return s->at < s->end && *s->at == '"' ? skip_string(s) : (skip_word(s), true);
    skip(s, "-");
    return skip_word(s);
}

/* Moves to the line behind this one, which ends here; false: it goes on. */
static bool skip_line_end(scan *s)
{
    return skip(s, "\n");
}

static bool fits(const char *begin, const char *end, size_t indent)
{
    return (size_t)(end - begin) + indent <= MAX_WIDTH;
}

static void put(fr_text *out, const char *begin, const char *end)
{
    fr_text_put(out, (fr_str){ begin, (size_t)(end - begin) });
}

static void start_line(fr_text *out, size_t indent)
{
    fr_text_char(out, '\n');
    fr_text_repeat(out, ' ', indent);
}

static void put_line(fr_text *out, size_t indent, const char *begin, const char *end)
{
    start_line(out, indent);
    put(out, begin, end);
}

/* ---- types that are too long for a line ---- */

/* rustfmt puts the result of a function type elsewhere if it is long. */
enum { MAX_RESULT = 60 };

/* Elements of a list of parameters on lines of their own: what skip_parameters() has passed,
 * without the parentheses. */
static bool put_parameters(fr_text *out, scan *s, size_t indent, bool may_nest);

/* Behind `Option<`: the function type in [s.at, s.end), on a line or several. */
static bool put_function_type(fr_text *out, scan s, size_t indent)
{
    const char *begin = s.at, *open, *close;
    if (fits(begin, s.end, indent + 1)) {
        put_line(out, indent, begin, s.end);
        return true;
    }
    if (!skip(&s, "unsafe extern \"C\" fn("))
        return false;
    open = s.at;
    if (!skip_parameters(&s, 0) || s.at - 1 == open)
        return false;
    close = s.at - 1;
    if (s.end - s.at > (ptrdiff_t)(MAX_RESULT - indent) || !fits(close, s.end, indent + 1))
        return false;
    put_line(out, indent, begin, open);
    if (!put_parameters(out, &(scan){ open, close }, indent + TAB, false))
        return false;
    put_line(out, indent, close, s.end);
    return true;
}

/* From `begin` on an Option of a function type, which ends at `end`, with `last` behind it; what
 * stands before the type on its line is written. */
static bool put_option(fr_text *out, const char *begin, scan type, size_t indent, char last)
{
    scan s = type;
    if (!skip(&s, "::std::option::Option<") && !skip(&s, "::core::option::Option<"))
        return false;
    if (!fits(begin, s.at, indent))
        return false;
    put(out, type.at, s.at);
    s.end--;
    if (!put_function_type(out, s, indent + TAB))
        return false;
    fr_text_puts(out, ",");
    start_line(out, indent);
    fr_text_char(out, '>');
    fr_text_char(out, last);
    return true;
}

/* `begin ... type last` with a break before the type, if that is enough; `type` has a space before
 * it. The line is begun. */
static bool put_on_next(fr_text *out, const char *begin, scan type, size_t indent, char last)
{
    if (!fits(begin, type.at - 1, indent) || !fits(type.at, type.end, indent + TAB + 1))
        return false;
    put(out, begin, type.at - 1);
    put_line(out, indent + TAB, type.at, type.end);
    fr_text_char(out, last);
    return true;
}

/* `begin ... type last`, where the type may be long. The line is begun. */
static bool put_typed(fr_text *out, const char *begin, scan type, size_t indent, char last)
{
    if (fits(begin, type.end, indent + 1)) {
        put(out, begin, type.end);
        fr_text_char(out, last);
        return true;
    }
    if (put_on_next(out, begin, type, indent, last))
        return true;
    put(out, begin, type.at);
    return put_option(out, begin, type, indent, last);
}

static bool put_parameter(fr_text *out, scan *s, size_t indent, bool may_nest)
{
    const char *begin = s->at;
    start_line(out, indent);
    if (skip(s, "...")) {
        put(out, begin, s->at);
        return true;
    }
    if (!skip_ident(s) || !skip(s, ": "))
        return false;
    scan type = { s->at, NULL };
    if (!skip_type(s, 0))
        return false;
    type.end = s->at;
    bool is_short = fits(begin, type.end, indent + 1);
    put(out, begin, is_short ? type.end : type.at);
    if (!is_short)
        return may_nest && put_option(out, begin, type, indent, ',');
    fr_text_char(out, ',');
    return true;
}

static bool put_parameters(fr_text *out, scan *s, size_t indent, bool may_nest)
{
    do
        if (!put_parameter(out, s, indent, may_nest))
            return false;
    while (skip(s, ", "));
    return true;
}

/* ---- items ---- */

static bool skip_meta(scan *s)
{
    const char *begin = s->at;
    if (!skip(s, "#[") || !skip_ident(s))
        return false;
    if (skip(s, " = "))
        return skip_text(s) && skip(s, "]");
    if (skip(s, "(")) {
        do
            if (!skip_path(s))
                return false;
        while (skip(s, ", "));
        if (!skip(s, ")"))
            return false;
    }
    return skip(s, "]") && s->at - begin <= MAX_ATTRIBUTE;
}

/* The line is begun, and the one behind, too. Neighbouring derives become one, and rustfmt::skip is
 * for the long way to see. */
static bool put_attributes(fr_text *out, scan *s, size_t indent)
{
    unsigned derives = 0;
    while (s->at < s->end && *s->at == '#') {
        const char *begin = s->at;
        scan derive = *s, rustfmt = *s;
        derives += skip(&derive, "#[derive");
        if (derives > 1 || skip(&rustfmt, "#[rustfmt") || !skip_meta(s))
            return false;
        put(out, begin, s->at);
        if (!skip_line_end(s))
            return false;
        start_line(out, indent);
    }
    return true;
}

static bool put_alias(fr_text *out, scan *s, const char *begin)
{
    if (!skip_ident(s) || !skip(s, " = "))
        return false;
    scan type = { s->at, NULL };
    if (!skip_type(s, 0))
        return false;
    type.end = s->at;
    return skip(s, ";") && put_typed(out, begin, type, 0, ';');
}

static bool put_constant(fr_text *out, scan *s, const char *begin)
{
    if (!skip_ident(s) || !skip(s, ": ") || !skip_type(s, 0) || !skip(s, " = "))
        return false;
    scan value = { s->at, NULL };
    if (!skip_value(s))
        return false;
    value.end = s->at;
    if (!skip(s, ";"))
        return false;
    if (!fits(begin, s->at, 0))
        return put_on_next(out, begin, value, 0, ';');
    put(out, begin, s->at);
    return true;
}

static bool put_field(fr_text *out, scan *s)
{
    start_line(out, TAB);
    if (!put_attributes(out, s, TAB))
        return false;
    const char *begin = s->at;
    skip(s, "pub ");
    if (!skip_ident(s) || !skip(s, ": "))
        return false;
    scan type = { s->at, NULL };
    if (!skip_type(s, 0))
        return false;
    type.end = s->at;
    return skip(s, ",") && put_typed(out, begin, type, TAB, ',');
}

/* At least one line, each by itself, then the brace that closes them. */
static bool put_lines(fr_text *out, scan *s, bool (*put_one)(fr_text *out, scan *s))
{
    unsigned count = 0;
    for (; skip_line_end(s) && !skip(s, "}"); count++)
        if (!put_one(out, s))
            return false;
    if (count == 0 || s->at[-1] != '}')
        return false;
    fr_text_puts(out, "\n}");
    return true;
}

static bool put_record(fr_text *out, scan *s, const char *begin)
{
    if (!skip_ident(s) || !skip(s, " {") || !fits(begin, s->at, 0))
        return false;
    put(out, begin, s->at);
    return put_lines(out, s, put_field);
}

/* ---- checks of layouts ---- */

/* ::std::mem::size_of::<T>() or ::std::mem::offset_of!(T, field) */
static bool skip_call(scan *s)
{
    if (!skip(s, "::std::mem::") && !skip(s, "::core::mem::"))
        return false;
    if (skip(s, "offset_of!("))
        return skip_ident(s) && skip(s, ", ") && skip_ident(s) && skip(s, ")");
    return (skip(s, "size_of::<") || skip(s, "align_of::<")) && skip_ident(s) && skip(s, ">()");
}

/* rustfmt widens the page by half as long as what stands in one piece is too long for it. */
static size_t page_for(size_t width)
{
    size_t page = MAX_WIDTH;
    while (width > page)
        page += page / 2;
    return page;
}

/* [words][code], where `code` is an offset_of!() that does not fit on a line of its own: its
 * arguments get a line each, and what stands around them is as rustfmt finds it fits. */
static bool put_long_check(fr_text *out, const char *words, scan code)
{
    enum { MAX_WORD = 80, INDEX_AND_SEMICOLON = 1 };
    size_t width = (size_t)(code.at - words), page = page_for(width + TAB + INDEX_AND_SEMICOLON);
    scan s = code;
    skip(&s, "[");
    if (!skip(&s, "::std::mem::offset_of!(") && !skip(&s, "::core::mem::offset_of!("))
        return false;
    const char *type = s.at, *field, *rest;
    skip_ident(&s);
    skip(&s, ", ");
    field = s.at;
    skip_ident(&s);
    rest = s.at;
    size_t digits = (size_t)(s.end - rest) - strlen(") - usize];");
    if (field - type > MAX_WORD || rest - field > MAX_WORD || width > 2 * MAX_WORD)
        return false;
    bool is_next = width + TAB + 3 > page, is_split = !is_next && width + digits + 16 > page;
    size_t indent = is_next ? 2 * TAB : TAB;
    put_line(out, TAB, words, code.at);
    if (is_next)
        start_line(out, indent);
    put(out, code.at, type);
    put_line(out, indent + TAB, type, field - 1);
    put_line(out, indent + TAB, field, rest);
    put_line(out, indent, rest, rest + 1);
    if (is_split)
        put_line(out, indent + TAB, rest + 2, s.end);
    else
        put(out, rest + 1, s.end);
    return true;
}

static bool put_check(fr_text *out, scan *s)
{
    const char *words = s->at, *code;
    if (!skip(s, "[") || !skip_string(s) || !skip(s, "]"))
        return false;
    code = s->at;
    if (!skip(s, "[") || !skip_call(s) || !skip(s, " - ") || !skip_count(s) || !skip(s, "];"))
        return false;
    if (fits(words, s->at, TAB)) {
        put_line(out, TAB, words, s->at);
        return true;
    }
    if (!fits(words, code, TAB) || !fits(code, s->at, 2 * TAB))
        return put_long_check(out, words, (scan){ code, s->at });
    put_line(out, TAB, words, code);
    put_line(out, 2 * TAB, code, s->at);
    return true;
}

static bool put_checks(fr_text *out, scan *s, const char *begin)
{
    put(out, begin, s->at);
    while (skip_line_end(s)) {
        if (skip(s, "};")) {
            fr_text_puts(out, "\n};");
            return true;
        }
        if (!put_check(out, s))
            return false;
    }
    return false;
}

/* ---- functions ---- */

/* begin ( open ... close ) -> result ; end */
static bool put_long_function(fr_text *out, const char *begin, scan parameters, const char *end)
{
    const char *open = parameters.at, *close = parameters.end;
    if (open == close || !fits(begin, open, TAB) || !fits(close, end, TAB))
        return false;
    put(out, begin, open);
    if (!put_parameters(out, &parameters, 2 * TAB, true))
        return false;
    put_line(out, TAB, close, end);
    return true;
}

static bool put_function(fr_text *out, scan *s)
{
    start_line(out, TAB);
    if (!put_attributes(out, s, TAB))
        return false;
    const char *begin = s->at, *open, *close;
    if (!skip(s, "pub fn ") || !skip_ident(s) || !skip(s, "("))
        return false;
    open = s->at;
    if (!skip_parameters(s, 0))
        return false;
    close = s->at - 1;
    bool has_both = open != close && s->at < s->end && *s->at == ' ';
    if (!skip_result(s, 0) || !skip(s, ";"))
        return false;
    if (!fits(begin, s->at, TAB))
        return put_long_function(out, begin, (scan){ open, close }, s->at);
    if (has_both && !fits(begin, s->at, TAB + 1)) /* rustfmt keeps room for a brace */
        return false;
    put(out, begin, s->at);
    return true;
}

static bool put_block(fr_text *out, scan *s, const char *begin)
{
    if (!skip_string(s) || !skip(s, " {"))
        return false;
    put(out, begin, s->at);
    return put_lines(out, s, put_function);
}

static bool put_item(fr_text *out, scan *s)
{
    const char *begin = s->at;
    if (skip(s, "pub const "))
        return put_constant(out, s, begin);
    if (skip(s, "pub type "))
        return put_alias(out, s, begin);
    if (skip(s, "pub struct ") || skip(s, "pub union "))
        return put_record(out, s, begin);
    if (skip(s, "const _: () = {"))
        return put_checks(out, s, begin);
    if (skip(s, "unsafe extern ") || skip(s, "extern "))
        return put_block(out, s, begin);
    return false;
}

/* A line break and, at once, what can only begin another item. */
static bool is_at_end(const scan *s)
{
    scan next = *s;
    return s->at == s->end ||
           (skip(&next, "\n") && (next.at == next.end || *next.at == '#' || is_letter(*next.at)));
}

bool fr_format_plain(fr_text *out, fr_str source, size_t *at)
{
    size_t mark = out->len;
    if (*at >= source.len)
        return false;
    scan s = { source.ptr + *at, source.ptr + source.len };
    skip_line_end(&s);
    if (!put_attributes(out, &s, 0) || !put_item(out, &s) || !is_at_end(&s)) {
        out->len = mark;
        return false;
    }
    *at = (size_t)(s.at - source.ptr);
    return true;
}
