/* The job `wrap`: headers -> model -> what is inferred of them, with hints -> what is asked for. */
#include <string.h>

#include "base/file.h"
#include "infer/wrap_plan.h"
#include "job_files.h"
#include "job_wrap.h"
#include "read_c/read_c.h"
#include "wrap/wrap.h"

typedef struct wrap_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_wrap_options *options;
    fr_bind_options bind; /* how the headers are read */
    fr_wrap_hints hints;
    bool has_hints;
    fr_package package;
    bool is_guessed; /* the header, by the package's name */
    fr_strs before;  /* headers of C that it needs before it */
    fr_model model;
    fr_map symbols; /* for a linker, of `linked_with` and what comes with it */
    fr_str linked_with;
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

/* ---- headers ---- */

static void note(wrap_run *run, const char *format, fr_str path)
{
    fr_diag(&run->job->diags, DIAG_N0706, (fr_place){ .file = path }, "%s", format);
}

static ferrule_status name_headers(wrap_run *run)
{
    const fr_strs *hinted = &run->hints.library.headers;
    for (size_t i = 0; i < run->options->headers.len; i++)
        fr_vec_push(run->arena, &run->bind.headers, run->options->headers.data[i]);
    if (run->bind.headers.len)
        return FERRULE_DONE;
    for (size_t i = 0; i < hinted->len; i++) {
        fr_str found = fr_package_find(&run->package, hinted->data[i]);
        if (found.len == 0)
            return fail(run, "the header `%.*s` that the hints name is not there",
                        FR_ARG(hinted->data[i]));
        fr_vec_push(run->arena, &run->bind.headers, found);
    }
    if (run->bind.headers.len)
        return FERRULE_DONE;
    if (run->package.name.len == 0)
        return fail(run, "no header and no --pkg was given");
    fr_strs guessed = fr_package_guess_headers(&run->package);
    if (guessed.len == 0)
        return fail(run, "no header is named after the package: name one");
    for (size_t i = 0; i < guessed.len; i++) {
        fr_vec_push(run->arena, &run->bind.headers, guessed.data[i]);
        note(run, "this header is taken, by the name of the package or what its library exports",
             guessed.data[i]);
    }
    run->is_guessed = true;
    return FERRULE_DONE;
}

/* Those that are told, else those that are installed for the package or the header. */
static bool read_hints(wrap_run *run)
{
    const fr_wrap_options *options = run->options;
    fr_str path = options->hints;
    size_t errors = run->job->diags.error_count;
    if (path.len == 0 && !options->no_hints) {
        path = fr_find_hints(run->arena, &run->job->diags, options->hints_folder, options->pkg,
                             options->headers.len ? options->headers.data[0] : (fr_str){ 0 });
        if (path.len)
            note(run, "these hints are used, by the name of the package or header", path);
    }
    if (run->job->diags.error_count != errors)
        return false;
    run->has_hints = path.len != 0;
    return path.len == 0 || fr_wrap_hints_read(&run->hints, run->arena, &run->job->diags, path);
}

/* A header that was guessed by its name and has no function: those that the library's exports name.
 * False: there are none. */
static bool guess_again(wrap_run *run)
{
    fr_strs found = { 0 };
    if (run->is_guessed && run->plan.functions.len == 0 && run->job->diags.error_count == 0)
        found = fr_package_exporting_headers(&run->package);
    if (found.len)
        run->bind.headers.len = 0;
    for (size_t i = 0; i < found.len; i++) {
        fr_vec_push(run->arena, &run->bind.headers, found.data[i]);
        note(run, "this header is taken, by what the library exports", found.data[i]);
    }
    return found.len != 0;
}

static bool use_package(wrap_run *run)
{
    fr_package *package = &run->package;
    *package =
        (fr_package){ .arena = run->arena, .diags = &run->job->diags, .name = run->options->pkg };
    if (package->name.len == 0) {
        fr_vec_push(run->arena, &package->includes, FR_LIT("/usr/include"));
        return true;
    }
    if (!fr_package_ask(package))
        return false;
    for (size_t i = 0; i < package->flags.len; i++)
        fr_vec_push(run->arena, &run->bind.clang_args, package->flags.data[i]);
    return true;
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

static fr_read_result read_once(wrap_run *run, fr_diags *diags)
{
    fr_diags_init(diags, run->arena);
    fr_model_init(&run->model, run->arena, diags);
    return fr_read_c(&run->model, &run->bind);
}

/* Old headers want <stdio.h> before them: one that was only guessed gets it when it needs it. */
static ferrule_status read_headers(wrap_run *run)
{
    static const char *const before[] = { "stdarg.h", "stdbool.h", "stddef.h",
                                          "stdint.h", "stdio.h",   "sys/types.h" };
    double begin = fr_clock();
    fr_diags *diags = FR_NEW(run->arena, fr_diags);
    fr_read_result result = read_once(run, diags);
    if (result == READ_BAD_INPUT && run->is_guessed) {
        for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
            fr_vec_push(run->arena, &run->bind.clang_args, FR_LIT("-include"));
            fr_vec_push(run->arena, &run->bind.clang_args, fr_str_from(before[i]));
            fr_vec_push(run->arena, &run->before, fr_str_from(before[i]));
        }
        fr_diags *again = FR_NEW(run->arena, fr_diags);
        result = read_once(run, again);
        if (result == READ_DONE)
            diags = again;
    }
    fr_diags_append(&run->job->diags, diags);
    run->model.diags = &run->job->diags;
    fr_report_phase(run->job, "read", begin);
    if (result == READ_BAD_ENVIRONMENT)
        return FERRULE_BAD_ENVIRONMENT;
    return result == READ_DONE ? FERRULE_DONE : FERRULE_BAD_INPUT;
}

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
        char c = name.ptr[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (i && c == '_');
        bool is_inner = i && ((c >= '0' && c <= '9') || c == '-');
        if (!is_letter && !is_inner)
            return false;
    }
    return name.len > 0 && name.len <= 64;
}

/* -lNAME of pkg-config, or the crate's name. */
static fr_str links_of(const wrap_run *run)
{
    if (run->hints.library.links.len)
        return run->hints.library.links;
    return run->package.libraries.len ? run->package.libraries.data[0] : crate_name(run);
}

/* What a linker finds, of the package or of the library that the crate is linked with; false: not
 * known. */
static bool find_symbols(wrap_run *run)
{
    fr_package package = run->package;
    fr_map_init(&run->symbols, run->arena);
    if (package.name.len == 0) {
        fr_diags unheard;
        fr_diags_init(&unheard, run->arena);
        package = (fr_package){ .arena = run->arena,
                                .diags = &unheard,
                                .name = run->hints.library.pkg_config };
        if (package.name.len == 0 || !fr_package_ask(&package)) {
            package.libraries.len = 0;
            fr_vec_push(run->arena, &package.libraries, links_of(run));
        }
    }
    if (!fr_package_symbols(&package, run->model.target.triple, &run->symbols))
        return false;
    run->linked_with = package.libraries.data[0];
    return true;
}

static void infer(wrap_run *run)
{
    double begin = fr_clock();
    run->plan = (fr_wrap_plan){ 0 };
    fr_infer_options how = { .library = run->options->name, .trust = run->options->trust };
    if (find_symbols(run)) {
        how.symbols = &run->symbols;
        how.linked_with = run->linked_with;
        how.may_be_another = run->options->pkg.len == 0;
    }
    const fr_wrap_hints *hints = run->has_hints ? &run->hints : NULL;
    for (size_t i = 0; i < run->bind.headers.len; i++)
        fr_vec_push(run->arena, &how.roots, run->bind.headers.data[i]);
    for (size_t i = 0; i < run->options->own.len; i++)
        fr_vec_push(run->arena, &how.roots, run->options->own.data[i]);
    fr_infer(&run->plan, &run->model, hints, &how);
    if (run->plan.functions.len == 0 && run->is_guessed) {
        /* event.h, which has but event2/...: what it includes is the library's */
        fr_strs included = fr_package_included(&run->package, run->bind.headers.data[0]);
        for (size_t i = 0; i < included.len; i++)
            fr_vec_push(run->arena, &how.roots, included.data[i]);
        run->plan = (fr_wrap_plan){ 0 };
        fr_infer(&run->plan, &run->model, hints, &how);
    }
    fr_report_phase(run->job, "infer", begin);
}

/* ---- the crates ---- */

/* A header as a C file includes it: below the folder where it was found. */
static fr_str included_as(const wrap_run *run, fr_str path)
{
    for (size_t i = 0; i < run->package.includes.len; i++) {
        fr_str folder = run->package.includes.data[i];
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

static bool write_file(wrap_run *run, fr_str folder, const fr_wrap_file *file)
{
    fr_str path = folder.len ? fr_path_join(run->arena, folder, file->path) : file->path;
    return fr_job_write(run->job, &(fr_job_file){ path, file->content, true });
}

/* --report: one of the two that the crate has. */
static bool write_report(wrap_run *run, const fr_wrap_files *files)
{
    fr_wrap_file report = { .path = run->options->report };
    fr_str name =
        fr_str_ends(report.path, FR_LIT(".json")) ? FR_LIT("/report.json") : FR_LIT("/report.txt");
    if (report.path.len == 0)
        return true;
    for (size_t i = 0; i < files->len; i++)
        if (fr_str_ends(files->data[i].path, name))
            report.content = files->data[i].content;
    return write_file(run, (fr_str){ 0 }, &report);
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
    native.links = links_of(run);
    native.version = run->package.version;
    native.description = run->package.description;
    native.url = run->package.url;
    native.license =
        run->hints.library.license.len ? run->hints.library.license : run->package.license;
    native.headers = run->before;
    for (size_t i = 0; i < run->bind.headers.len; i++)
        fr_vec_push(run->arena, &native.headers, included_as(run, run->bind.headers.data[i]));
    fr_wrap_select(&run->bind, &run->plan, &run->model);
    fr_analyse(analysis, &run->model, &run->bind);
    fr_write_wrap(&files, &run->plan, analysis, &native);
    fr_report_phase(run->job, "write", begin);
    if (run->job->diags.error_count)
        return FERRULE_BAD_INPUT;
    for (size_t i = 0; i < files.len; i++)
        if (!write_file(run, output_folder(run), &files.data[i]))
            return FERRULE_BAD_INPUT;
    return write_report(run, &files) ? FERRULE_DONE : FERRULE_BAD_INPUT;
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
    if (!read_hints(run))
        return FERRULE_BAD_INPUT;
    if (!use_package(run))
        return FERRULE_BAD_ENVIRONMENT;
    ferrule_status status = name_headers(run);
    if (status != FERRULE_DONE)
        return status;
    if (!prepare(run))
        return FERRULE_BAD_USAGE;
    status = read_headers(run);
    if (status != FERRULE_DONE)
        return status;
    infer(run);
    if (guess_again(run)) {
        status = read_headers(run);
        if (status != FERRULE_DONE)
            return status;
        infer(run);
    }
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
