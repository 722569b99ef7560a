/* ledger.json: every assumption, with what it rests on; and what an older one says of a plan. */
#include "wrap/writer.h"

/* What stands between the name and the fingerprint of a function: what is read is what is written.
 */
static const char fingerprint_key[] = ", \"fingerprint\": \"";

static fr_str hash_of(fr_arena *arena, uint64_t hash)
{
    return fr_arena_printf(arena, "%016llx", (unsigned long long)hash);
}

static void put_claims(fr_text *out, const fr_claims *claims)
{
    static const char *const levels[] = { "unknown", "medium", "high" };
    static const char *const sources[] = { "inferred", "documented", "attribute", "hint" };
    fr_text_puts(out, "\"claims\": [");
    for (size_t i = 0; i < claims->len; i++) {
        const fr_claim *claim = &claims->data[i];
        fr_text_puts(out, i ? ",\n      {" : "\n      {");
        fr_wrap_json_member(out, "about", claim->about);
        fr_text_puts(out, ", ");
        fr_wrap_json_member(out, "says", claim->says);
        fr_text_puts(out, ", ");
        fr_wrap_json_member(out, "because", claim->evidence);
        fr_text_fmt(out, ", \"rule\": \"%s\", \"source\": \"%s\", \"confidence\": \"%s\"%s}",
                    claim->rule, sources[claim->source], levels[claim->confidence],
                    claim->is_critical ? ", \"critical\": true" : "");
    }
    fr_text_puts(out, claims->len ? "\n    ]" : "]");
}

void fr_wrap_write_ledger(fr_wrap_writer *w)
{
    const fr_wrap_plan *plan = w->plan;
    fr_text text;
    fr_text_init(&text, w->arena);
    fr_text_puts(&text, "{\n  ");
    fr_wrap_json_member(&text, "library", plan->library);
    fr_text_puts(&text, ",\n  ");
    fr_wrap_json_member(&text, "trust", plan->trust);
    fr_text_fmt(&text, ",\n  \"fingerprint\": \"%.*s\"",
                FR_ARG(hash_of(w->arena, plan->fingerprint)));
    fr_text_puts(&text, ",\n  \"types\": [");
    for (size_t i = 0; i < plan->types.len; i++) {
        fr_text_puts(&text, i ? ",\n    {" : "\n    {");
        fr_wrap_json_member(&text, "name", plan->types.data[i].c_name);
        fr_text_puts(&text, ", ");
        put_claims(&text, &plan->types.data[i].claims);
        fr_text_char(&text, '}');
    }
    fr_text_puts(&text, "\n  ],\n  \"functions\": [");
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        fr_text_puts(&text, i ? ",\n    {" : "\n    {");
        fr_wrap_json_member(&text, "name", fn->c_name);
        fr_text_puts(&text, fingerprint_key);
        fr_text_fmt(&text, "%.*s\"", FR_ARG(hash_of(w->arena, fn->fingerprint)));
        fr_text_puts(&text, ",\n    ");
        fr_wrap_json_member(&text, "declaration", fn->declaration);
        fr_text_puts(&text, ",\n    ");
        put_claims(&text, &fn->claims);
        fr_text_char(&text, '}');
    }
    fr_text_puts(&text, "\n  ]\n}\n");
    fr_wrap_add(w, "", "ledger.json", &text, false);
}

/* ---- a review ---- */

/* Of each function that a ledger lists. Names of C need no escapes. */
static bool find_entry(fr_str ledger, fr_str name, fr_str *hash)
{
    fr_str line, key = FR_LIT("    {\"name\": \""), between = fr_str_from(fingerprint_key);
    while (fr_str_next_line(&ledger, &line)) {
        size_t at = key.len + name.len + 1 + between.len;
        if (!fr_str_starts(line, key) || line.len < at + 16 ||
            !fr_str_eq(fr_str_slice(line, key.len, key.len + name.len), name) ||
            line.ptr[key.len + name.len] != '"' ||
            !fr_str_eq(fr_str_slice(line, key.len + name.len + 1, at), between))
            continue;
        *hash = fr_str_slice(line, at, at + 16);
        return true;
    }
    return false;
}

static bool is_ledger_of(fr_arena *arena, fr_str ledger, fr_str hash)
{
    fr_str line, wanted = fr_arena_printf(arena, "  \"fingerprint\": \"%.*s\",", FR_ARG(hash));
    while (fr_str_next_line(&ledger, &line))
        if (fr_str_eq(line, wanted))
            return true;
    return false;
}

bool fr_wrap_check_review(const fr_wrap_plan *plan, fr_str ledger, fr_diags *diags)
{
    fr_arena *arena = plan->arena;
    fr_str now = hash_of(arena, plan->fingerprint), prefix = FR_LIT("reviewed:");
    if (!fr_str_starts(plan->trust, prefix))
        return true;
    fr_str reviewed = fr_str_slice(plan->trust, prefix.len, plan->trust.len);
    if (fr_str_eq(reviewed, now))
        return true;
    fr_diagnostic *d =
        fr_diag(diags, DIAG_E0704, (fr_place){ 0 },
                "what was reviewed is %.*s, and this is %.*s: it is to be read again",
                FR_ARG(reviewed), FR_ARG(now));
    if (!is_ledger_of(arena, ledger, reviewed)) {
        fr_vec_push(arena, &d->notes,
                    FR_LIT("there is no ledger.json of that hash where the crates go, so what has "
                           "changed is not known"));
        return false;
    }
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        fr_str hash = { 0 };
        bool is_known = find_entry(ledger, fn->c_name, &hash);
        if (is_known && fr_str_eq(hash, hash_of(arena, fn->fingerprint)))
            continue;
        fr_vec_push(arena, &d->notes,
                    fr_arena_printf(arena, "%s: %.*s", is_known ? "changed" : "new",
                                    FR_ARG(fn->declaration)));
    }
    return false;
}
