/* ledger.json: every assumption, with what it rests on. report.json and report.txt: each function,
 * safe, unsafe or left out, and why. */
#include "wrap/writer.h"

static void put_json(fr_text *out, fr_str text)
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

static void put_hash(fr_text *out, uint64_t hash)
{
    fr_text_char(out, '"');
    for (int shift = 60; shift >= 0; shift -= 4)
        fr_text_char(out, "0123456789abcdef"[(hash >> shift) & 15]);
    fr_text_char(out, '"');
}

static void member(fr_text *out, const char *name, fr_str value)
{
    fr_text_fmt(out, "\"%s\": ", name);
    put_json(out, value);
}

static void put_claims(fr_text *out, const fr_claims *claims)
{
    static const char *const levels[] = { "unknown", "medium", "high" };
    static const char *const sources[] = { "inferred", "documented", "attribute", "hint" };
    fr_text_puts(out, "\"claims\": [");
    for (size_t i = 0; i < claims->len; i++) {
        const fr_claim *claim = &claims->data[i];
        fr_text_puts(out, i ? ",\n      {" : "\n      {");
        member(out, "about", claim->about);
        fr_text_puts(out, ", ");
        member(out, "says", claim->says);
        fr_text_puts(out, ", ");
        member(out, "because", claim->evidence);
        fr_text_fmt(out, ", \"rule\": \"%s\", \"source\": \"%s\", \"confidence\": \"%s\"%s}",
                    claim->rule, sources[claim->source], levels[claim->confidence],
                    claim->is_critical ? ", \"critical\": true" : "");
    }
    fr_text_puts(out, claims->len ? "\n    ]" : "]");
}

static void write_ledger(fr_wrap_writer *w)
{
    const fr_wrap_plan *plan = w->plan;
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, "{\n  ");
    member(&text, "library", plan->library);
    fr_text_puts(&text, ",\n  ");
    member(&text, "trust", plan->trust);
    fr_text_puts(&text, ",\n  \"fingerprint\": ");
    put_hash(&text, plan->fingerprint);
    fr_text_puts(&text, ",\n  \"types\": [");
    for (size_t i = 0; i < plan->types.len; i++) {
        fr_text_puts(&text, i ? ",\n    {" : "\n    {");
        member(&text, "name", plan->types.data[i].c_name);
        fr_text_puts(&text, ", ");
        put_claims(&text, &plan->types.data[i].claims);
        fr_text_char(&text, '}');
    }
    fr_text_puts(&text, "\n  ],\n  \"functions\": [");
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        fr_text_puts(&text, i ? ",\n    {" : "\n    {");
        member(&text, "name", fn->c_name);
        fr_text_puts(&text, ", \"fingerprint\": ");
        put_hash(&text, fn->fingerprint);
        fr_text_puts(&text, ",\n    ");
        member(&text, "declaration", fn->declaration);
        fr_text_puts(&text, ",\n    ");
        put_claims(&text, &fn->claims);
        fr_text_char(&text, '}');
    }
    fr_text_puts(&text, "\n  ]\n}\n");
    fr_wrap_add(w, "", "ledger.json", &text, false);
}

/* ---- the report ---- */

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
        member(&text, "name", fn->c_name);
        fr_text_puts(&text, ", ");
        member(&text, "rust", fn->rust_name);
        fr_text_fmt(&text, ", \"class\": \"%s\", \"reasons\": [", class_of(w, i));
        if (w->not_written[i].len) {
            put_json(&text, w->not_written[i]);
            is_first = false;
        }
        for (size_t r = 0; r < fn->reasons.len; r++, is_first = false) {
            fr_text_puts(&text, is_first ? "" : ", ");
            put_json(&text, fn->reasons.data[r].text);
        }
        fr_text_puts(&text, "]}");
    }
    fr_text_puts(&text, "\n  ]\n}\n");
    fr_wrap_add(w, "", "report.json", &text, false);
}

void fr_wrap_write_report(fr_wrap_writer *w)
{
    write_ledger(w);
    write_text_report(w);
    write_json_report(w);
}
