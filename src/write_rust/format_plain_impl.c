/* Accessors of bit-fields, as emit_bit_field.c writes them. They differ in names and numbers only,
 * so where their lines break is a matter of a few widths.
 *
 *     method    = attribute* [ "pub " | "pub(crate) " ] [ "unsafe " ] "fn " word "(" [ receiver ]
 *                 parameters ")" [ " -> " type ] " {" newline { statement newline } "}"
 *     statement = "unsafe { " transmute " }" | "unsafe {" newline { statement newline } "}"
 *               | "let " [ "mut " ] word ": " type " = " value ";"
 *               | word [ " as " word ] | chain "(" word " as " word ")" | raw
 *               | chain "({" newline { statement newline } "});"
 *     transmute = "::std::mem::transmute(" ( chain "()" | raw ) " as " word ")"
 *     chain     = word { "." word } "::<" count ", " word ">"
 *     raw       = "<" type ">::" word "::<" count ", " word ">(" address [ ", " word " as " word ]
 *                 ")"
 *     value     = word { ".0" } " as _" | path "()"
 */
#include "write_rust/format_plain_parts.h"

/* rustfmt's chain_width and fn_call_width, by its names. */
enum { MAX_CHAIN = 60, MAX_ARGUMENTS = 60, MOST_NESTED = 3 };

static bool is_wider(const char *begin, const char *end, ptrdiff_t width)
{
    return end - begin > width;
}

static bool put_if_fits(fr_text *out, size_t indent, const char *begin, const char *end)
{
    if (!fr_plain_fits(begin, end, indent))
        return false;
    fr_plain_put_line(out, indent, begin, end);
    return true;
}

/* ::<0usize, 1u8> */
static bool skip_place(fr_scan *s)
{
    return fr_skip(s, "::<") && fr_skip_count(s) && fr_skip(s, ", ") && fr_skip_word(s) &&
           fr_skip(s, ">");
}

static bool skip_cast(fr_scan *s)
{
    return fr_skip(s, " as ") && fr_skip_ident(s);
}

static bool skip_chain(fr_scan *s)
{
    if (!fr_skip_ident(s) || s->at == s->end || *s->at != '.')
        return false;
    while (fr_skip(s, "."))
        if (!fr_skip_ident(s))
            return false;
    return skip_place(s);
}

/* ---- through a raw pointer ---- */

typedef struct raw_call {
    fr_scan head; /* <type>::function::<place>( */
    fr_scan address, value;
} raw_call;

static bool skip_address(fr_scan *s)
{
    return (fr_skip(s, "::std::ptr::addr_of") || fr_skip(s, "::core::ptr::addr_of")) &&
           (fr_skip(s, "!((*") || fr_skip(s, "_mut!((*")) && fr_skip_ident(s) && fr_skip(s, ").") &&
           fr_skip_ident(s) && fr_skip(s, ")");
}

static bool skip_raw_call(fr_scan *s, raw_call *call)
{
    *call = (raw_call){ .head.at = s->at };
    if (!fr_skip(s, "<") || !fr_skip_type(s, 0) || !fr_skip(s, ">::") || !fr_skip_ident(s) ||
        !skip_place(s) || !fr_skip(s, "("))
        return false;
    call->head.end = call->address.at = s->at;
    if (!skip_address(s))
        return false;
    call->address.end = s->at;
    if (fr_skip(s, ", ")) {
        call->value.at = s->at;
        if (!fr_skip_ident(s) || !skip_cast(s))
            return false;
        call->value.end = s->at;
    }
    return fr_skip(s, ")");
}

static bool put_argument(fr_text *out, size_t indent, fr_scan argument)
{
    if (!put_if_fits(out, indent, argument.at, argument.end))
        return false;
    fr_text_char(out, ',');
    return fr_plain_fits(argument.at, argument.end, indent + 1);
}

/* An argument a line, and then what stands behind them. */
static bool put_raw_call(fr_text *out, size_t indent, const raw_call *call, const char *end)
{
    const char *close = (call->value.at ? call->value : call->address).end;
    return put_if_fits(out, indent, call->head.at, call->head.end) &&
           put_argument(out, indent + TAB, call->address) &&
           (!call->value.at || put_argument(out, indent + TAB, call->value)) &&
           put_if_fits(out, indent, close, end);
}

static bool put_raw_write(fr_text *out, fr_scan *s, size_t indent)
{
    raw_call call;
    const char *begin = s->at;
    if (!skip_raw_call(s, &call) || !call.value.at)
        return false;
    if (!is_wider(call.address.at, call.value.end, MAX_ARGUMENTS) &&
        put_if_fits(out, indent, begin, s->at))
        return true;
    return put_raw_call(out, indent, &call, s->at);
}

/* ---- getters ---- */

/* How rustfmt breaks what is read through a raw pointer was found by trying all widths: for those
 * of an address here it depends on the first line alone. */
enum { LEAST_ADDRESS = 40, MAX_ADDRESS = 48, MAX_FIRST = MAX_WIDTH + 3 };

/* <type>::function::<
 *     offset,
 *     width,
 * >(address)
 *     as integer) */
static void put_broken_place(fr_text *out, size_t indent, const char *begin, const raw_call *call,
                             const char *end)
{
    fr_scan s = { begin, end };
    fr_skip(&s, "<");
    fr_skip_type(&s, 0);
    fr_skip(&s, ">::");
    fr_skip_ident(&s);
    fr_skip(&s, "::<");
    fr_plain_put(out, begin, s.at);
    const char *offset = s.at;
    fr_skip_count(&s);
    fr_skip(&s, ",");
    fr_plain_put_line(out, indent + TAB, offset, s.at);
    fr_plain_put_line(out, indent + TAB, s.at + 1, call->head.end - strlen(">("));
    fr_text_char(out, ',');
    fr_plain_put_line(out, indent, call->head.end - strlen(">("), call->address.end + 1);
    fr_plain_put_line(out, indent + TAB, call->address.end + strlen(") "), end);
    fr_text_char(out, ')');
}

/* unsafe { head argument ) } */
static bool put_raw_read(fr_text *out, fr_scan *s, size_t indent, const char *head)
{
    raw_call call;
    const char *begin = s->at, *transmute = head + strlen("unsafe { ");
    if (!skip_raw_call(s, &call) || call.value.at || !skip_cast(s))
        return false;
    const char *end = s->at;
    if (!fr_skip(s, ") }") || call.address.end - call.address.at < LEAST_ADDRESS ||
        call.address.end - call.address.at > MAX_ADDRESS)
        return false;
    fr_plain_put_line(out, indent, head, head + strlen("unsafe {"));
    fr_plain_put_line(out, indent + TAB, transmute, begin);
    if (indent + TAB + (size_t)(call.head.end - transmute) > MAX_FIRST) {
        put_broken_place(out, indent + TAB, begin, &call, end);
    } else {
        if (!put_raw_call(out, indent + 2 * TAB, &call, end))
            return false;
        fr_text_char(out, ',');
        fr_plain_put_line(out, indent + TAB, end, end + 1);
    }
    fr_plain_put_line(out, indent, s->at - 1, s->at);
    return true;
}

static bool put_read(fr_text *out, fr_scan *s, size_t indent)
{
    const char *head = s->at;
    fr_skip(s, "unsafe { ");
    if (!fr_skip(s, "::std::mem::transmute(") && !fr_skip(s, "::core::mem::transmute("))
        return false;
    const char *begin = s->at;
    if (begin < s->end && *begin == '<')
        return put_raw_read(out, s, indent, head);
    if (!skip_chain(s) || !fr_skip(s, "()") || is_wider(begin, s->at, MAX_CHAIN) || !skip_cast(s) ||
        is_wider(begin, s->at, MAX_ARGUMENTS))
        return false;
    return fr_skip(s, ") }") && put_if_fits(out, indent, head, s->at);
}

/* ---- statements ---- */

static bool skip_assigned(fr_scan *s)
{
    if (!fr_skip_path(s))
        return false;
    while (fr_skip(s, ".0"))
        ;
    return fr_skip(s, " as _;") || fr_skip(s, "();");
}

static bool put_let(fr_text *out, fr_scan *s, size_t indent)
{
    const char *begin = s->at, *value;
    fr_skip(s, "let ");
    fr_skip(s, "mut ");
    if (!fr_skip_ident(s) || !fr_skip(s, ": ") || !fr_skip_type(s, 0) || !fr_skip(s, " = "))
        return false;
    value = s->at;
    if (!skip_assigned(s))
        return false;
    return put_if_fits(out, indent, begin, s->at) || (put_if_fits(out, indent, begin, value - 1) &&
                                                      put_if_fits(out, indent + TAB, value, s->at));
}

static bool put_statement(fr_text *out, fr_scan *s, size_t indent, unsigned depth);

/* Up to the line that begins with `close`, which is put, too. */
static bool put_statements(fr_text *out, fr_scan *s, size_t indent, const char *close,
                           unsigned depth)
{
    unsigned count = 0;
    for (; fr_skip_line_end(s); count++) {
        if (count && fr_skip(s, close)) {
            fr_plain_start_line(out, indent);
            fr_text_puts(out, close);
            return true;
        }
        if (!put_statement(out, s, indent + TAB, depth))
            return false;
    }
    return false;
}

static bool put_block(fr_text *out, fr_scan *s, size_t indent, unsigned depth)
{
    fr_scan next = *s;
    if (fr_skip(&next, "unsafe { "))
        return put_read(out, s, indent);
    const char *begin = s->at;
    fr_skip(s, "unsafe {");
    fr_plain_put_line(out, indent, begin, s->at);
    return put_statements(out, s, indent, "}", depth);
}

static bool put_write(fr_text *out, fr_scan *s, size_t indent, unsigned depth)
{
    const char *begin = s->at;
    if (!skip_chain(s) || !fr_skip(s, "("))
        return false;
    if (fr_skip(s, "{")) {
        if (is_wider(begin, s->at, MAX_CHAIN) || !put_if_fits(out, indent, begin, s->at))
            return false;
        return put_statements(out, s, indent, "});", depth);
    }
    return fr_skip_ident(s) && skip_cast(s) && fr_skip(s, ")") &&
           !is_wider(begin, s->at, MAX_CHAIN) && put_if_fits(out, indent, begin, s->at);
}

static bool put_word(fr_text *out, fr_scan *s, size_t indent)
{
    const char *begin = s->at;
    fr_skip_ident(s);
    if (s->at < s->end && *s->at == ' ' && !skip_cast(s))
        return false;
    return put_if_fits(out, indent, begin, s->at);
}

static bool put_statement(fr_text *out, fr_scan *s, size_t indent, unsigned depth)
{
    fr_scan next = *s;
    if (depth++ == MOST_NESTED)
        return false;
    if (fr_skip(&next, "unsafe {"))
        return put_block(out, s, indent, depth);
    if (fr_skip(&next, "let "))
        return put_let(out, s, indent);
    if (fr_skip(&next, "<"))
        return put_raw_write(out, s, indent);
    if (!fr_skip_ident(&next))
        return false;
    return next.at < next.end && *next.at == '.' ? put_write(out, s, indent, depth)
                                                 : put_word(out, s, indent);
}

/* ---- methods ---- */

/* From behind the `(` to behind the `)`. */
static bool skip_method_parameters(fr_scan *s)
{
    if (!fr_skip(s, "&self") && !fr_skip(s, "&mut self"))
        return fr_skip_parameters(s, 0);
    return fr_skip(s, ")") || (fr_skip(s, ", ") && fr_skip_parameters(s, 0));
}

static bool put_head(fr_text *out, fr_scan *s)
{
    const char *begin = s->at, *open, *close;
    if (!fr_skip(s, "pub "))
        fr_skip(s, "pub(crate) ");
    fr_skip(s, "unsafe ");
    if (!fr_skip(s, "fn ") || !fr_skip_ident(s) || !fr_skip(s, "("))
        return false;
    open = s->at;
    if (!skip_method_parameters(s))
        return false;
    close = s->at - 1;
    if (!fr_skip_result(s, 0) || !fr_skip(s, " {"))
        return false;
    if (fr_plain_fits(begin, s->at, TAB)) {
        fr_plain_put(out, begin, s->at);
        return true;
    }
    if (open == close || *open == '&' || !fr_plain_fits(begin, open, TAB) ||
        !fr_plain_fits(close, s->at, TAB))
        return false;
    fr_plain_put(out, begin, open);
    if (!fr_plain_put_parameters(out, &(fr_scan){ open, close }, 2 * TAB, false))
        return false;
    fr_plain_put_line(out, TAB, close, s->at);
    return true;
}

static bool put_method(fr_text *out, fr_scan *s)
{
    fr_plain_start_line(out, TAB);
    return fr_plain_put_attributes(out, s, TAB) && put_head(out, s) &&
           put_statements(out, s, TAB, "}", 0);
}

bool fr_plain_put_impl(fr_text *out, fr_scan *s, const char *begin)
{
    if (!fr_skip_ident(s) || !fr_skip(s, " {") || !fr_plain_fits(begin, s->at, 0))
        return false;
    fr_plain_put(out, begin, s->at);
    return fr_plain_put_lines(out, s, put_method);
}
