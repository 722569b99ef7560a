/* Running cargo, rustdoc and rustc. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "toolchain_parts.h"

enum { MOST_DOCUMENT = 1 << 30, MOST_LOCK = 16 << 20, MOST_LINES = 30, MOST_ROUNDS = 4 };

typedef FR_VEC(const char *) argument_list;

/* ---- running cargo ---- */

static const char *cargo_program(void)
{
    const char *named = getenv("CARGO");
    return named && *named ? named : "cargo";
}

static void add_arg(const fr_toolchain *t, argument_list *args, const char *arg)
{
    fr_vec_push(t->arena, args, arg);
}

static void add_text(const fr_toolchain *t, argument_list *args, fr_str text)
{
    add_arg(t, args, fr_arena_cstr(t->arena, text));
}

static fr_process_result run(const fr_toolchain *t, fr_str folder, argument_list *args)
{
    add_arg(t, args, NULL);
    return fr_process_run_in(t->arena, folder.len ? fr_arena_cstr(t->arena, folder) : NULL,
                             args->data, (fr_str){ 0 });
}

/* What cargo had to say is the reason, so its last lines are notes. */
static void report_failure(const fr_toolchain *t, const fr_process_result *result, const char *what)
{
    fr_str line, rest = result->errors;
    if (result->error) {
        fr_diag(t->diags, DIAG_E0102, (fr_place){ 0 }, "cargo cannot be run: %s",
                strerror(result->error))
            ->hint = FR_LIT("install Rust, or use --frozen with the file of an earlier run");
        return;
    }
    fr_diagnostic *one = fr_diag(t->diags, DIAG_E0815, (fr_place){ 0 }, "%s failed", what);
    size_t count = 0, skipped = 0;
    while (fr_str_next_line(&rest, &line))
        count++;
    rest = result->errors;
    while (fr_str_next_line(&rest, &line))
        if (line.len && ++skipped + MOST_LINES > count)
            fr_vec_push(t->arena, &one->notes, line);
}

static bool write_text(const fr_toolchain *t, fr_str path, fr_str text)
{
    const char *name = fr_arena_cstr(t->arena, path);
    int error = fr_file_make_parents(t->arena, name);
    if (!error && fr_file_write(t->arena, name, text, &error) != WRITE_FAILED)
        return true;
    fr_diag(t->diags, DIAG_E0601, (fr_place){ .file = path }, "this file cannot be written: %s",
            strerror(error));
    return false;
}

static void add_common(const fr_toolchain *t, argument_list *args)
{
    if (t->options->offline)
        add_arg(t, args, "--offline");
    if (t->options->locked)
        add_arg(t, args, "--locked");
}

/* ---- finding the crate ---- */

bool fr_tc_ask_metadata(const fr_toolchain *t, fr_str manifest, bool is_resolved,
                        fr_cargo_answer *answer)
{
    argument_list args = { 0 };
    *answer = (fr_cargo_answer){ 0 };
    add_arg(t, &args, cargo_program());
    add_arg(t, &args, "metadata");
    add_arg(t, &args, "--format-version=1");
    if (!is_resolved)
        add_arg(t, &args, "--no-deps");
    else
        add_common(t, &args);
    add_arg(t, &args, "--manifest-path");
    add_text(t, &args, manifest);
    fr_process_result result = run(t, (fr_str){ 0 }, &args);
    if (result.error || result.exit_status) {
        report_failure(t, &result, "cargo metadata");
        return false;
    }
    if (fr_cargo_read_answer(answer, t->arena, result.output))
        return true;
    fr_diag(t->diags, DIAG_E0815, (fr_place){ 0 }, "cargo metadata printed no packages");
    return false;
}

/* ---- folders ---- */

static bool find_folders(fr_toolchain *t)
{
    const fr_export_options *options = t->options;
    const char *shared = getenv("CARGO_TARGET_DIR");
    fr_str out = fr_tc_out_of(t);
    fr_str build = options->build_dir.len ? options->build_dir
                   : shared && *shared    ? fr_str_from(shared)
                                          : fr_path_join(t->arena, out, FR_LIT("target"));
    fr_str inside = fr_path_join(t->arena, build, FR_LIT("x"));
    int error = fr_file_make_parents(t->arena, fr_arena_cstr(t->arena, inside));
    if (error) {
        fr_diag(t->diags, DIAG_E0601, (fr_place){ .file = build }, "this folder cannot be made: %s",
                strerror(error));
        return false;
    }
    t->build = fr_tc_real_path(t, build);
    fr_tc_find_out(t);
    return true;
}

/* What cargo makes here depends on the toolchain and on the features of the crate: folders of their
 * own, because rustdoc's output has one name for all of them. */
static bool find_build(fr_toolchain *t)
{
    argument_list args = { 0 };
    add_arg(t, &args, cargo_program());
    add_arg(t, &args, "-Vv");
    fr_process_result result = run(t, (fr_str){ 0 }, &args);
    if (result.error || result.exit_status) {
        report_failure(t, &result, "cargo");
        return false;
    }
    fr_str key =
        fr_arena_printf(t->arena, "%.*s\n%.*s\n%.*s", FR_ARG(result.output),
                        FR_ARG(t->options->target), FR_ARG(fr_toolchain_manifest(t, true)));
    t->build = fr_path_join(
        t->arena, t->build,
        fr_arena_printf(t->arena, "ferrule-%016llx", (unsigned long long)fr_str_hash(key)));
    t->probe = fr_path_join(t->arena, t->build, FR_LIT("probe"));
    return true;
}

/* ---- the probe crate ---- */

static fr_str probe_path(const fr_toolchain *t, fr_str name)
{
    return fr_path_join(t->arena, t->probe, name);
}

/* The lock of an earlier run, else the one that the crate's own workspace has. */
static bool copy_lock(const fr_toolchain *t)
{
    fr_str text;
    fr_str earlier = fr_path_join(t->arena, t->out, FR_LIT("Cargo.lock"));
    fr_str from = fr_file_exists(fr_arena_cstr(t->arena, earlier)) ? earlier : t->lockfile;
    fr_str into = probe_path(t, FR_LIT("Cargo.lock"));
    if (from.len && !fr_file_read(t->arena, fr_arena_cstr(t->arena, from), MOST_LOCK, &text))
        return write_text(t, into, text);
    /* cargo makes one, and not of what another run left here */
    if (unlink(fr_arena_cstr(t->arena, into)) == 0 || errno == ENOENT)
        return true;
    fr_diag(t->diags, DIAG_E0601, (fr_place){ .file = into }, "this file cannot be removed: %s",
            strerror(errno));
    return false;
}

static bool write_probe(const fr_toolchain *t)
{
    static const char wrapper[] = "#!/bin/sh\n"
                                  "# rustdoc's JSON is unstable; nothing else needs to know\n"
                                  "RUSTC_BOOTSTRAP=1 exec \"${FERRULE_RUSTDOC:-rustdoc}\" \"$@\"\n";
    fr_str script = probe_path(t, FR_LIT("rustdoc.sh"));
    if (!write_text(t, probe_path(t, FR_LIT("Cargo.toml")), fr_toolchain_manifest(t, true)) ||
        !write_text(t, probe_path(t, FR_LIT("src/lib.rs")), (fr_str){ 0 }) ||
        !write_text(t, script, fr_str_from(wrapper)) || !copy_lock(t))
        return false;
    if (chmod(fr_arena_cstr(t->arena, script), 0755) == 0)
        return true;
    fr_diag(t->diags, DIAG_E0601, (fr_place){ .file = script }, "its mode cannot be changed: %s",
            strerror(errno));
    return false;
}

/* The exported package among what the probe crate depends on. */
static const fr_cargo_answer_package *find_exported(const fr_toolchain *t)
{
    const fr_cargo_answer_package *probe =
        t->answer.members.len ? fr_cargo_answer_find(&t->answer, t->answer.members.data[0]) : NULL;
    for (size_t i = 0; probe && i < probe->dependencies.len; i++) {
        const fr_cargo_answer_package *one =
            fr_cargo_answer_find(&t->answer, probe->dependencies.data[i]);
        if (one && fr_str_eq(one->name, t->package))
            return one;
    }
    fr_diag(t->diags, DIAG_E0815, (fr_place){ 0 }, "cargo did not resolve `%.*s`",
            FR_ARG(t->package));
    return NULL;
}

static bool resolve(fr_toolchain *t)
{
    if (!write_probe(t) ||
        !fr_tc_ask_metadata(t, probe_path(t, FR_LIT("Cargo.toml")), true, &t->answer))
        return false;
    t->exported = find_exported(t);
    return t->exported && fr_tc_take_package(t, t->exported);
}

bool fr_toolchain_is_there(const fr_toolchain *t)
{
    return fr_process_find(t->arena, fr_str_from(cargo_program())).len > 0;
}

bool fr_toolchain_open(fr_toolchain *t)
{
    if (!fr_toolchain_is_there(t)) {
        fr_process_result missing = { .error = ENOENT };
        report_failure(t, &missing, "cargo");
        return false;
    }
    if (!(t->options->crate.len ? fr_tc_find_registry(t) : fr_tc_find_local(t)))
        return false;
    fr_tc_take_features(t);
    if (!find_folders(t))
        return false;
    fr_str build = t->build;
    if (!find_build(t) || !resolve(t))
        return false;
    if (!t->is_registry)
        return true;
    /* now the version is known, and with it which features there are */
    if (t->options->all_features)
        t->features = t->exported->features;
    t->build = build;
    return find_build(t) && resolve(t);
}

fr_str fr_toolchain_lock(fr_toolchain *t)
{
    fr_str text;
    fr_str path = probe_path(t, FR_LIT("Cargo.lock"));
    return fr_file_read(t->arena, fr_arena_cstr(t->arena, path), MOST_LOCK, &text)
               ? (fr_str){ 0 }
               : fr_arena_str(t->arena, text);
}

/* ---- rustdoc ---- */

static fr_str document_path(const fr_toolchain *t, fr_str library)
{
    fr_str file = fr_arena_printf(t->arena, "doc/%.*s.json", FR_ARG(library));
    if (t->options->target.len)
        file = fr_arena_printf(t->arena, "%.*s/%.*s", FR_ARG(t->options->target), FR_ARG(file));
    return fr_path_join(t->arena, t->build, file);
}

static void add_build(const fr_toolchain *t, argument_list *args)
{
    add_arg(t, args, "--manifest-path");
    add_text(t, args, probe_path(t, FR_LIT("Cargo.toml")));
    add_arg(t, args, "--target-dir");
    add_text(t, args, t->build);
    if (t->options->target.len) {
        add_arg(t, args, "--target");
        add_text(t, args, t->options->target);
    }
    add_common(t, args);
}

static bool describe(fr_toolchain *t, const fr_cargo_answer_package *package)
{
    const char *rustdoc = getenv("RUSTDOC");
    argument_list args = { 0 };
    add_arg(t, &args, "env");
    add_text(
        t, &args,
        fr_arena_printf(t->arena, "RUSTDOC=%.*s", FR_ARG(probe_path(t, FR_LIT("rustdoc.sh")))));
    if (rustdoc && *rustdoc)
        add_text(t, &args, fr_arena_printf(t->arena, "FERRULE_RUSTDOC=%s", rustdoc));
    add_arg(t, &args, cargo_program());
    add_arg(t, &args, "rustdoc");
    add_arg(t, &args, "--lib");
    add_arg(t, &args, "-p");
    add_text(
        t, &args,
        fr_arena_printf(t->arena, "%.*s@%.*s", FR_ARG(package->name), FR_ARG(package->version)));
    add_build(t, &args);
    add_arg(t, &args, "--");
    add_arg(t, &args, "-Zunstable-options");
    add_arg(t, &args, "--output-format=json");
    add_arg(t, &args, "--cap-lints=allow");
    fr_process_result result = run(t, t->probe, &args);
    if (!result.error && result.exit_status == 0)
        return true;
    report_failure(t, &result, "cargo rustdoc");
    return false;
}

static bool add_document(fr_toolchain *t, const fr_cargo_answer_package *package,
                         fr_rustdoc_files *files)
{
    if (!describe(t, package))
        return false;
    fr_rustdoc_file file = { .path = document_path(t, package->library),
                             .folder = fr_tc_real_path(t, fr_path_parent(package->manifest)) };
    int error =
        fr_file_read(t->arena, fr_arena_cstr(t->arena, file.path), MOST_DOCUMENT, &file.text);
    if (error) {
        fr_diag(t->diags, DIAG_E0813, (fr_place){ .file = file.path },
                "rustdoc's JSON cannot be read: %s", strerror(error));
        return false;
    }
    fr_vec_push(t->arena, files, file);
    return true;
}

/* A crate by its name in Rust: one that the exported crate depends on, else any. */
static const fr_cargo_answer_package *find_library(const fr_toolchain *t, fr_str library)
{
    for (size_t i = 0; i < t->exported->dependencies.len; i++) {
        const fr_cargo_answer_package *one =
            fr_cargo_answer_find(&t->answer, t->exported->dependencies.data[i]);
        if (one && fr_str_eq(one->library, library))
            return one;
    }
    for (size_t i = 0; i < t->answer.packages.len; i++)
        if (fr_str_eq(t->answer.packages.data[i].library, library))
            return &t->answer.packages.data[i];
    return NULL;
}

static bool add_missing(fr_toolchain *t, const fr_strs *missing, fr_rustdoc_files *files)
{
    size_t before = files->len;
    for (size_t i = 0; i < missing->len; i++) {
        const fr_cargo_answer_package *one = find_library(t, missing->data[i]);
        if (one && !one->is_proc_macro && !add_document(t, one, files))
            return false;
    }
    return files->len > before;
}

bool fr_toolchain_read(fr_toolchain *t, fr_api *api)
{
    fr_rustdoc_files files = { 0 };
    if (!add_document(t, t->exported, &files))
        return false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
        fr_strs missing = { 0 };
        fr_api_init(api, t->arena, t->diags);
        if (!fr_read_rustdoc(api, &files, &missing))
            return false;
        fr_tc_fill_crate(t, api);
        size_t errors = t->diags->error_count;
        if (missing.len == 0 || !add_missing(t, &missing, &files))
            return t->diags->error_count == errors;
    }
    return true;
}

/* ---- rustc ---- */

bool fr_toolchain_check(fr_toolchain *t, fr_str source, fr_rustc_messages *messages)
{
    argument_list args = { 0 };
    if (!write_text(t, probe_path(t, FR_LIT("src/lib.rs")), source))
        return false;
    add_arg(t, &args, cargo_program());
    add_arg(t, &args, "check");
    add_arg(t, &args, "--lib");
    add_arg(t, &args, "--quiet");
    add_arg(t, &args, "--message-format=json");
    add_build(t, &args);
    fr_process_result result = run(t, t->probe, &args);
    *messages = (fr_rustc_messages){ 0 };
    fr_rustc_read_messages(messages, t->arena, result.output, probe_path(t, FR_LIT("Cargo.toml")),
                           FR_LIT("src/lib.rs"));
    bool has_error = false;
    for (size_t i = 0; i < messages->len; i++)
        has_error |= messages->data[i].is_error;
    if (!result.error && (result.exit_status == 0 || has_error))
        return true;
    report_failure(t, &result, "cargo check");
    return false;
}
