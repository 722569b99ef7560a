/* What became of every item: for machines, for people, for --strict. And names.lock. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "job_export.h"

enum { MOST_LOCK = 16 << 20 };

/* ---- coverage ---- */

fr_export_coverage fr_export_count(const fr_export_run *run)
{
    fr_export_coverage coverage = { 0 };
    size_t count = run->api.items.len;
    enum { IS_CALLABLE = 1, IS_DONE = 2, IS_OPAQUE = 4 };
    char *states = FR_NEW_ARRAY(run->arena, char, count + 1);
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (!unit->is_callable || unit->item >= count)
            continue;
        bool is_done = unit->state == EXPORT_DONE;
        states[unit->item] |= (char)(IS_CALLABLE | (is_done ? IS_DONE : 0) |
                                     (is_done && unit->is_opaque ? IS_OPAQUE : 0));
    }
    for (size_t i = 0; i < count; i++) {
        coverage.callables += (states[i] & IS_CALLABLE) != 0;
        coverage.exported += (states[i] & IS_DONE) != 0;
        coverage.opaque += (states[i] & IS_OPAQUE) != 0;
    }
    return coverage;
}

/* ---- JSON ---- */

static void put_member(fr_text *out, const char *key, fr_str value)
{
    fr_text_fmt(out, "  \"%s\": ", key);
    fr_api_put_json_string(out, value);
    fr_text_puts(out, ",\n");
}

static void put_unit(fr_text *out, const fr_export_run *run, const fr_export_unit *unit)
{
    fr_text_puts(out, "    {\"rust\": ");
    fr_api_put_json_string(out, unit->what);
    if (unit->signature.len) {
        fr_text_puts(out, ", \"signature\": ");
        fr_api_put_json_string(out, unit->signature);
    }
    if (unit->item < run->api.items.len && run->api.items.data[unit->item]->line) {
        const fr_api_item *item = run->api.items.data[unit->item];
        fr_text_puts(out, ", \"at\": ");
        fr_api_put_json_string(
            out, fr_arena_printf(run->arena, "%.*s:%u", FR_ARG(item->file), item->line));
    }
    if (unit->state == EXPORT_DONE) {
        fr_text_puts(out, ", \"c\": [");
        for (size_t i = 0; i < unit->names.len; i++) {
            fr_text_puts(out, i ? ", " : "");
            fr_api_put_json_string(out, unit->names.data[i]);
        }
        fr_text_puts(out, "]}");
        return;
    }
    fr_text_puts(out, ", \"left_out\": ");
    fr_api_put_json_string(out, unit->code);
    fr_text_puts(out, ", \"why\": ");
    fr_api_put_json_string(out, unit->reason);
    fr_text_char(out, '}');
}

fr_str fr_export_report_json(fr_export_run *run)
{
    fr_text out;
    size_t count = 0;
    fr_export_coverage coverage = fr_export_count(run);
    fr_text_init(&out, run->arena);
    fr_text_puts(&out, "{\n");
    put_member(&out, "crate", run->api.crate.package);
    put_member(&out, "version", run->api.crate.version);
    put_member(&out, "target", run->api.crate.target);
    put_member(&out, "prefix", run->plan.prefix);
    put_member(&out, "profile",
               run->options->profile == EXPORT_FAST ? FR_LIT("fast") : FR_LIT("checked"));
    put_member(&out, "abi",
               fr_arena_printf(run->arena, "%016llx", (unsigned long long)run->plan.abi_hash));
    fr_text_fmt(&out, "  \"checked_by_rustc\": %s,\n",
                run->api.crate.is_from_source ? "false" : "true");
    fr_text_fmt(&out,
                "  \"callables\": %zu,\n  \"exported\": %zu,\n  \"opaque_results\": %zu,\n"
                "  \"items\": [",
                coverage.callables, coverage.exported, coverage.opaque);
    for (size_t i = 0; i < run->plan.units.len; i++) {
        if (run->plan.units.data[i].item == FR_NO_ID)
            continue;
        fr_text_puts(&out, count++ ? ",\n" : "\n");
        put_unit(&out, run, &run->plan.units.data[i]);
    }
    fr_text_puts(&out, "\n  ]\n}\n");
    return fr_text_str(&out);
}

/* ---- text ---- */

/* Names and reasons are a stranger's: one line each, nothing that moves the cursor. */
static void put_line(fr_text *out, fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        fr_text_char(out, c < 0x20 || c == 0x7F ? ' ' : (char)c);
    }
}

static bool is_left_out(const fr_export_unit *unit)
{
    return unit->state != EXPORT_DONE && unit->item != FR_NO_ID;
}

static void put_left_out(fr_text *out, const fr_export_run *run, fr_str code)
{
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (!is_left_out(unit) || !fr_str_eq(unit->code, code))
            continue;
        fr_text_puts(out, "  ");
        put_line(out, unit->what);
        fr_text_puts(out, "\n      ");
        put_line(out, unit->reason);
        fr_text_char(out, '\n');
    }
}

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

/* The codes of what was left out, sorted, each once. */
static fr_strs codes_of(const fr_export_run *run)
{
    fr_strs codes = { 0 }, result = { 0 };
    for (size_t i = 0; i < run->plan.units.len; i++)
        if (is_left_out(&run->plan.units.data[i]))
            fr_vec_push(run->arena, &codes, run->plan.units.data[i].code);
    if (codes.len)
        qsort(codes.data, codes.len, sizeof *codes.data, compare);
    for (size_t i = 0; i < codes.len; i++)
        if (i == 0 || !fr_str_eq(codes.data[i], codes.data[i - 1]))
            fr_vec_push(run->arena, &result, codes.data[i]);
    return result;
}

fr_str fr_export_report_text(fr_export_run *run)
{
    fr_text out;
    fr_export_coverage coverage = fr_export_count(run);
    fr_strs codes = codes_of(run);
    fr_text_init(&out, run->arena);
    fr_text_fmt(&out, "%.*s %.*s: %zu of %zu public functions exported (%zu.%zu %%)",
                FR_ARG(run->api.crate.package), FR_ARG(run->api.crate.version), coverage.exported,
                coverage.callables,
                coverage.callables ? coverage.exported * 100 / coverage.callables : 100,
                coverage.callables ? coverage.exported * 1000 / coverage.callables % 10 : 0);
    if (coverage.opaque)
        fr_text_fmt(&out, "; %zu of them %s what C can only keep and free", coverage.opaque,
                    coverage.opaque == 1 ? "gives" : "give");
    fr_text_char(&out, '\n');
    if (run->api.crate.is_from_source)
        fr_text_puts(&out, "read from the source without cargo: no rustc has checked the shim\n");
    for (size_t i = 0; i < run->api.crate.unread.len; i++)
        fr_text_fmt(&out, "not read, as it is another crate's: %.*s\n",
                    FR_ARG(run->api.crate.unread.data[i]));
    for (size_t i = 0; i < codes.len; i++) {
        fr_text_fmt(&out, "\nleft out: %.*s\n", FR_ARG(codes.data[i]));
        put_left_out(&out, run, codes.data[i]);
    }
    fr_text_puts(&out, "\nexported\n");
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (unit->state != EXPORT_DONE || unit->item == FR_NO_ID)
            continue;
        fr_text_puts(&out, "  ");
        put_line(&out, unit->what);
        for (size_t k = 0; k < unit->names.len; k++)
            fr_text_fmt(&out, "%s%.*s", k ? ", " : " -> ", FR_ARG(unit->names.data[k]));
        fr_text_char(&out, '\n');
    }
    return fr_text_str(&out);
}

/* ---- --strict ---- */

static bool is_strict(const fr_export_options *options, fr_str code)
{
    for (size_t i = 0; i < options->strict.len; i++)
        if (fr_str_is(options->strict.data[i], "all") || fr_str_eq(options->strict.data[i], code))
            return true;
    return false;
}

bool fr_export_check_strict(fr_export_run *run)
{
    bool is_good = true;
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (!is_left_out(unit) || !is_strict(run->options, unit->code))
            continue;
        is_good = false;
        fr_diag(&run->job->diags, DIAG_E0915, (fr_place){ 0 }, "`%.*s` was left out (%.*s): %.*s",
                FR_ARG(unit->what), FR_ARG(unit->code), FR_ARG(unit->reason));
    }
    return is_good;
}

/* ---- names.lock ---- */

static bool read_lock_line(fr_export_run *run, fr_str line, fr_place place)
{
    size_t tab = fr_str_find_char(line, '\t');
    fr_str key = fr_str_slice(line, 0, tab);
    fr_str name = tab == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(line, tab + 1, line.len);
    bool is_word = name.len > 0;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        is_word = is_word && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                              (i && c >= '0' && c <= '9'));
    }
    if (!is_word || key.len == 0) {
        fr_diag(&run->job->diags, DIAG_E0916, place, "a line is a path, a tab and a name in C");
        return false;
    }
    if (!fr_map_put(&run->lock.names, key, run->lock.texts.len)) {
        fr_diag(&run->job->diags, DIAG_E0916, place, "this has a name already");
        return false;
    }
    fr_vec_push(run->arena, &run->lock.texts, fr_arena_str(run->arena, name));
    return true;
}

bool fr_export_read_lock(fr_export_run *run, fr_str path)
{
    fr_str text, line;
    bool is_good = true;
    fr_place place = { .file = path, .column = 1 };
    fr_map_init(&run->lock.names, run->arena);
    int error = fr_file_read(run->arena, fr_arena_cstr(run->arena, path), MOST_LOCK, &text);
    if (error == ENOENT)
        return true;
    if (error) {
        fr_diag(&run->job->diags, DIAG_E0201, place, "names.lock cannot be read: %s",
                strerror(error));
        return false;
    }
    while (fr_str_next_line(&text, &line)) {
        place.line++;
        if (line.len && line.ptr[0] != '#')
            is_good &= read_lock_line(run, line, place);
    }
    return is_good;
}

fr_str fr_export_lock_text(fr_export_run *run)
{
    fr_text out;
    fr_strs keys = { 0 };
    fr_text_init(&out, run->arena);
    fr_text_puts(&out,
                 "# The names in C that were given so far, written by `ferrule export`. Keep it "
                 "with the sources:\n# what stands here keeps its name when the crate gets "
                 "more items.\n");
    for (size_t i = 0; i < run->lock.names.count; i++)
        fr_vec_push(run->arena, &keys, run->lock.names.entries[i].key);
    if (keys.len)
        qsort(keys.data, keys.len, sizeof *keys.data, compare);
    for (size_t i = 0; i < keys.len; i++)
        fr_text_fmt(&out, "%.*s\t%.*s\n", FR_ARG(keys.data[i]),
                    FR_ARG(run->lock.texts.data[*fr_map_find(&run->lock.names, keys.data[i])]));
    return fr_text_str(&out);
}
