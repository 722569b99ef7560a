/* wrap_options.h - what `ferrule wrap` was asked to do.
 *
 * options/ fills this in; everything downstream only reads it. Texts live in the job's arena.
 */
#ifndef FR_OPTIONS_WRAP_OPTIONS_H
#define FR_OPTIONS_WRAP_OPTIONS_H

#include "base/str.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "options/common_options.h"

typedef struct fr_wrap_options {
    fr_strs headers;     /* as given; the first may be the positional one */
    fr_str pkg;          /* a package of pkg-config: its flags, and its headers if none is given */
    fr_str hints;        /* a hints file */
    fr_str hints_folder; /* where those are that are installed; empty: beside the program */
    bool no_hints;       /* nor one that is installed */
    fr_strs own;         /* more files or folders whose declarations are the library's */
    fr_str name;         /* of the crates; empty: hints', the package's or the header's */
    fr_str out;          /* the folder to write */
    fr_str report;       /* a file for the report, too: .json is JSON */
    fr_str trust;        /* none, inferred, reviewed:HASH; empty: hints' */
    fr_strs clang_args;  /* after -- */
    bool dump_plan, coverage, suggest; /* print, and write nothing */
    /* the run */
    fr_strs config_files;
    fr_message_format message_format;
    unsigned verbose;
    bool quiet, time_phases;
    fr_help help;
    fr_str completions; /* of this shell */
} fr_wrap_options;

void fr_wrap_options_init(fr_wrap_options *options);
/* What follows from all options together; false with diagnostics. */
FR_NODISCARD bool fr_wrap_options_finish(fr_wrap_options *options, fr_diags *diags);

#endif
