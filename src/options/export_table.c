/* One row an option, in the order of the help text. */
#include "options/export_table.h"

#include <stddef.h>

#include "options/export_options.h"
#include "options/option_rows.h"
#include "options/toml.h"

#define AT(field) offsetof(fr_export_options, field)

#define LIST(option, in_group, field, what, text, long_text)                                       \
    {                                                                                              \
        .name = option, .values = 1, .is_list = true, .group = in_group, .value_name = what,       \
        .offset = AT(field), .set = fr_set_texts, .help = text, .more = long_text                  \
    }

/* In the order of the enums' members. */
static const char *const profiles[] = { "checked", "fast", NULL };
static const char *const deprecated[] = { "skip", "keep", NULL };
static const char *const infallible[] = { "fatal", "status", NULL };
static const char *const examples[] = { "drop", "keep", NULL };

_Static_assert(sizeof(fr_export_profile) == sizeof(unsigned), "fr_set_choice() stores an unsigned");

/* Words of features are separated by commas or blanks, as cargo takes them. */
static bool set_features(const fr_setting *setting)
{
    fr_strs *list = fr_setting_field(setting);
    fr_str text = setting->values[0];
    size_t begin = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && text.ptr[i] != ',' && text.ptr[i] != ' ')
            continue;
        if (i > begin)
            fr_vec_push(setting->arena, list, fr_str_slice(text, begin, i));
        begin = i + 1;
    }
    return true;
}

/* PATH=NAME; Rust's paths have no = in them. */
static bool set_rename(const fr_setting *setting)
{
    fr_export_options *options = setting->into;
    fr_str text = setting->values[0];
    size_t at = fr_str_find_last_char(text, '=');
    if (at == SIZE_MAX || at == 0 || at + 1 == text.len)
        return fr_bad_value(setting, "it takes PATH=NAME");
    fr_export_rename one = { .path = fr_str_trim(fr_str_slice(text, 0, at)),
                             .name = fr_str_trim(fr_str_slice(text, at + 1, text.len)),
                             .place = setting->place };
    fr_vec_push(setting->arena, &options->renames, one);
    return true;
}

/* The last `<` that is not inside others opens the arguments: `a::Map<Vec<u8>, 4>`. */
static bool split_arguments(const fr_setting *setting, fr_str text, fr_export_instance *into)
{
    size_t open = fr_str_find_char(text, '<'), begin = open + 1;
    unsigned depth = 0;
    if (open == SIZE_MAX || open == 0 || !fr_str_ends(text, FR_LIT(">")))
        return false;
    into->path = fr_str_slice(text, 0, open);
    for (size_t i = begin; i < text.len; i++) {
        char c = text.ptr[i];
        bool is_arrow = c == '>' && text.ptr[i - 1] == '-';
        bool is_end = i + 1 == text.len;
        if (depth == 0 && (c == ',' || is_end)) {
            fr_str arg = fr_str_trim(fr_str_slice(text, begin, i));
            if (arg.len == 0)
                return false;
            fr_vec_push(setting->arena, &into->args, arg);
            begin = i + 1;
        } else if (c == '<' || c == '(' || c == '[') {
            depth++;
        } else if ((c == '>' && !is_arrow) || c == ')' || c == ']') {
            if (depth == 0)
                return false;
            depth--;
        }
    }
    return depth == 0;
}

/* NAME=PATH<ARGUMENTS>, or without a name. */
static bool set_instance(const fr_setting *setting)
{
    fr_export_options *options = setting->into;
    fr_export_instance one = { .place = setting->place };
    fr_str text = setting->values[0];
    size_t at = fr_str_find_char(text, '=');
    size_t open = fr_str_find_char(text, '<');
    if (at != SIZE_MAX && at < open) {
        one.name = fr_str_trim(fr_str_slice(text, 0, at));
        text = fr_str_trim(fr_str_slice(text, at + 1, text.len));
    }
    if (!split_arguments(setting, text, &one))
        return fr_bad_value(setting, "it takes [NAME=]PATH<ARGUMENTS>");
    fr_vec_push(setting->arena, &options->instances, one);
    return true;
}

static bool set_reason(const fr_setting *setting)
{
    const char *const *known = setting->option->choices;
    for (; *known; known++)
        if (fr_str_is(setting->values[0], *known))
            return fr_set_texts(setting);
    return fr_bad_value(setting, "it takes %.*s",
                        FR_ARG(fr_option_choices(setting->arena, setting->option)));
}

static bool take_text(const fr_setting *setting, const fr_toml_node *node, fr_str *into)
{
    if (node->kind != TOML_STRING || node->text.len == 0)
        return fr_bad_value(setting, "`%.*s` takes text", FR_ARG(node->key));
    *into = node->text;
    return true;
}

static bool take_texts(const fr_setting *setting, const fr_toml_node *node, fr_strs *into)
{
    if (node->kind != TOML_ARRAY)
        return fr_bad_value(setting, "`%.*s` takes a list of texts", FR_ARG(node->key));
    for (size_t i = 0; i < node->count; i++) {
        if (node->children[i].kind != TOML_STRING || node->children[i].text.len == 0)
            return fr_bad_value(setting, "`%.*s` takes a list of texts", FR_ARG(node->key));
        fr_vec_push(setting->arena, into, node->children[i].text);
    }
    return true;
}

/* [[instantiate]] path = "...", args = ["..."], name = "..." */
static bool set_instance_table(const fr_setting *setting, const fr_toml_node *table)
{
    fr_export_options *options = setting->into;
    fr_export_instance one = { .place = setting->place };
    one.place.line = table->line;
    one.place.column = table->column;
    for (size_t i = 0; i < table->count; i++) {
        const fr_toml_node *node = &table->children[i];
        bool is_good = fr_str_is(node->key, "path")   ? take_text(setting, node, &one.path)
                       : fr_str_is(node->key, "name") ? take_text(setting, node, &one.name)
                       : fr_str_is(node->key, "args")
                           ? take_texts(setting, node, &one.args)
                           : fr_bad_value(setting, "it has no key `%.*s`: path, args and name",
                                          FR_ARG(node->key));
        if (!is_good)
            return false;
    }
    if (one.path.len == 0 || one.args.len == 0)
        return fr_bad_value(setting, "a table of it needs `path` and `args`");
    fr_vec_push(setting->arena, &options->instances, one);
    return true;
}

static const fr_option rows[] = {
    { .name = "input",
      .values = 1,
      .is_list = true,
      .is_path = true,
      .group = GROUP_LEGACY, /* stands in the usage line */
      .value_name = "FOLDER",
      .offset = AT(inputs),
      .set = fr_set_texts,
      .help = "the folder of a crate" },
    PATH("manifest-path", 0, GROUP_INPUT, manifest_path, "PATH",
         "the Cargo.toml of the crate, or its folder", NULL),
    TEXT("crate", GROUP_INPUT, crate, "NAME[@VERSION]",
         "a crate from the registry instead, by its name",
         "cargo finds and fetches it; with --offline only what it has already."),
    { .name = "package",
      .letter = 'p',
      .values = 1,
      .group = GROUP_INPUT,
      .value_name = "NAME",
      .offset = AT(package),
      .set = fr_set_text,
      .help = "the package of a workspace to export" },
    { .name = "features",
      .letter = 'F',
      .values = 1,
      .is_list = true,
      .group = GROUP_INPUT,
      .value_name = "FEATURES",
      .offset = AT(features),
      .set = set_features,
      .help = "features of the crate to switch on, separated by commas" },
    FLAG("all-features", 0, GROUP_INPUT, all_features, "switch all of its features on", NULL),
    FLAG("no-default-features", 0, GROUP_INPUT, no_default_features,
         "switch its default features off", NULL),
    TEXT("target", GROUP_INPUT, target, "TRIPLE", "the machine that the library is for",
         "By default the one that cargo builds for."),
    FLAG("offline", 0, GROUP_INPUT, offline, "let cargo do without the network", NULL),
    FLAG("locked", 0, GROUP_INPUT, locked, "fail if the output's Cargo.lock would change", NULL),
    FLAG("frozen", 0, GROUP_INPUT, frozen, "read the interface that an earlier run wrote",
         "No toolchain is needed, and rustc is not asked: what it refused then stays out."),
    PATH("model", 0, GROUP_INPUT, model, "FILE", "the file that holds the interface",
         "By default api.json in the folder that is written. Commit it for --frozen."),
    { .name = "config",
      .letter = 'c',
      .values = 1,
      .is_list = true,
      .is_path = true,
      .is_early = true,
      .group = GROUP_INPUT,
      .value_name = "FILE",
      .offset = AT(config_files),
      .set = fr_set_texts,
      .help = "read options from a TOML file",
      .more = "Keys are the names of options, at the top level or in a table [export]. The command "
              "line comes after it. Without it, export.toml beside the manifest is read." },
    { .name = "out",
      .letter = 'o',
      .values = 1,
      .is_path = true,
      .group = GROUP_INPUT,
      .value_name = "FOLDER",
      .offset = AT(out),
      .set = fr_set_text,
      .help = "the folder to write; by default NAME-ffi",
      .more = "It becomes a crate: Cargo.toml, src/lib.rs, include/, and what CMake and pkg-config "
              "need." },
    PATH("report", 0, GROUP_INPUT, report, "FILE", "write what became of every item, as JSON",
         "report.json and report.txt in the folder are written anyway; this is one more copy."),
    FLAG("verify", 0, GROUP_INPUT, verify,
         "write nothing, but fail if a file is not what would be written", NULL),

    LIST("only", GROUP_SELECT, only, "PATTERN", "export what matches PATTERN, and nothing else",
         "A path like `semver::Version::*`, in which * stands for any text."),
    LIST("skip", GROUP_SELECT, skip, "PATTERN", "leave out what matches PATTERN", NULL),
    LIST("unsafe", GROUP_SELECT, unsafe_, "PATTERN", "export these unsafe functions, too", NULL),
    CHOICE("deprecated", GROUP_SELECT, deprecated, "POLICY", deprecated,
           "what becomes of deprecated items", NULL),
    { .name = "instantiate",
      .values = 1,
      .is_list = true,
      .group = GROUP_SELECT,
      .value_name = "[NAME=]PATH<ARGS>",
      .offset = AT(instances),
      .set = set_instance,
      .set_table = set_instance_table,
      .help = "export a generic type or function with these arguments, too",
      .more =
          "Like `fst::Map<Vec<u8>>`. In a configuration file also [[instantiate]] with path, args "
          "and name." },
    { .name = "strict",
      .values = 1,
      .is_list = true,
      .group = GROUP_SELECT,
      .value_name = "REASON",
      .choices = fr_export_reasons,
      .offset = AT(strict),
      .set = set_reason,
      .help = "fail if an item is left out for this reason" },

    CHOICE("profile", GROUP_FUNCTIONS, profile, "PROFILE", profiles,
           "check handles on every call, or trust the caller",
           "The header is the same for both. checked finds handles that are freed, moved, of the "
           "wrong type, borrowed, or of another thread; fast does not."),
    CHOICE("infallible", GROUP_FUNCTIONS, infallible, "WAY", infallible,
           "what functions do that cannot fail in Rust, if they do",
           "fatal: they return their value, and call the fatal hook; status: they all return a "
           "status."),
    LIST("opaque", GROUP_FUNCTIONS, opaque, "PATTERN",
         "pass these enums and structs as handles, not numbers and values", NULL),
    LIST("hold", GROUP_FUNCTIONS, hold, "PATTERN",
         "these functions keep a copy of the text or list that they borrow",
         "What they give, or what they change, borrows from the copy then, which lives as long; "
         "what is a view otherwise is given as a copy."),

    TEXT("prefix", GROUP_NAMES, prefix, "PREFIX", "what all names in C begin with",
         "By default the crate's name."),
    { .name = "rename",
      .values = 1,
      .is_list = true,
      .group = GROUP_NAMES,
      .value_name = "PATH=NAME",
      .offset = AT(renames),
      .set = set_rename,
      .help = "the name in C, without the prefix, of the item at PATH",
      .more = "In a configuration file also a table [rename]." },
    CHOICE("examples", GROUP_TEXT, examples, "POLICY", examples,
           "what becomes of Rust code in documentation", NULL),

    PATH("build-dir", 0, GROUP_RUN, build_dir, "FOLDER", "where cargo works",
         "By default target in the folder that is written, as for cargo build."),
    LOUDER("verbose", 'v', GROUP_RUN, verbose, "print notes, too"),
    FLAG("quiet", 'q', GROUP_RUN, quiet, "print errors only", NULL),
    CHOICE("message-format", GROUP_RUN, message_format, "FORMAT", fr_message_formats,
           "print diagnostics as text or as lines of JSON", NULL),
    COMPLETIONS(completions, "print what completes the command line in this shell"),
    HELP(help),
    FLAG("emit-ir", 0, GROUP_DEBUG, emit_ir, "print the interface that was read, and stop", NULL),
    FLAG("time-phases", 0, GROUP_DEBUG, time_phases, "print how long each step took", NULL),
};

static const char *const environment[] = {
    "CARGO", "the cargo that is run; else cargo in PATH", "RUSTDOC",
    "the rustdoc that cargo is told to run; else rustdoc in PATH", NULL
};

const fr_option_table *fr_export_table(void)
{
    static const fr_option_table table = {
        .command = "export",
        .about = "A C library from ordinary Rust, with a header for C that C++ reads too",
        .usage = "[OPTIONS] [FOLDER]",
        .rows = rows,
        .count = sizeof rows / sizeof *rows,
        .headers = AT(inputs),
        .rest = AT(rest),
        .environment = environment,
        .exit_codes = "0 done; 1 the crate cannot be exported, an item was left out for a reason "
                      "that --strict names, or an output cannot be written; 2 wrong usage, or "
                      "--verify found a difference; 3 no toolchain, or memory ran out",
    };
    return &table;
}
