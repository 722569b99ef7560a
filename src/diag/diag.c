/* One record of each diagnostic serves the text with its caret and the JSON line. */
#include "diag/diag.h"

#include <stdio.h>
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

/* A line longer than this is not quoted, and no file larger is read for quoting. */
enum { LONGEST_QUOTE = 400, LARGEST_SOURCE = 64 * 1024 * 1024 };

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

const char *fr_diag_code_name(fr_diag_code code)
{
    return codes[code].name;
}

const char *fr_severity_name(fr_severity severity)
{
    static const char *const names[] = { "note", "warning", "error" };
    return names[severity];
}

/* ---- text ---- */

/* Control characters would let a header write to the terminal. */
static void put_escaped(fr_text *out, fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if ((c < 0x20 && c != '\t') || c == 0x7F)
            fr_text_fmt(out, "\\x%c%c", "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]);
        else
            fr_text_char(out, (char)c);
    }
}

/* Line `number` of a file, or nothing. */
static fr_str source_line(fr_arena *arena, fr_place place)
{
    fr_str text, line = { 0 };
    const char *path = fr_arena_cstr(arena, place.file);
    if (fr_file_is_directory(path) || fr_file_read(arena, path, LARGEST_SOURCE, &text) != 0)
        return line;
    for (uint32_t i = 0; i < place.line; i++)
        if (!fr_str_next_line(&text, &line))
            return (fr_str){ 0 };
    return line.len <= LONGEST_QUOTE ? line : (fr_str){ 0 };
}

/* Blanks as wide as the text before the column; tabs stay tabs. */
static void put_caret(fr_text *out, fr_str line, uint32_t column)
{
    size_t end = column - 1 < line.len ? column - 1 : line.len;
    for (size_t at = 0; at < end;) {
        uint32_t code = fr_str_decode(line, &at);
        int width = code == '\t' ? 1 : utf8proc_charwidth((utf8proc_int32_t)code);
        fr_text_repeat(out, code == '\t' ? '\t' : ' ', width > 0 ? (size_t)width : 0);
    }
    fr_text_puts(out, "^\n");
}

static void put_quote(fr_text *out, fr_place place)
{
    if (place.file.len == 0 || place.line == 0)
        return;
    fr_str line = source_line(out->arena, place);
    if (fr_str_trim(line).len == 0)
        return;
    fr_text_fmt(out, "%5u | ", place.line);
    put_escaped(out, line);
    fr_text_puts(out, "\n      | ");
    put_caret(out, line, place.column ? place.column : 1);
}

void fr_diag_print(fr_text *out, const fr_diagnostic *diagnostic, bool color)
{
    static const char *const colors[] = { "\033[1;36m", "\033[1;33m", "\033[1;31m" };
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
            fr_text_fmt(out, "\\u00%c%c", "0123456789abcdef"[code >> 4],
                        "0123456789abcdef"[code & 15]);
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
