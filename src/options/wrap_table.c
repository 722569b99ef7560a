/* One row an option, in the order of the help text. */
#include "options/wrap_table.h"

#include <stddef.h>

#include "options/wrap_options.h"
#include "options/option_rows.h"

#define AT(field) offsetof(fr_wrap_options, field)

#define PATHS(option, in_group, field, what, text, long_text)                                      \
    {                                                                                              \
        .name = option, .values = 1, .is_list = true, .is_path = true, .group = in_group,          \
        .value_name = what, .offset = AT(field), .set = fr_set_texts, .help = text,                \
        .more = long_text                                                                          \
    }

static const fr_option rows[] = {
    PATHS("header", GROUP_INPUT, headers, "HEADER", "a header of the library",
          "The first one may stand alone."),
    TEXT("pkg", GROUP_INPUT, pkg, "NAME", "a package of pkg-config",
         "Its flags are clang's. If no header is given, hints name them, or they are looked for by "
         "the package's name."),
    PATH("hints", 0, GROUP_INPUT, hints, "FILE", "what the headers do not say, as TOML",
         "By default the installed file for the package or the header, if there is one."),
    PATH("hints-folder", 0, GROUP_INPUT, hints_folder, "FOLDER",
         "where hints are installed, of which one may be used by itself",
         "Else FERRULE_HINTS says so, else it is ../share/ferrule/hints beside the program. A "
         "program with the library in it asks `pkg-config --variable=hintsdir ferrule`."),
    FLAG("no-hints", 0, GROUP_INPUT, no_hints, "use no hints that are installed", NULL),
    PATHS(
        "own", GROUP_INPUT, own, "PATH", "a file or folder that belongs to the library, too",
        "By default those of the headers that are given: the folder they lie in, unless it is one "
        "that libraries share."),
    PATH("out", 'o', GROUP_INPUT, out, "FOLDER", "the folder to write the crates to", NULL),
    PATH("report", 0, GROUP_INPUT, report, "FILE",
         "write to FILE, too, which functions are safe, unsafe or left out, and why",
         "As JSON if its name ends in .json, else as text."),
    TEXT("name", GROUP_NAMES, name, "NAME", "what the crate is called",
         "By default what hints say, else after the package or the header."),
    TEXT(
        "trust", GROUP_FUNCTIONS, trust, "POLICY", "what is believed of what was inferred",
        "none: functions that rest on inference are unsafe; inferred (the default): they are safe, "
        "and the crate says so; reviewed:HASH: somebody read the ledger of this fingerprint, and "
        "another one is refused."),
    FLAG("suggest", 0, GROUP_DEBUG, suggest,
         "print the lines of a hints file that would free most functions, and stop", NULL),
    FLAG("coverage", 0, GROUP_DEBUG, coverage,
         "print how many functions are safe, by pattern, and stop", NULL),
    FLAG("dump-plan", 0, GROUP_DEBUG, dump_plan,
         "print what was inferred, with rules and evidence, and stop", NULL),
    { .name = "config",
      .letter = 'c',
      .values = 1,
      .is_list = true,
      .is_path = true,
      .is_early = true,
      .group = GROUP_RUN,
      .value_name = "FILE",
      .offset = AT(config_files),
      .set = fr_set_texts,
      .help = "read options from a TOML file",
      .more = "Keys are the names of options. The command line comes after it." },
    LOUDER("verbose", 'v', GROUP_RUN, verbose, "print notes, too"),
    FLAG("quiet", 'q', GROUP_RUN, quiet, "print errors only", NULL),
    CHOICE("message-format", GROUP_RUN, message_format, "FORMAT", fr_message_formats,
           "print diagnostics as text or as lines of JSON", NULL),
    COMPLETIONS(completions, "print what completes the command line in this shell"),
    HELP(help),
    FLAG("time-phases", 0, GROUP_DEBUG, time_phases, "print how long each step took", NULL),
};

static const char *const environment[] = { "PKG_CONFIG",
                                           "the pkg-config that --pkg runs; else pkg-config in "
                                           "PATH",
                                           "FERRULE_HINTS",
                                           "the folder of installed hints, instead of "
                                           "../share/ferrule/hints beside the program",
                                           "LIBCLANG_PATH",
                                           "where libclang is",
                                           NULL };

const fr_option_table *fr_wrap_table(void)
{
    static const fr_option_table table = {
        .command = "wrap",
        .about = "A safe Rust crate over a C library, from its headers",
        .usage = "[OPTIONS] [HEADER] [-- CLANG-ARGUMENTS]",
        .rows = rows,
        .count = sizeof rows / sizeof *rows,
        .headers = AT(headers),
        .rest = AT(clang_args),
        .environment = environment,
        .exit_codes = "0 done; 1 the headers or the hints have errors, or an output cannot be "
                      "written; 2 wrong usage; 3 no libclang or no pkg-config, or memory ran out",
    };
    return &table;
}
