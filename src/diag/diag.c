/* One record of each diagnostic serves the text with its caret and the JSON line. */
#include "diag/diag.h"

#include <utf8proc.h>

#include "base/file.h"

typedef struct code_row {
    const char *name;
    fr_severity severity;
} code_row;

#define ERROR                         SEVERITY_ERROR
#define WARNING                       SEVERITY_WARNING
#define NOTE                          SEVERITY_NOTE
#define DIAG(code, severity, meaning) { #code, severity },
static const code_row codes[] = {
#include "diag/diag_list.h"
};
#undef DIAG
#undef ERROR
#undef WARNING
#undef NOTE

/* A line of more bytes than this is not quoted. */
enum { LONGEST_QUOTE = 400 };

void fr_diags_init(fr_diags *diags, fr_arena *arena)
{
    *diags = (fr_diags){ .arena = arena };
}

fr_diagnostic *fr_diag(fr_diags *diags, fr_diag_code code, fr_place place, const char *format, ...)
{
    fr_text text;
    va_list args;
    fr_text_init(&text, diags->arena);
    va_start(args, format);
    fr_text_vfmt(&text, format, args);
    va_end(args);
    fr_diagnostic one = { .code = code,
                          .severity = codes[code].severity,
                          .place = place,
                          .message = fr_text_str(&text) };
    diags->error_count += one.severity == SEVERITY_ERROR;
    diags->warning_count += one.severity == SEVERITY_WARNING;
    fr_vec_push(diags->arena, &diags->list, one);
    return &diags->list.data[diags->list.len - 1];
}

void fr_diags_append(fr_diags *diags, const fr_diags *more)
{
    for (size_t i = 0; i < more->list.len; i++)
        fr_vec_push(diags->arena, &diags->list, more->list.data[i]);
    diags->error_count += more->error_count;
    diags->warning_count += more->warning_count;
}

const char *fr_diag_code_name(fr_diag_code code)
{
    return codes[code].name;
}

const char *fr_severity_name(fr_severity severity)
{
    static const char *const names[] = {
        [SEVERITY_NOTE] = "note",
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };
    return names[severity];
}

/* ---- text ---- */

static const char hex[] = "0123456789abcdef";

/* Would steer the terminal, or hide or reorder what stands on the line: C0 and C1 controls, and the
 * bidirectional ones (UAX 9, 2.1 to 2.5). */
static bool is_control(uint32_t code)
{
    return (code < 0x20 && code != '\t') || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
           (code >= 0x200E && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/* Prints the code point at *at as it is, or escaped: \xHH for a byte that is no UTF-8, \u{H} for
 * what is_control(). Returns how many columns it takes; `out` NULL only measures. */
static size_t put_code(fr_text *out, fr_str text, size_t *at)
{
    char escape[40];
    fr_text small = { .data = escape, .cap = sizeof escape };
    size_t begin = *at;
    uint32_t code = fr_str_decode(text, at);
    fr_str bytes = fr_str_slice(text, begin, *at);
    if (code == 0xFFFD && !fr_str_is_utf8(bytes)) {
        for (size_t i = 0; i < bytes.len; i++)
            fr_text_fmt(&small, "\\x%c%c", hex[(unsigned char)bytes.ptr[i] >> 4],
                        hex[(unsigned char)bytes.ptr[i] & 15]);
    } else if (is_control(code)) {
        fr_text_puts(&small, "\\u{");
        for (int shift = 12; shift >= 0; shift -= 4)
            if (code >> shift || shift == 0)
                fr_text_char(&small, hex[(code >> shift) & 15]);
        fr_text_char(&small, '}');
    } else {
        int width = utf8proc_charwidth((utf8proc_int32_t)code);
        if (out)
            fr_text_put(out, bytes);
        return width > 0 ? (size_t)width : 0;
    }
    if (out)
        fr_text_put(out, fr_text_str(&small));
    return small.len;
}

static void put_escaped(fr_text *out, fr_str text)
{
    for (size_t at = 0; at < text.len;)
        put_code(out, text, &at);
}

/* Blanks as wide as the text before the column; tabs stay tabs. */
static void put_caret(fr_text *out, fr_str line, uint32_t column)
{
    size_t end = column - 1 < line.len ? column - 1 : line.len;
    for (size_t at = 0; at < end;) {
        bool is_tab = line.ptr[at] == '\t';
        size_t width = put_code(NULL, line, &at);
        fr_text_repeat(out, is_tab ? '\t' : ' ', is_tab ? 1 : width);
    }
    fr_text_puts(out, "^\n");
}

static void put_quote(fr_text *out, fr_place place)
{
    if (place.file.len == 0 || place.line == 0)
        return;
    fr_str line;
    const char *path = fr_arena_cstr(out->arena, place.file);
    if (fr_file_read_line(out->arena, path, place.line, LONGEST_QUOTE, &line) != 0)
        return;
    line = fr_str_trim_end(line);
    if (line.len == 0)
        return;
    fr_text_fmt(out, "%5u | ", place.line);
    put_escaped(out, line);
    fr_text_puts(out, "\n      | ");
    put_caret(out, line, place.column ? place.column : 1);
}

static void print(fr_text *out, const fr_diagnostic *diagnostic, bool color, bool has_quote)
{
    static const char *const colors[] = {
        [SEVERITY_NOTE] = "\033[1;36m",
        [SEVERITY_WARNING] = "\033[1;33m",
        [SEVERITY_ERROR] = "\033[1;31m",
    };
    fr_place place = diagnostic->place;
    if (place.file.len) {
        put_escaped(out, place.file);
        if (place.line)
            fr_text_fmt(out, ":%u:%u", place.line, place.column);
        fr_text_puts(out, ": ");
    }
    fr_text_fmt(out, "%s%s:%s ", color ? colors[diagnostic->severity] : "",
                fr_severity_name(diagnostic->severity), color ? "\033[0m" : "");
    put_escaped(out, diagnostic->message);
    fr_text_fmt(out, " [%s]\n", fr_diag_code_name(diagnostic->code));
    if (has_quote)
        put_quote(out, place);
    if (diagnostic->hint.len) {
        fr_text_puts(out, "  help: ");
        put_escaped(out, diagnostic->hint);
        fr_text_char(out, '\n');
    }
    for (size_t i = 0; i < diagnostic->notes.len; i++) {
        fr_text_puts(out, "  note: ");
        put_escaped(out, diagnostic->notes.data[i]);
        fr_text_char(out, '\n');
    }
}

void fr_diag_print(fr_text *out, const fr_diagnostic *diagnostic, bool color)
{
    print(out, diagnostic, color, true);
}

void fr_diag_print_short(fr_text *out, const fr_diagnostic *diagnostic, bool color)
{
    print(out, diagnostic, color, false);
}

/* ---- JSON (RFC 8259) ---- */

static void put_json_string(fr_text *out, fr_str text)
{
    fr_text_char(out, '"');
    for (size_t at = 0; at < text.len;) {
        size_t begin = at;
        uint32_t code = fr_str_decode(text, &at);
        if (code == '"' || code == '\\')
            fr_text_fmt(out, "\\%c", (int)code);
        else if (code < 0x20)
            fr_text_fmt(out, "\\u00%c%c", hex[code >> 4], hex[code & 15]);
        else if (code == 0xFFFD)
            fr_text_puts(out, "\xEF\xBF\xBD");
        else
            fr_text_put(out, fr_str_slice(text, begin, at));
    }
    fr_text_char(out, '"');
}

static void put_json_field(fr_text *out, const char *name, fr_str value)
{
    fr_text_fmt(out, ",\"%s\":", name);
    put_json_string(out, value);
}

void fr_diag_print_json(fr_text *out, const fr_diagnostic *diagnostic)
{
    fr_text_fmt(out, "{\"code\":\"%s\"", fr_diag_code_name(diagnostic->code));
    put_json_field(out, "severity", fr_str_from(fr_severity_name(diagnostic->severity)));
    put_json_field(out, "file", diagnostic->place.file);
    fr_text_fmt(out, ",\"line\":%u,\"column\":%u", diagnostic->place.line,
                diagnostic->place.column);
    put_json_field(out, "message", diagnostic->message);
    put_json_field(out, "hint", diagnostic->hint);
    fr_text_puts(out, ",\"notes\":[");
    for (size_t i = 0; i < diagnostic->notes.len; i++) {
        if (i)
            fr_text_char(out, ',');
        put_json_string(out, diagnostic->notes.data[i]);
    }
    fr_text_puts(out, "]}\n");
}
