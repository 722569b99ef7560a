/* The job `wrap`: headers -> model -> what is inferred of them, with hints -> what is asked for. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/process.h"
#include "infer/wrap_plan.h"
#include "job.h"
#include "options/shell_split.h"
#include "read_c/read_c.h"
#include "wrap/wrap.h"

typedef struct wrap_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_wrap_options *options;
    fr_bind_options bind; /* how the headers are read */
    fr_wrap_hints hints;
    fr_strs includes; /* folders where the package's headers may be */
    fr_model model;
    fr_wrap_plan plan;
} wrap_run;

FR_PRINTF(2, 3) static ferrule_status fail(wrap_run *run, const char *format, ...)
{
    fr_text text;
    va_list args;
    va_start(args, format);
    fr_text_init(&text, run->arena);
    fr_text_vfmt(&text, format, args);
    va_end(args);
    fr_diag(&run->job->diags, DIAG_E0001, (fr_place){ 0 }, "%.*s", FR_ARG(fr_text_str(&text)));
    return FERRULE_BAD_USAGE;
}

/* ---- the package ---- */

static bool ask_pkg_config(wrap_run *run, const char *question, fr_str package, fr_strs *words)
{
    const char *program = getenv("PKG_CONFIG");
    const char *argv[] = { program && *program ? program : "pkg-config", question,
                           fr_arena_cstr(run->arena, package), NULL };
    fr_process_result result = fr_process_run(run->arena, argv, (fr_str){ 0 });
    fr_diagnostic *d;
    if (result.error) {
        fr_diag(&run->job->diags, DIAG_E0001, (fr_place){ 0 }, "`%s` cannot be run: %s", argv[0],
                strerror(result.error));
        return false;
    }
    if (result.exit_status == 0)
        return fr_shell_split(run->arena, result.output, words);
    d = fr_diag(&run->job->diags, DIAG_E0001, (fr_place){ 0 }, "pkg-config knows no package `%.*s`",
                FR_ARG(package));
    fr_str errors = result.errors, line;
    while (fr_str_next_line(&errors, &line))
        fr_vec_push(run->arena, &d->notes, line);
    return false;
}

static void add_folder(wrap_run *run, fr_str folder)
{
    if (folder.len)
        fr_vec_push(run->arena, &run->includes, folder);
}

/* Its flags are clang's; the folders among them are where its headers are. */
static bool use_package(wrap_run *run, fr_str package)
{
    fr_strs flags = { 0 }, folder = { 0 };
    if (!ask_pkg_config(run, "--cflags", package, &flags) ||
        !ask_pkg_config(run, "--variable=includedir", package, &folder))
        return false;
    for (size_t i = 0; i < flags.len; i++) {
        fr_vec_push(run->arena, &run->bind.clang_args, flags.data[i]);
        if (fr_str_starts(flags.data[i], FR_LIT("-I")))
            add_folder(run, fr_str_slice(flags.data[i], 2, flags.data[i].len));
    }
    for (size_t i = 0; i < folder.len; i++)
        add_folder(run, folder.data[i]);
    add_folder(run, FR_LIT("/usr/include"));
    return true;
}

/* ---- headers ---- */

static fr_str find_header(const wrap_run *run, fr_str name)
{
    for (size_t i = 0; i < run->includes.len; i++) {
        fr_str path = fr_path_join(run->arena, run->includes.data[i], name);
        if (fr_file_exists(fr_arena_cstr(run->arena, path)))
            return path;
    }
    return (fr_str){ 0 };
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_same_word(fr_str a, fr_str b)
{
    for (size_t i = 0; a.len == b.len && i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return a.len == b.len;
}

/* NAME.h in a folder, in whatever case. */
static fr_str find_stem(const wrap_run *run, fr_str folder, fr_str stem)
{
    fr_strs names = { 0 };
    if (stem.len == 0 || fr_file_list(run->arena, fr_arena_cstr(run->arena, folder), &names) != 0)
        return (fr_str){ 0 };
    for (size_t i = 0; i < names.len; i++) {
        fr_str name = names.data[i];
        if (fr_str_ends(name, FR_LIT(".h")) &&
            is_same_word(fr_str_slice(name, 0, name.len - 2), stem))
            return fr_path_join(run->arena, folder, name);
    }
    return (fr_str){ 0 };
}

/* What a package's name may be without: lib, what follows a dash, a version. */
static void add_stems(wrap_run *run, fr_str name, fr_strs *stems)
{
    fr_str plain = fr_str_slice(name, 0, fr_str_find_char(name, '-')), bare = plain;
    while (bare.len && ((bare.ptr[bare.len - 1] >= '0' && bare.ptr[bare.len - 1] <= '9') ||
                        bare.ptr[bare.len - 1] == '.'))
        bare.len--;
    fr_vec_push(run->arena, stems, name);
    fr_vec_push(run->arena, stems, plain);
    fr_vec_push(run->arena, stems, bare);
}

/* libgit2: git2.h; libusb-1.0: libusb.h; sdl2: SDL.h; rdkafka: librdkafka/rdkafka.h. */
static fr_str guess_header(wrap_run *run, fr_str package)
{
    fr_strs stems = { 0 };
    add_stems(run, package, &stems);
    if (fr_str_starts(package, FR_LIT("lib")))
        add_stems(run, fr_str_slice(package, 3, package.len), &stems);
    for (size_t i = 0; i < stems.len; i++)
        for (size_t k = 0; k < run->includes.len; k++) {
            fr_str stem = stems.data[i], folder = run->includes.data[k];
            fr_str inner = fr_path_join(run->arena, folder, stem);
            fr_str library = fr_path_join(run->arena, folder,
                                          fr_arena_printf(run->arena, "lib%.*s", FR_ARG(stem)));
            fr_str folders[] = { folder, inner, library };
            for (size_t f = 0; f < sizeof folders / sizeof *folders; f++) {
                fr_str found = find_stem(run, folders[f], stem);
                if (found.len)
                    return found;
            }
        }
    return (fr_str){ 0 };
}

static ferrule_status name_headers(wrap_run *run, fr_str package)
{
    const fr_strs *hinted = &run->hints.library.headers;
    for (size_t i = 0; i < run->options->headers.len; i++)
        fr_vec_push(run->arena, &run->bind.headers, run->options->headers.data[i]);
    if (run->bind.headers.len)
        return FERRULE_DONE;
    if (run->includes.len == 0)
        add_folder(run, FR_LIT("/usr/include"));
    for (size_t i = 0; i < hinted->len; i++) {
        fr_str found = find_header(run, hinted->data[i]);
        if (found.len == 0)
            return fail(run, "the header `%.*s` that the hints name is not there",
                        FR_ARG(hinted->data[i]));
        fr_vec_push(run->arena, &run->bind.headers, found);
    }
    if (run->bind.headers.len)
        return FERRULE_DONE;
    fr_str guessed = package.len ? guess_header(run, package) : (fr_str){ 0 };
    if (guessed.len == 0)
        return fail(run, package.len ? "no header is named after the package: name one"
                                     : "no header and no --pkg was given");
    fr_vec_push(run->arena, &run->bind.headers, guessed);
    return FERRULE_DONE;
}

/* ---- the run ---- */

/* What inference needs of the reader, and clang of comments. */
static bool prepare(wrap_run *run)
{
    fr_bind_options *bind = &run->bind;
    for (size_t i = 0; i < run->options->clang_args.len; i++)
        fr_vec_push(run->arena, &bind->clang_args, run->options->clang_args.data[i]);
    fr_vec_push(run->arena, &bind->clang_args, FR_LIT("-fparse-all-comments"));
    fr_vec_push(run->arena, &bind->clang_args, FR_LIT("-fretain-comments-from-system-headers"));
    bind->wrap_static_fns = bind->keep_macros = true;
    bind->enable_function_attribute_detection = true;
    fr_wrap_bind_options(bind);
    return fr_bind_options_finish(bind, run->arena, &run->job->diags);
}

static ferrule_status read_headers(wrap_run *run)
{
    double begin = fr_clock();
    fr_model_init(&run->model, run->arena, &run->job->diags);
    fr_read_result result = fr_read_c(&run->model, &run->bind);
    fr_report_phase(run->job, "read", begin);
    if (result == READ_BAD_ENVIRONMENT)
        return FERRULE_BAD_ENVIRONMENT;
    return result == READ_DONE ? FERRULE_DONE : FERRULE_BAD_INPUT;
}

static void infer(wrap_run *run)
{
    double begin = fr_clock();
    fr_infer_options how = { .library = run->options->name, .trust = run->options->trust };
    for (size_t i = 0; i < run->bind.headers.len; i++)
        fr_vec_push(run->arena, &how.roots, run->bind.headers.data[i]);
    for (size_t i = 0; i < run->options->own.len; i++)
        fr_vec_push(run->arena, &how.roots, run->options->own.data[i]);
    fr_infer(&run->plan, &run->model, run->options->hints.len ? &run->hints : NULL, &how);
    fr_report_phase(run->job, "infer", begin);
}

/* ---- the crates ---- */

/* `glib-2.0` and `dbus-1` without the version, `gtk+-3.0` also without what no crate's name has. */
static fr_str without_version(fr_str package)
{
    size_t end = package.len;
    while (end && memchr("0123456789.", package.ptr[end - 1], 11))
        end--;
    if (end > 1 && end < package.len && package.ptr[end - 1] == '-')
        package.len = end - 1;
    while (package.len && package.ptr[package.len - 1] == '+')
        package.len--;
    return package;
}

/* The name of the crates: told, hinted, the package's or the header's. */
static fr_str crate_name(const wrap_run *run)
{
    fr_str name = run->options->name;
    if (name.len == 0)
        name = run->hints.library.name;
    if (name.len == 0)
        name = without_version(run->options->pkg);
    if (name.len == 0) {
        name = fr_path_base(run->bind.headers.data[0]);
        name = fr_str_slice(name, 0, fr_str_find_last_char(name, '.'));
    }
    return name;
}

static bool is_crate_name(fr_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = lower(name.ptr[i]);
        bool is_letter = (c >= 'a' && c <= 'z') || (i && c == '_');
        bool is_inner = i && ((c >= '0' && c <= '9') || c == '-');
        if (!is_letter && !is_inner)
            return false;
    }
    return name.len > 0 && name.len <= 64;
}

/* -lNAME of pkg-config, or the crate's name. */
static fr_str links_of(wrap_run *run, fr_str package)
{
    fr_strs words = { 0 };
    if (run->hints.library.links.len)
        return run->hints.library.links;
    if (package.len && ask_pkg_config(run, "--libs-only-l", package, &words) && words.len &&
        fr_str_starts(words.data[0], FR_LIT("-l")))
        return fr_str_slice(words.data[0], 2, words.data[0].len);
    return crate_name(run);
}

/* A header as a C file includes it: below the folder where it was found. */
static fr_str included_as(const wrap_run *run, fr_str path)
{
    for (size_t i = 0; i < run->includes.len; i++) {
        fr_str folder = run->includes.data[i];
        while (fr_str_ends(folder, FR_LIT("/")))
            folder.len--;
        if (folder.len && fr_str_starts(path, folder) && path.len > folder.len &&
            path.ptr[folder.len] == '/')
            return fr_str_slice(path, folder.len + 1, path.len);
    }
    return fr_path_base(path);
}

static fr_str output_folder(const wrap_run *run)
{
    return run->options->out.len ? run->options->out : FR_LIT(".");
}

static bool write_file(wrap_run *run, const fr_wrap_file *file)
{
    const char *path =
        fr_arena_cstr(run->arena, fr_path_join(run->arena, output_folder(run), file->path));
    int error = fr_file_make_parents(run->arena, path);
    if (!error && fr_file_write(run->arena, path, file->content, &error) != WRITE_FAILED)
        return true;
    fr_diag(&run->job->diags, DIAG_E0601, (fr_place){ .file = fr_str_from(path) },
            "this file cannot be written: %s", strerror(error));
    return false;
}

static ferrule_status write_crates(wrap_run *run)
{
    double begin = fr_clock();
    fr_str package = run->options->pkg.len ? run->options->pkg : run->hints.library.pkg_config;
    fr_wrap_native native = { .name = crate_name(run),
                              .package = package,
                              .min_version = run->hints.library.min_version };
    fr_wrap_files files = { 0 };
    fr_analysis *analysis = FR_NEW(run->arena, fr_analysis);
    if (!is_crate_name(native.name))
        return fail(run, "`%.*s` cannot be a crate's name: say --name", FR_ARG(native.name));
    native.links = links_of(run, run->options->pkg);
    for (size_t i = 0; i < run->bind.headers.len; i++)
        fr_vec_push(run->arena, &native.headers, included_as(run, run->bind.headers.data[i]));
    fr_wrap_select(&run->bind, &run->plan);
    fr_analyse(analysis, &run->model, &run->bind);
    fr_write_wrap(&files, &run->plan, analysis, &native);
    fr_report_phase(run->job, "write", begin);
    if (run->job->diags.error_count)
        return FERRULE_BAD_INPUT;
    for (size_t i = 0; i < files.len; i++)
        if (!write_file(run, &files.data[i]))
            return FERRULE_BAD_INPUT;
    return FERRULE_DONE;
}

enum { LARGEST_LEDGER = 256 << 20 };

/* A review is of one state: the ledger that is there says what has changed since. */
static bool is_as_reviewed(wrap_run *run)
{
    fr_str ledger = { 0 };
    fr_str path = fr_arena_printf(run->arena, "%.*s/%.*s/ledger.json", FR_ARG(output_folder(run)),
                                  FR_ARG(crate_name(run)));
    if (fr_file_read(run->arena, fr_arena_cstr(run->arena, path), LARGEST_LEDGER, &ledger) != 0)
        ledger = (fr_str){ 0 };
    return fr_wrap_check_review(&run->plan, ledger, &run->job->diags);
}

static ferrule_status finish(wrap_run *run)
{
    fr_text *out = &run->job->output;
    if (run->job->diags.error_count)
        return FERRULE_BAD_INPUT;
    if (run->plan.functions.len == 0) {
        (void)fail(run,
                   "`%.*s` declares no function of its own: name its headers (--header), or "
                   "the folders of those that it includes (--own)",
                   FR_ARG(run->bind.headers.data[0]));
        return FERRULE_BAD_INPUT;
    }
    if (!is_as_reviewed(run))
        return FERRULE_BAD_INPUT;
    if (run->options->dump_plan)
        fr_dump_plan(out, &run->plan);
    else if (run->options->coverage)
        fr_dump_coverage(out, &run->plan);
    else if (run->options->suggest)
        fr_dump_suggestions(out, &run->plan);
    else
        return write_crates(run);
    return FERRULE_DONE;
}

static ferrule_status wrap(wrap_run *run)
{
    const fr_wrap_options *options = run->options;
    if (options->hints.len &&
        !fr_wrap_hints_read(&run->hints, run->arena, &run->job->diags, options->hints))
        return FERRULE_BAD_INPUT;
    fr_str package = options->pkg.len ? options->pkg : (fr_str){ 0 };
    if (package.len && !use_package(run, package))
        return FERRULE_BAD_ENVIRONMENT;
    ferrule_status status = name_headers(run, package);
    if (status != FERRULE_DONE)
        return status;
    if (!prepare(run))
        return FERRULE_BAD_USAGE;
    status = read_headers(run);
    if (status != FERRULE_DONE)
        return status;
    infer(run);
    return finish(run);
}

static void release_bind(void *options)
{
    fr_bind_options_release(options);
}

ferrule_status fr_run_wrap(ferrule_job *job)
{
    const fr_wrap_options *options = &job->wrap;
    fr_question question = { .help = options->help, .shell = options->completions };
    if (fr_answer_question(job, &question))
        return FERRULE_DONE;
    wrap_run *run = FR_NEW(&job->arena, wrap_run);
    *run = (wrap_run){ .job = job, .arena = &job->arena, .options = options };
    fr_bind_options_init(&run->bind, &job->arena);
    fr_arena_defer(&job->arena, release_bind, &run->bind);
    return wrap(run);
}
