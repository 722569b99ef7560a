/* What follows from all options of `ferrule wrap` together. */
#include "options/wrap_options.h"

void fr_wrap_options_init(fr_wrap_options *options)
{
    *options = (fr_wrap_options){ 0 };
}

static bool refuse(fr_diags *diags, const char *why)
{
    fr_diag(diags, DIAG_E0001, (fr_place){ 0 }, "%s", why);
    return false;
}

bool fr_wrap_options_finish(fr_wrap_options *options, fr_diags *diags)
{
    int prints = options->dump_plan + options->coverage + options->suggest;
    fr_str trust = options->trust;
    bool is_trust = trust.len == 0 || fr_str_is(trust, "none") || fr_str_is(trust, "inferred") ||
                    (fr_str_starts(trust, FR_LIT("reviewed:")) && trust.len > 9);
    if (!is_trust)
        return refuse(diags, "--trust takes none, inferred or reviewed:HASH");
    if (prints > 1)
        return refuse(diags, "one of --dump-plan, --coverage and --suggest at a time");
    if (prints && options->report.len)
        return refuse(diags, "--report goes with the crates, not with what is only printed");
    if (options->hints.len && options->no_hints)
        return refuse(diags, "--hints and --no-hints at a time");
    if (options->hints_folder.len && (options->hints.len || options->no_hints))
        return refuse(diags, options->no_hints ? "--hints-folder and --no-hints at a time"
                                               : "--hints-folder and --hints at a time");
    return true;
}
