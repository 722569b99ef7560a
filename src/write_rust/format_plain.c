/* Constants, aliases, structs of plain fields, checks of layouts and blocks of functions make up
 * nine tenths of bindings, and emitters write them line by line with each blank in its place. What
 * is so regular needs neither tokens nor a tree: the lines are checked byte by byte against the
 * grammar below and get their indentation. Whatever is not exactly so, or does not fit on its line
 * where the way to break it is not plain, is left to the long way: nothing is guessed here.
 *
 *     item      = attribute* ( alias | constant | record | checks | block | impl )
 *     attribute = "#[" word [ "(" path { ", " path } ")" | " = " string ] "]" newline
 *     alias     = "pub type " word " = " type ";"
 *     constant  = "pub const " word ": " type " = " value ";"
 *     record    = "pub " ( "struct " | "union " ) word " {" newline { field newline } "}"
 *     field     = attribute* [ "pub " ] word ": " type ","
 *     checks    = "const _: () = {" newline { string-in-[] "[" call " - " word "];" newline } "};"
 *     block     = [ "unsafe " ] "extern " string " {" newline { function newline } "}"
 *     function  = attribute* "pub fn " word "(" [ parameter { ", " parameter } ] ")" [ " -> " type
 * ] ";"
 *     impl      = "impl " word " {" newline { method newline } "}" (format_plain_impl.c)
 *
 * In a build with assertions each result is held against that of the long way (format.c). */
#include "write_rust/format_plain.h"

#include "write_rust/format_plain_parts.h"

/* ---- items ---- */

static bool put_alias(fr_text *out, fr_scan *s, const char *begin)
{
    if (!fr_skip_ident(s) || !fr_skip(s, " = "))
        return false;
    fr_scan type = { s->at, NULL };
    if (!fr_skip_type(s, 0))
        return false;
    type.end = s->at;
    return fr_skip(s, ";") && fr_plain_put_typed(out, begin, type, 0, ';');
}

static bool skip_value(fr_scan *s)
{
    if (fr_skip(s, "b"))
        return s->at < s->end && *s->at == '"' ? fr_skip_string(s) : (fr_skip_word(s), true);
    fr_skip(s, "-");
    return fr_skip_word(s);
}

static bool put_constant(fr_text *out, fr_scan *s, const char *begin)
{
    if (!fr_skip_ident(s) || !fr_skip(s, ": "))
        return false;
    fr_scan type = { s->at, NULL }, path = type;
    path.end = s->end;
    if (!fr_skip_type(s, 0) || !fr_skip(s, " = "))
        return false;
    if (fr_skip_path(&path) && path.at == s->at - strlen(" = "))
        type.end = path.at; /* one that cannot be broken */
    fr_scan value = { s->at, NULL };
    if (!skip_value(s))
        return false;
    value.end = s->at;
    if (!fr_skip(s, ";"))
        return false;
    if (fr_plain_fits(begin, s->at, 0)) {
        fr_plain_put(out, begin, s->at);
        return true;
    }
    if (fr_plain_fits(begin, value.at - 1, 0) || !type.end)
        return fr_plain_put_on_next(out, begin, value, 0, ';');
    /* the type goes to the next line, however long its own is */
    fr_plain_put(out, begin, type.at - 1);
    fr_plain_put_line(out, TAB, type.at, s->at);
    return fr_plain_fits(type.at, s->at, TAB);
}

static bool put_field(fr_text *out, fr_scan *s)
{
    fr_plain_start_line(out, TAB);
    if (!fr_plain_put_attributes(out, s, TAB))
        return false;
    const char *begin = s->at;
    fr_skip(s, "pub ");
    if (!fr_skip_ident(s) || !fr_skip(s, ": "))
        return false;
    fr_scan type = { s->at, NULL };
    if (!fr_skip_type(s, 0))
        return false;
    type.end = s->at;
    return fr_skip(s, ",") && fr_plain_put_typed(out, begin, type, TAB, ',');
}

static bool put_record(fr_text *out, fr_scan *s, const char *begin)
{
    if (!fr_skip_ident(s) || !fr_skip(s, " {") || !fr_plain_fits(begin, s->at, 0))
        return false;
    fr_plain_put(out, begin, s->at);
    return fr_plain_put_lines(out, s, put_field);
}

/* ---- checks of layouts ---- */

/* ::std::mem::size_of::<T>() or ::std::mem::offset_of!(T, field) */
static bool skip_call(fr_scan *s)
{
    if (!fr_skip(s, "::std::mem::") && !fr_skip(s, "::core::mem::"))
        return false;
    if (fr_skip(s, "offset_of!("))
        return fr_skip_ident(s) && fr_skip(s, ", ") && fr_skip_ident(s) && fr_skip(s, ")");
    return (fr_skip(s, "size_of::<") || fr_skip(s, "align_of::<")) && fr_skip_ident(s) &&
           fr_skip(s, ">()");
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
static bool put_long_check(fr_text *out, const char *words, fr_scan code)
{
    enum { MAX_WORD = 80, INDEX_AND_SEMICOLON = 1 };
    size_t width = (size_t)(code.at - words), page = page_for(width + TAB + INDEX_AND_SEMICOLON);
    fr_scan s = code;
    fr_skip(&s, "[");
    if (!fr_skip(&s, "::std::mem::offset_of!(") && !fr_skip(&s, "::core::mem::offset_of!("))
        return false;
    const char *type = s.at, *field, *rest;
    fr_skip_ident(&s);
    fr_skip(&s, ", ");
    field = s.at;
    fr_skip_ident(&s);
    rest = s.at;
    size_t digits = (size_t)(s.end - rest) - strlen(") - usize];");
    if (field - type > MAX_WORD || rest - field > MAX_WORD || width > 2 * MAX_WORD)
        return false;
    bool is_next = width + TAB + 3 > page, is_split = !is_next && width + digits + 16 > page;
    size_t indent = is_next ? 2 * TAB : TAB;
    fr_plain_put_line(out, TAB, words, code.at);
    if (is_next)
        fr_plain_start_line(out, indent);
    fr_plain_put(out, code.at, type);
    fr_plain_put_line(out, indent + TAB, type, field - 1);
    fr_plain_put_line(out, indent + TAB, field, rest);
    fr_plain_put_line(out, indent, rest, rest + 1);
    if (is_split)
        fr_plain_put_line(out, indent + TAB, rest + 2, s.end);
    else
        fr_plain_put(out, rest + 1, s.end);
    return true;
}

static bool put_check(fr_text *out, fr_scan *s)
{
    const char *words = s->at, *code;
    if (!fr_skip(s, "[") || !fr_skip_string(s) || !fr_skip(s, "]"))
        return false;
    code = s->at;
    if (!fr_skip(s, "[") || !skip_call(s) || !fr_skip(s, " - ") || !fr_skip_count(s) ||
        !fr_skip(s, "];"))
        return false;
    if (fr_plain_fits(words, s->at, TAB)) {
        fr_plain_put_line(out, TAB, words, s->at);
        return true;
    }
    if (!fr_plain_fits(words, code, TAB) || !fr_plain_fits(code, s->at, 2 * TAB))
        return put_long_check(out, words, (fr_scan){ code, s->at });
    fr_plain_put_line(out, TAB, words, code);
    fr_plain_put_line(out, 2 * TAB, code, s->at);
    return true;
}

static bool put_checks(fr_text *out, fr_scan *s, const char *begin)
{
    fr_plain_put(out, begin, s->at);
    while (fr_skip_line_end(s)) {
        if (fr_skip(s, "};")) {
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
static bool put_long_function(fr_text *out, const char *begin, fr_scan parameters, const char *end)
{
    const char *open = parameters.at, *close = parameters.end;
    if (open == close || !fr_plain_fits(begin, open, TAB) || !fr_plain_fits(close, end, TAB))
        return false;
    fr_plain_put(out, begin, open);
    if (!fr_plain_put_parameters(out, &parameters, 2 * TAB, true))
        return false;
    fr_plain_put_line(out, TAB, close, end);
    return true;
}

static bool put_function(fr_text *out, fr_scan *s)
{
    fr_plain_start_line(out, TAB);
    if (!fr_plain_put_attributes(out, s, TAB))
        return false;
    const char *begin = s->at, *open, *close;
    if (!fr_skip(s, "pub fn ") || !fr_skip_ident(s) || !fr_skip(s, "("))
        return false;
    open = s->at;
    if (!fr_skip_parameters(s, 0))
        return false;
    close = s->at - 1;
    bool has_both = open != close && s->at < s->end && *s->at == ' ';
    if (!fr_skip_result(s, 0) || !fr_skip(s, ";"))
        return false;
    if (!fr_plain_fits(begin, s->at, TAB))
        return put_long_function(out, begin, (fr_scan){ open, close }, s->at);
    if (has_both && !fr_plain_fits(begin, s->at, TAB + 1)) /* rustfmt keeps room for a brace */
        return false;
    fr_plain_put(out, begin, s->at);
    return true;
}

static bool put_block(fr_text *out, fr_scan *s, const char *begin)
{
    if (!fr_skip_string(s) || !fr_skip(s, " {"))
        return false;
    fr_plain_put(out, begin, s->at);
    return fr_plain_put_lines(out, s, put_function);
}

static bool put_item(fr_text *out, fr_scan *s)
{
    const char *begin = s->at;
    if (fr_skip(s, "pub const "))
        return put_constant(out, s, begin);
    if (fr_skip(s, "pub type "))
        return put_alias(out, s, begin);
    if (fr_skip(s, "pub struct ") || fr_skip(s, "pub union "))
        return put_record(out, s, begin);
    if (fr_skip(s, "const _: () = {"))
        return put_checks(out, s, begin);
    if (fr_skip(s, "impl "))
        return fr_plain_put_impl(out, s, begin);
    if (fr_skip(s, "unsafe extern ") || fr_skip(s, "extern "))
        return put_block(out, s, begin);
    return false;
}

/* A line break and, at once, what can only begin another item. */
static bool is_at_end(const fr_scan *s)
{
    fr_scan next = *s;
    return s->at == s->end || (fr_skip(&next, "\n") && (next.at == next.end || *next.at == '#' ||
                                                        fr_scan_is_letter(*next.at)));
}

bool fr_format_plain(fr_text *out, fr_str source, size_t *at)
{
    size_t mark = out->len;
    if (*at >= source.len)
        return false;
    fr_scan s = { source.ptr + *at, source.ptr + source.len };
    fr_skip_line_end(&s);
    if (!fr_plain_put_attributes(out, &s, 0) || !put_item(out, &s) || !is_at_end(&s)) {
        out->len = mark;
        return false;
    }
    *at = (size_t)(s.at - source.ptr);
    return true;
}
