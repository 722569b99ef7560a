/* The ways in which rustfmt breaks what emitters write most. */
#include "write_rust/format_plain_parts.h"

/* ---- types that are too long for a line ---- */

/* rustfmt puts the result of a function type elsewhere if it is long. */
enum { MAX_RESULT = 60 };

/* Behind `Option<`: the function type in [s.at, s.end), on a line or several. */
static bool put_function_type(fr_text *out, fr_scan s, size_t indent)
{
    const char *begin = s.at, *open, *close;
    if (fr_plain_fits(begin, s.end, indent + 1)) {
        fr_plain_put_line(out, indent, begin, s.end);
        return true;
    }
    if (!fr_skip(&s, "unsafe extern \"C\" fn("))
        return false;
    open = s.at;
    if (!fr_skip_parameters(&s, 0) || s.at - 1 == open)
        return false;
    close = s.at - 1;
    if (s.end - s.at > (ptrdiff_t)(MAX_RESULT - indent) || !fr_plain_fits(close, s.end, indent + 1))
        return false;
    fr_plain_put_line(out, indent, begin, open);
    if (!fr_plain_put_parameters(out, &(fr_scan){ open, close }, indent + TAB, false))
        return false;
    fr_plain_put_line(out, indent, close, s.end);
    return true;
}

/* From `begin` on an Option of a function type, which ends at `end`, with `last` behind it; what
 * stands before the type on its line is written. */
static bool put_option(fr_text *out, const char *begin, fr_scan type, size_t indent, char last)
{
    fr_scan s = type;
    if (!fr_skip(&s, "::std::option::Option<") && !fr_skip(&s, "::core::option::Option<"))
        return false;
    if (!fr_plain_fits(begin, s.at, indent))
        return false;
    fr_plain_put(out, type.at, s.at);
    s.end--;
    if (!put_function_type(out, s, indent + TAB))
        return false;
    fr_text_puts(out, ",");
    fr_plain_start_line(out, indent);
    fr_text_char(out, '>');
    fr_text_char(out, last);
    return true;
}

bool fr_plain_put_on_next(fr_text *out, const char *begin, fr_scan type, size_t indent, char last)
{
    if (!fr_plain_fits(begin, type.at - 1, indent) ||
        !fr_plain_fits(type.at, type.end, indent + TAB + 1))
        return false;
    fr_plain_put(out, begin, type.at - 1);
    fr_plain_put_line(out, indent + TAB, type.at, type.end);
    fr_text_char(out, last);
    return true;
}

bool fr_plain_put_typed(fr_text *out, const char *begin, fr_scan type, size_t indent, char last)
{
    if (fr_plain_fits(begin, type.end, indent + 1)) {
        fr_plain_put(out, begin, type.end);
        fr_text_char(out, last);
        return true;
    }
    if (fr_plain_put_on_next(out, begin, type, indent, last))
        return true;
    fr_plain_put(out, begin, type.at);
    return put_option(out, begin, type, indent, last);
}

static bool put_parameter(fr_text *out, fr_scan *s, size_t indent, bool may_nest)
{
    const char *begin = s->at;
    fr_plain_start_line(out, indent);
    if (fr_skip(s, "...")) {
        fr_plain_put(out, begin, s->at);
        return true;
    }
    if (!fr_skip_ident(s) || !fr_skip(s, ": "))
        return false;
    fr_scan type = { s->at, NULL };
    if (!fr_skip_type(s, 0))
        return false;
    type.end = s->at;
    bool is_short = fr_plain_fits(begin, type.end, indent + 1);
    fr_plain_put(out, begin, is_short ? type.end : type.at);
    if (!is_short)
        return may_nest && put_option(out, begin, type, indent, ',');
    fr_text_char(out, ',');
    return true;
}

bool fr_plain_put_parameters(fr_text *out, fr_scan *s, size_t indent, bool may_nest)
{
    do
        if (!put_parameter(out, s, indent, may_nest))
            return false;
    while (fr_skip(s, ", "));
    return true;
}

/* ---- attributes ---- */

/* As rustfmt's attr_fn_like_width, brackets and name included. */
enum { MAX_ATTRIBUTE = 70 };

static bool skip_meta(fr_scan *s)
{
    const char *begin = s->at;
    if (!fr_skip(s, "#[") || !fr_skip_ident(s))
        return false;
    if (fr_skip(s, " = "))
        return fr_skip_text(s) && fr_skip(s, "]");
    if (fr_skip(s, "(")) {
        do
            if (!fr_skip_path(s))
                return false;
        while (fr_skip(s, ", "));
        if (!fr_skip(s, ")"))
            return false;
    }
    return fr_skip(s, "]") && s->at - begin <= MAX_ATTRIBUTE;
}

bool fr_plain_put_attributes(fr_text *out, fr_scan *s, size_t indent)
{
    unsigned derives = 0;
    while (s->at < s->end && *s->at == '#') {
        const char *begin = s->at;
        fr_scan derive = *s, rustfmt = *s;
        derives += fr_skip(&derive, "#[derive");
        if (derives > 1 || fr_skip(&rustfmt, "#[rustfmt") || !skip_meta(s))
            return false;
        fr_plain_put(out, begin, s->at);
        if (!fr_skip_line_end(s))
            return false;
        fr_plain_start_line(out, indent);
    }
    return true;
}

/* ---- lines ---- */

bool fr_plain_put_lines(fr_text *out, fr_scan *s, bool (*put_one)(fr_text *out, fr_scan *s))
{
    unsigned count = 0;
    for (; fr_skip_line_end(s) && !fr_skip(s, "}"); count++)
        if (!put_one(out, s))
            return false;
    if (count == 0 || s->at[-1] != '}')
        return false;
    fr_text_puts(out, "\n}");
    return true;
}
