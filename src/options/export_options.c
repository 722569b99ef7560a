/* What follows from all options of `ferrule export` together. */
#include "options/export_options.h"

const char *const fr_export_reasons[] = { "all",      "async",    "config", "deprecated", "generic",
                                          "lifetime", "private",  "rustc",  "trait",      "type",
                                          "unsafe",   "variadic", NULL };

void fr_export_options_init(fr_export_options *options)
{
    *options = (fr_export_options){ 0 };
}

static bool refuse(fr_diags *diags, const char *why)
{
    fr_diag(diags, DIAG_E0001, (fr_place){ 0 }, "%s", why);
    return false;
}

/* Names in C begin with it, so it must be one. */
static bool is_c_word(fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!is_letter && (i == 0 || c < '0' || c > '9'))
            return false;
    }
    return true;
}

bool fr_export_options_finish(fr_export_options *options, fr_diags *diags)
{
    bool is_good = true;
    if (options->inputs.len > 1 || options->rest.len)
        is_good = refuse(diags, "there is one FOLDER");
    if (options->inputs.len && options->manifest_path.len)
        is_good = refuse(diags, "FOLDER and --manifest-path are the same thing");
    if (options->inputs.len)
        options->manifest_path = options->inputs.data[0];
    if (options->crate.len && (options->manifest_path.len || options->package.len))
        is_good =
            refuse(diags, "--crate names a crate of the registry: there is no --manifest-path "
                          "and no --package then");
    if (options->all_features && options->features.len)
        is_good = refuse(diags, "--all-features leaves nothing for --features");
    if (!is_c_word(options->prefix))
        is_good = refuse(diags, "--prefix takes letters, digits and _");
    return is_good;
}
