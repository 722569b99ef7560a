/* report.json and report.txt: each function, safe, unsafe or left out, and why. */
#include "wrap/writer.h"

void fr_wrap_json_text(fr_text *out, fr_str text)
{
    fr_text_char(out, '"');
    for (size_t at = 0; at < text.len;) {
        uint32_t c = fr_str_decode(text, &at);
        if (c == '"' || c == '\\')
            fr_text_fmt(out, "\\%c", (int)c);
        else if (c < 0x20 || c == 0x7F)
            fr_text_fmt(out, "\\u00%c%c", "01234567"[c >> 4], "0123456789abcdef"[c & 15]);
        else
            fr_text_utf8(out, c);
    }
    fr_text_char(out, '"');
}

void fr_wrap_json_member(fr_text *out, const char *name, fr_str value)
{
    fr_text_fmt(out, "\"%s\": ", name);
    fr_wrap_json_text(out, value);
}

static const char *class_of(const fr_wrap_writer *w, size_t index)
{
    if (w->not_written[index].len && !w->is_written[index])
        return "left out";
    switch (w->plan->functions.data[index].class_of) {
    case FN_SAFE: return "safe";
    case FN_UNSAFE: return "unsafe";
    case FN_USED: return "used";
    case FN_LEFT_OUT: return "left out";
    }
    return "";
}

static void write_text_report(fr_wrap_writer *w)
{
    static const char *const classes[] = { "safe", "used", "unsafe", "left out" };
    const fr_wrap_plan *plan = w->plan;
    fr_text text;
    fr_text_init(&text, w->arena);
    for (size_t c = 0; c < 4; c++) {
        size_t count = 0;
        for (size_t i = 0; i < plan->functions.len; i++)
            count += strcmp(class_of(w, i), classes[c]) == 0;
        fr_text_fmt(&text, "%s: %zu of %zu\n", classes[c], count, plan->functions.len);
    }
    for (size_t c = 0; c < 4; c++) {
        fr_text_fmt(&text, "\n%s\n\n", classes[c]);
        for (size_t i = 0; i < plan->functions.len; i++) {
            const fr_wrap_fn *fn = &plan->functions.data[i];
            if (strcmp(class_of(w, i), classes[c]) != 0)
                continue;
            fr_text_fmt(&text, "%.*s%s%s\n", FR_ARG(fn->c_name),
                        fn->class_of == FN_USED ? ": " : "",
                        fn->class_of == FN_USED && fn->used_for ? fn->used_for : "");
            if (w->not_written[i].len)
                fr_text_fmt(&text, "    %.*s\n", FR_ARG(w->not_written[i]));
            for (size_t r = 0; r < fn->reasons.len; r++) {
                const fr_reason *reason = &fn->reasons.data[r];
                fr_text_fmt(&text, "    %.*s (%s)\n", FR_ARG(reason->text), reason->rule);
                if (reason->fix.len)
                    fr_text_fmt(&text, "      [%.*s] %.*s\n", FR_ARG(reason->fix_table),
                                FR_ARG(reason->fix));
            }
        }
    }
    fr_wrap_add(w, "", "report.txt", &text, false);
}

static void write_json_report(fr_wrap_writer *w)
{
    const fr_wrap_plan *plan = w->plan;
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, "{\n  \"functions\": [");
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        bool is_first = true;
        fr_text_puts(&text, i ? ",\n    {" : "\n    {");
        fr_wrap_json_member(&text, "name", fn->c_name);
        fr_text_puts(&text, ", ");
        fr_wrap_json_member(&text, "rust", fn->rust_name);
        fr_text_fmt(&text, ", \"class\": \"%s\", \"reasons\": [", class_of(w, i));
        if (w->not_written[i].len) {
            fr_wrap_json_text(&text, w->not_written[i]);
            is_first = false;
        }
        for (size_t r = 0; r < fn->reasons.len; r++, is_first = false) {
            fr_text_puts(&text, is_first ? "" : ", ");
            fr_wrap_json_text(&text, fn->reasons.data[r].text);
        }
        fr_text_puts(&text, "]}");
    }
    fr_text_puts(&text, "\n  ]\n}\n");
    fr_wrap_add(w, "", "report.json", &text, false);
}

void fr_wrap_write_report(fr_wrap_writer *w)
{
    fr_wrap_write_ledger(w);
    write_text_report(w);
    write_json_report(w);
}
