/* format_plain_parts.h - what plain items have in common: lines, types that may be too long for
 * one, attributes. Those that may fail leave `out` as it is then, half written. */
#ifndef FR_WRITE_RUST_FORMAT_PLAIN_PARTS_H
#define FR_WRITE_RUST_FORMAT_PLAIN_PARTS_H

#include "base/text.h"
#include "write_rust/format_scan.h"
#include "write_rust/format_tree.h"

static inline bool fr_plain_fits(const char *begin, const char *end, size_t indent)
{
    return (size_t)(end - begin) + indent <= MAX_WIDTH;
}

static inline void fr_plain_put(fr_text *out, const char *begin, const char *end)
{
    fr_text_put(out, (fr_str){ begin, (size_t)(end - begin) });
}

static inline void fr_plain_start_line(fr_text *out, size_t indent)
{
    fr_text_char(out, '\n');
    fr_text_repeat(out, ' ', indent);
}

static inline void fr_plain_put_line(fr_text *out, size_t indent, const char *begin,
                                     const char *end)
{
    fr_plain_start_line(out, indent);
    fr_plain_put(out, begin, end);
}

/* `begin ... type last` with a break before the type, if that is enough; `type` has a space before
 * it. The line is begun. */
bool fr_plain_put_on_next(fr_text *out, const char *begin, fr_scan type, size_t indent, char last);
/* `begin ... type last`, where the type may be long. The line is begun. */
bool fr_plain_put_typed(fr_text *out, const char *begin, fr_scan type, size_t indent, char last);
/* Elements of a list of parameters on lines of their own: what fr_skip_parameters() has passed,
 * without the parentheses. */
bool fr_plain_put_parameters(fr_text *out, fr_scan *s, size_t indent, bool may_nest);
/* The line is begun, and the one behind, too. Neighbouring derives become one, and rustfmt::skip is
 * for the long way to see. */
bool fr_plain_put_attributes(fr_text *out, fr_scan *s, size_t indent);

/* At least one line, each by itself, then the brace that closes them. */
bool fr_plain_put_lines(fr_text *out, fr_scan *s, bool (*put_one)(fr_text *out, fr_scan *s));
/* An `impl` block from behind that word, which stands at `begin` (format_plain_impl.c). */
bool fr_plain_put_impl(fr_text *out, fr_scan *s, const char *begin);

#endif
