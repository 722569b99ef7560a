/* One row an option, in the order of the help text. cbindgen's names and meanings are kept; a row
 * that is ferrule's own says so. */
#include "options/header_table.h"

#include <stddef.h>
#include <string.h>

#include "options/header_options.h"
#include "options/option_rows.h"

#define AT(field) offsetof(fr_header_options, field)

#define SPELLED(option, short_name, in_group, field, what, list, text)                             \
    {                                                                                              \
        .name = option, .letter = short_name, .values = 1, .group = in_group, .value_name = what,  \
        .choices = list, .offset = AT(field), .set = set_spelled, .help = text                     \
    }

/* Two spellings for each member of the enum, in its order; Cython's are last. */
static const char *const languages[] = { "c++", "C++", "c", "C", "cython", "Cython", NULL };
static const char *const styles[] = { "both", "Both", "tag", "Tag", "type", "Type", NULL };
static const char *const profiles[] = { "debug", "Debug", "release", "Release", NULL };

static bool set_spelled(const fr_setting *setting)
{
    const char *const *choices = setting->option->choices;
    for (unsigned i = 0; choices[i]; i++) {
        if (!fr_str_is(setting->values[0], choices[i]))
            continue;
        unsigned value = i / 2;
        memcpy(fr_setting_field(setting), &value, sizeof value);
        return true;
    }
    return fr_bad_value(setting, "it takes %.*s",
                        FR_ARG(fr_option_choices(setting->arena, setting->option)));
}

static const fr_option rows[] = {
    { .name = "input",
      .values = 1,
      .is_list = true,
      .is_path = true,
      .group = GROUP_LEGACY, /* stands in the usage line */
      .value_name = "INPUT",
      .offset = AT(inputs),
      .set = fr_set_texts,
      .help = "the folder of a crate, or a source file" },
    PATH("output", 'o', GROUP_INPUT, output, "PATH", "write the header to PATH",
         "It is not touched if it would be the same."),
    PATH("config", 'c', GROUP_INPUT, config, "PATH", "read this cbindgen.toml",
         "Otherwise the one beside the manifest of the crate, or beside the source file, if there "
         "is one."),
    { .name = "crate",
      .values = 1,
      .group = GROUP_INPUT,
      .value_name = "NAME",
      .offset = AT(crate),
      .set = fr_set_text,
      .help = "the package to write the header of",
      .more = "By default the one of INPUT's Cargo.toml." },
    PATH("lockfile", 0, GROUP_INPUT, lockfile, "PATH",
         "take the versions of dependencies from this Cargo.lock", NULL),
    PATH("metadata", 0, GROUP_INPUT, metadata, "PATH",
         "take the packages from what `cargo metadata` printed",
         "Otherwise ferrule reads the manifests itself, without cargo."),
    FLAG("parse-dependencies", 'd', GROUP_INPUT, parse.parse_deps,
         "read the crates that it depends on, too", NULL),
    FLAG("only-target-dependencies", 0, GROUP_INPUT, only_target_dependencies,
         "of these, only those for the target", "$TARGET, or what rustc says the host is."),
    SPELLED("profile", 0, GROUP_INPUT, parse.expand_profile, "PROFILE", profiles,
            "evaluate cfg(debug_assertions) of expanded packages as in this profile"),
    FLAG("clean", 0, GROUP_INPUT, clean, "expand macros afresh",
         "ferrule keeps nothing of an earlier expansion, so every run does."),
    PATH("depfile", 0, GROUP_INPUT, depfile, "PATH",
         "write a make rule that says what the header depends on", "With --output only."),
    PATH("symfile", 0, GROUP_INPUT, symfile, "PATH",
         "write a linker's list of the symbols in the header", "With --output only."),
    FLAG("verify", 0, GROUP_INPUT, verify,
         "write nothing, but fail if the output is not what would be written", NULL),

    SPELLED("lang", 'l', GROUP_TEXT, language, "LANGUAGE", languages, "the language of the header"),
    SPELLED("style", 's', GROUP_TEXT, style, "STYLE", styles,
            "how C names types: by tag, by typedef, or both"),
    FLAG("cpp-compat", 0, GROUP_TEXT, cpp_compat, "let C++ read a header for C, too", NULL),
    FLAG("package-version", 0, GROUP_TEXT, package_version, "say the package's version on top",
         NULL),
    FLAG("strict", 0, GROUP_TEXT, ferrule.strict,
         "for who starts fresh: fixed widths, assertions, attributes (ferrule's own)",
         "Fixed-width types for what C leaves open; assertions of every size, alignment and offset "
         "that rustc confirms; attributes for null, for what does not return and must be used."),
    { .name = "rustc",
      .values = 1,
      .is_path = true,
      .group = GROUP_TEXT,
      .value_name = "PROGRAM",
      .offset = AT(ferrule.rustc),
      .set = fr_set_text,
      .help = "the compiler that --strict asks for layouts (ferrule's own)" },

    FLAG("explain", 0, GROUP_RUN, ferrule.explain,
         "say of each public item that did not get across why (ferrule's own)", NULL),
    LOUDER("verbose", 'v', GROUP_RUN, verbose, "print notes, too"),
    FLAG("quiet", 'q', GROUP_RUN, quiet, "print errors only", NULL),
    CHOICE("message-format", GROUP_RUN, message_format, "FORMAT", fr_message_formats,
           "print diagnostics as text or as lines of JSON (ferrule's own)", NULL),
    FLAG("time-phases", 0, GROUP_DEBUG, time_phases,
         "print how long each step took (ferrule's own)", NULL),
    COMPLETIONS(generate_shell_completions,
                "print what completes the command line in this shell (ferrule's own)"),
    FLAG("version", 'V', GROUP_RUN, show_version, "print the version", NULL),
    HELP(help),
};

static const char *const environment[] = {
    "RUSTC",
    "the compiler that says which machine this is, and that --strict asks; else rustc in PATH",
    "CARGO",
    "the program that is asked where no manifest can be read; else cargo in PATH",
    "CARGO_HOME",
    "where cargo keeps unpacked sources and its config.toml; else ~/.cargo",
    "TARGET",
    "the machine that --only-target-dependencies is about",
    "TMPDIR",
    "where --strict puts what rustc compiles",
    NULL
};

const fr_option_table *fr_header_table(void)
{
    static const fr_option_table table = {
        .command = "header",
        .about = "Headers for C, C++ and Cython from Rust that is made for them",
        .usage = "[OPTIONS] [INPUT]",
        .rows = rows,
        .count = sizeof rows / sizeof *rows,
        .headers = AT(inputs),
        .rest = AT(extra_arguments),
        .called = "cbindgen",
        .environment = environment,
        .exit_codes = "0 done; 1 the input has errors, or an output cannot be written; 2 wrong "
                      "usage, a configuration that is not valid, or --verify found a difference; "
                      "3 memory ran out",
    };
    return &table;
}
