/* rustc as the judge of the shim.
 *
 * A unit of the shim is a range of lines; when rustc complains of one of them, the unit goes. rustc
 * stops after a phase with errors (names, types, borrows), so this takes some rounds. */
#include "job_export.h"

enum { MOST_ROUNDS = 4 };

static bool has_errors(const fr_rustc_messages *messages)
{
    for (size_t i = 0; i < messages->len; i++)
        if (messages->data[i].is_error)
            return true;
    return false;
}

static void report_shim_error(fr_export_run *run, const fr_rustc_message *message, const char *what)
{
    fr_str line, rest = message->rendered;
    fr_diagnostic *one = fr_diag(&run->job->diags, DIAG_E0913, (fr_place){ 0 }, "%s: %.*s", what,
                                 FR_ARG(message->text));
    while (fr_str_next_line(&rest, &line))
        if (line.len)
            fr_vec_push(run->arena, &one->notes, line);
    one->hint = FR_LIT("this is a fault of ferrule's; --skip leaves an item out");
}

/* ---- the shim ---- */

static fr_export_unit *unit_at(fr_export_run *run, uint32_t line)
{
    for (size_t i = 0; i < run->plan.units.len; i++) {
        fr_export_unit *unit = &run->plan.units.data[i];
        if (unit->state == EXPORT_DONE && unit->first_line && unit->first_line <= line &&
            line <= unit->last_line)
            return unit;
    }
    return NULL;
}

/* The unit that a message is about: of its main place, or else of any. */
static fr_export_unit *unit_of(fr_export_run *run, const fr_rustc_message *message)
{
    for (size_t i = 0; i < message->lines.len; i++) {
        fr_export_unit *unit = unit_at(run, message->lines.data[i]);
        if (unit)
            return unit;
    }
    return NULL;
}

static bool was_pruned(const fr_export_run *run, const fr_rustc_message *message)
{
    for (size_t i = 0; i < message->lines.len; i++)
        for (size_t k = 0; k < run->plan.units.len; k++) {
            const fr_export_unit *unit = &run->plan.units.data[k];
            if (unit->state == EXPORT_PRUNED && unit->first_line <= message->lines.data[i] &&
                message->lines.data[i] <= unit->last_line)
                return true;
        }
    return false;
}

static void prune(fr_export_run *run, fr_export_unit *unit, const fr_rustc_message *message)
{
    unit->state = EXPORT_PRUNED;
    unit->code = FR_LIT("rustc");
    unit->reason = message->code.len ? fr_arena_printf(run->arena, "rustc refuses it: %.*s [%.*s]",
                                                       FR_ARG(message->text), FR_ARG(message->code))
                                     : fr_arena_printf(run->arena, "rustc refuses it: %.*s",
                                                       FR_ARG(message->text));
}

/* False if rustc complains of something that cannot be taken out. */
static bool prune_all(fr_export_run *run, const fr_rustc_messages *messages)
{
    for (size_t i = 0; i < messages->len; i++) {
        const fr_rustc_message *message = &messages->data[i];
        if (!message->is_error)
            continue;
        fr_export_unit *unit = unit_of(run, message);
        if (unit) {
            prune(run, unit, message);
        } else if (!was_pruned(run, message)) {
            report_shim_error(run, message, "the shim does not compile");
            return false;
        }
    }
    return true;
}

static void warn(fr_export_run *run, const fr_rustc_messages *messages)
{
    for (size_t i = 0; i < messages->len; i++) {
        fr_str line, rest = messages->data[i].rendered;
        fr_diagnostic *one =
            fr_diag(&run->job->diags, DIAG_W0914, (fr_place){ 0 },
                    "rustc warns about the shim: %.*s", FR_ARG(messages->data[i].text));
        while (fr_str_next_line(&rest, &line))
            if (line.len)
                fr_vec_push(run->arena, &one->notes, line);
    }
}

static void write_shim(fr_export_run *run)
{
    fr_text text;
    fr_text_init(&text, run->arena);
    fr_export_write_rust(&text, &run->plan);
    run->shim = fr_text_str(&text);
}

static void keep_refusals(fr_export_run *run)
{
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (unit->state != EXPORT_PRUNED)
            continue;
        fr_api_refusal one = { .what = unit->what, .code = unit->code, .reason = unit->reason };
        one.name = unit->names.len ? unit->names.data[0] : (fr_str){ 0 };
        fr_vec_push(run->arena, &run->facts.refusals, one);
    }
}

static void prune_from_file(fr_export_run *run)
{
    for (size_t i = 0; i < run->facts.refusals.len; i++) {
        const fr_api_refusal *one = &run->facts.refusals.data[i];
        for (size_t k = 0; k < run->plan.units.len; k++) {
            fr_export_unit *unit = &run->plan.units.data[k];
            fr_str name = unit->names.len ? unit->names.data[0] : (fr_str){ 0 };
            if (unit->state != EXPORT_DONE || !fr_str_eq(unit->what, one->what) ||
                !fr_str_eq(name, one->name))
                continue;
            unit->state = EXPORT_PRUNED;
            unit->code = one->code;
            unit->reason = one->reason;
        }
    }
}

bool fr_export_prune(fr_export_run *run)
{
    fr_rustc_messages messages = { 0 };
    if (run->options->frozen || run->api.crate.is_from_source) {
        prune_from_file(run); /* of a source there is none */
        write_shim(run);
        return true;
    }
    for (int round = 0; round <= MOST_ROUNDS; round++) {
        write_shim(run);
        if (!fr_toolchain_check(&run->toolchain, run->shim, &messages))
            return false;
        if (!has_errors(&messages)) {
            warn(run, &messages);
            keep_refusals(run);
            return true;
        }
        if (!prune_all(run, &messages))
            return false;
    }
    for (size_t i = 0; i < messages.len; i++) {
        if (!messages.data[i].is_error)
            continue;
        report_shim_error(run, &messages.data[i], "the shim still does not compile");
        break;
    }
    return false;
}
