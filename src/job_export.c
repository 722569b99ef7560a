/* The job `export`: the interface of a crate -> what crosses -> a shim that rustc accepts -> its
 * headers and what is beside them. Nothing is written before everything has gone well. */
#include <string.h>

#include "base/file.h"
#include "job_export.h"
#include "job_files.h"
#include "read_api/read_api.h"

enum { MOST_MODEL = 1 << 30 };

/* ---- reading ---- */

static bool refuse(fr_export_run *run, fr_diag_code code, const char *why)
{
    fr_diag(&run->job->diags, code, (fr_place){ 0 }, "%s", why);
    return false;
}

/* What an earlier run wrote is all that is known of the crate. */
static bool read_frozen(fr_export_run *run)
{
    fr_str text, path;
    if (!run->options->out.len && !run->options->crate.len)
        return refuse(run, DIAG_E0001, "--frozen needs --out: the folder of the earlier run");
    path = fr_toolchain_model(&run->toolchain);
    int error = fr_file_read(run->arena, fr_arena_cstr(run->arena, path), MOST_MODEL, &text);
    if (error) {
        fr_diag(&run->job->diags, DIAG_E0201, (fr_place){ .file = path },
                "the interface cannot be read: %s", strerror(error))
            ->hint = FR_LIT("a run without --frozen writes it");
        return false;
    }
    return fr_read_api_file(&run->api, &run->facts, run->arena, &run->job->diags, text, path) &&
           fr_toolchain_freeze(&run->toolchain, &run->api.crate);
}

static bool read_interface(fr_export_run *run)
{
    double begin = fr_clock();
    run->toolchain =
        (fr_toolchain){ .arena = run->arena, .diags = &run->job->diags, .options = run->options };
    run->toolchain.no_default_features = run->options->no_default_features;
    if (run->options->frozen)
        return read_frozen(run);
    if (!fr_toolchain_is_there(&run->toolchain)) {
        bool is_read = fr_toolchain_read_source(&run->toolchain, &run->api);
        fr_report_phase(run->job, "read", begin);
        return is_read;
    }
    bool is_good = fr_toolchain_open(&run->toolchain);
    fr_report_phase(run->job, "resolve", begin);
    begin = fr_clock();
    is_good = is_good && fr_toolchain_read(&run->toolchain, &run->api);
    fr_report_phase(run->job, "read", begin);
    return is_good;
}

/* export.toml beside the manifest, unless --config names others. */
static bool read_config(fr_export_run *run)
{
    const fr_export_options *options = run->options;
    if (options->config_files.len || options->crate.len)
        return true;
    fr_str folder = options->manifest_path.len ? options->manifest_path : FR_LIT(".");
    if (!fr_file_is_directory(fr_arena_cstr(run->arena, folder)))
        folder = fr_path_parent(folder);
    fr_str path = fr_path_join(run->arena, folder, FR_LIT("export.toml"));
    return !fr_file_exists(fr_arena_cstr(run->arena, path)) || fr_job_options_over(run->job, path);
}

/* ---- making ---- */

static bool is_worth_it(fr_export_run *run)
{
    fr_export_coverage coverage = fr_export_count(run);
    for (size_t i = 0; i < run->plan.units.len; i++) {
        const fr_export_unit *unit = &run->plan.units.data[i];
        if (unit->state == EXPORT_DONE && unit->item != FR_NO_ID &&
            (coverage.exported || !coverage.callables))
            return true;
    }
    fr_diagnostic *one =
        fr_diag(&run->job->diags, DIAG_E0917, (fr_place){ 0 }, "nothing of `%.*s` can be exported",
                FR_ARG(run->api.crate.package));
    fr_str line, rest = fr_export_report_text(run);
    for (size_t i = 0; i < 40 && fr_str_next_line(&rest, &line); i++)
        if (line.len)
            fr_vec_push(run->arena, &one->notes, line);
    one->hint = FR_LIT("--instantiate names the arguments that generic types are wanted with");
    return false;
}

static bool make_plan(fr_export_run *run)
{
    double begin = fr_clock();
    fr_str lock = fr_path_join(run->arena, run->toolchain.out, FR_LIT("names.lock"));
    if (!fr_export_read_lock(run, lock))
        return false;
    run->plan = (fr_export){ .arena = run->arena,
                             .api = &run->api,
                             .options = run->options,
                             .diags = &run->job->diags,
                             .lock = &run->lock };
    if (!fr_export_read_instances(&run->plan, &run->api))
        return false;
    fr_export_plan(&run->plan);
    fr_report_phase(run->job, "plan", begin);
    return run->job->diags.error_count == 0;
}

static bool make_shim(fr_export_run *run)
{
    double begin = fr_clock();
    bool is_good = fr_export_prune(run);
    fr_report_phase(run->job, "check", begin);
    return is_good && is_worth_it(run) && fr_export_check_strict(run);
}

static fr_str written(fr_export_run *run, void (*write)(fr_text *out, fr_export *e))
{
    fr_text text;
    fr_text_init(&text, run->arena);
    write(&text, &run->plan);
    return fr_text_str(&text);
}

static fr_str interface_text(fr_export_run *run)
{
    fr_text text;
    fr_text_init(&text, run->arena);
    fr_api_write_file(&text, &run->api, &run->facts);
    return fr_text_str(&text);
}

static void make_files(fr_export_run *run)
{
    fr_arena *arena = run->arena;
    fr_str header = fr_export_header(arena, run->toolchain.library);
    fr_export_add_file(run, FR_LIT("Cargo.toml"), fr_toolchain_manifest(&run->toolchain, false));
    if (!run->options->frozen && !run->api.crate.is_from_source) /* else cargo makes one */
        fr_export_add_file(run, FR_LIT("Cargo.lock"), fr_toolchain_lock(&run->toolchain));
    if (!run->options->frozen && run->options->model.len == 0)
        fr_export_add_file(run, FR_LIT("api.json"), interface_text(run));
    fr_export_add_file(run, FR_LIT("src/lib.rs"), run->shim);
    fr_export_add_file(run, fr_arena_printf(arena, "include/%.*s.h", FR_ARG(header)),
                       written(run, fr_export_write_c));
    fr_export_add_file(run, fr_arena_printf(arena, "include/%.*s.hpp", FR_ARG(header)),
                       written(run, fr_export_write_cxx));
    fr_export_add_file(run, FR_LIT("names.lock"), fr_export_lock_text(run));
    fr_export_add_file(run, FR_LIT("report.json"), fr_export_report_json(run));
    fr_export_add_file(run, FR_LIT("report.txt"), fr_export_report_text(run));
    fr_export_add_packaging(run);
}

/* ---- writing ---- */

/* Writes the file, or with --verify looks whether it is what would be written. */
static bool put(fr_export_run *run, fr_str path, fr_str text)
{
    fr_job_file file = { path, text, true };
    return run->options->verify ? fr_job_verify(run->job, &file) : fr_job_write(run->job, &file);
}

static ferrule_status finish(fr_export_run *run)
{
    const fr_export_options *options = run->options;
    bool is_good = true;
    for (size_t i = 0; i < run->files.len && (is_good || options->verify); i++) {
        const fr_export_file *file = &run->files.data[i];
        is_good &= put(run, fr_path_join(run->arena, run->toolchain.out, file->path), file->text);
    }
    if (options->report.len && (is_good || options->verify))
        is_good &= put(run, options->report, fr_export_report_json(run));
    if (options->model.len && !options->frozen && (is_good || options->verify))
        is_good &= put(run, options->model, interface_text(run));
    if (options->verify)
        return is_good ? FERRULE_DONE : FERRULE_BAD_USAGE;
    if (is_good) {
        fr_str line, rest = fr_export_report_text(run);
        if (fr_str_next_line(&rest, &line) && !run->options->quiet)
            fr_text_fmt(&run->job->output, "%.*s\n", FR_ARG(line));
    }
    return is_good ? FERRULE_DONE : FERRULE_BAD_INPUT;
}

static bool answer_question(ferrule_job *job)
{
    const fr_export_options *options = &job->export_;
    fr_question question = { .help = options->help, .shell = options->completions };
    return fr_answer_question(job, &question);
}

/* A lack of cargo is the environment's fault, all else the input's. */
static ferrule_status failed(const ferrule_job *job)
{
    for (size_t i = 0; i < job->diags.list.len; i++)
        if (job->diags.list.data[i].code == DIAG_E0102)
            return FERRULE_BAD_ENVIRONMENT;
    for (size_t i = 0; i < job->diags.list.len; i++)
        if (job->diags.list.data[i].code == DIAG_E0001 ||
            job->diags.list.data[i].code == DIAG_E0002)
            return FERRULE_BAD_USAGE;
    return FERRULE_BAD_INPUT;
}

ferrule_status fr_run_export(ferrule_job *job)
{
    if (answer_question(job))
        return FERRULE_DONE;
    fr_export_run *run = FR_NEW(&job->arena, fr_export_run);
    *run = (fr_export_run){ .job = job, .arena = &job->arena, .options = &job->export_ };
    if (!read_config(run) || !read_interface(run))
        return failed(job);
    if (run->options->emit_ir) {
        fr_api_dump(&job->output, &run->api);
        return FERRULE_DONE;
    }
    if (!make_plan(run) || !make_shim(run))
        return failed(job);
    make_files(run);
    return finish(run);
}
