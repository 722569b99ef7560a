/* The job `header`: options -> reader -> model -> passes -> writer -> files. Nothing is written
 * before everything has gone well. */
#include <stdlib.h>

#include "base/file.h"
#include "job_files.h"
#include "passes/header_build.h"
#include "read_rust/workspace.h"
#include "rustc_layout.h"
#include "write_c/write_c.h"

typedef struct header_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_header_options *options;
    bool is_crate; /* else a single file */
    fr_workspace workspace;
    fr_packages packages;
    fr_model model;
    fr_header header;
    fr_str text;
} header_run;

/* ---- reading ---- */

/* A folder is a crate; anything else is one file. */
static bool open_input(header_run *run)
{
    fr_str input = run->options->input.len ? run->options->input : FR_LIT(".");
    run->is_crate = fr_file_is_directory(fr_arena_cstr(run->arena, input));
    return !run->is_crate ||
           fr_workspace_open(&run->workspace, run->arena, &run->job->diags, run->options);
}

/* The file that was named, or the one beside the input or the crate's manifest; empty: none. */
static fr_str find_config(const header_run *run)
{
    if (run->options->config.len)
        return run->options->config;
    fr_str folder =
        run->is_crate ? run->workspace.binding->folder : fr_path_parent(run->options->input);
    fr_str path = fr_path_join(run->arena, folder, FR_LIT("cbindgen.toml"));
    return fr_file_exists(fr_arena_cstr(run->arena, path)) ? path : (fr_str){ 0 };
}

static bool find_packages(header_run *run)
{
    if (run->is_crate)
        return fr_workspace_packages(&run->workspace, run->options, &run->packages);
    fr_packages_of_file(&run->packages, run->arena, run->options->input);
    return true;
}

static bool read_config(header_run *run)
{
    fr_str path = find_config(run);
    return path.len == 0 || fr_job_options_over(run->job, path);
}

static bool read_crates(header_run *run)
{
    const fr_header_options *options = run->options;
    fr_read_rust_options how = { .bitflags = options->macro_expansion.bitflags,
                                 .only_ffi = true,
                                 .is_trimmed = !options->ferrule.explain };
    double begin = fr_clock();
    fr_model_init(&run->model, run->arena, &run->job->diags);
    bool is_good = fr_read_rust(&run->model, &run->packages, &how);
    fr_report_phase(run->job, "read", begin);
    if (!is_good || !options->ferrule.strict || run->packages.list.len == 0)
        return is_good;
    begin = fr_clock();
    const fr_package *package = &run->packages.list.data[0];
    fr_rustc_question question = { .root = package->root,
                                   .edition = package->edition,
                                   .rustc = options->ferrule.rustc };
    fr_rustc_layouts(&run->model, &question);
    fr_report_phase(run->job, "layouts", begin);
    return true;
}

static void make_text(header_run *run)
{
    fr_text text;
    double begin = fr_clock();
    fr_header_build(&run->header, &run->model, run->options);
    fr_report_phase(run->job, "decide", begin);
    if (run->job->diags.error_count)
        return;
    begin = fr_clock();
    fr_text_init(&text, run->arena);
    fr_write_c(&text, &run->header);
    fr_text_char(&text, '\0'); /* for those who get it through ferrule.h */
    fr_report_phase(run->job, "write", begin);
    if (run->job->diags.error_count) /* by what the writer asked for */
        return;
    run->text = (fr_str){ text.data, text.len - 1 };
    run->job->bindings = run->text;
}

/* ---- files beside the header ---- */

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

static void put_path(fr_text *out, fr_str path)
{
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] == ' ')
            fr_text_char(out, '\\');
        fr_text_char(out, path.ptr[i]);
    }
}

/* Every file that the result depends on, with paths as they were given. */
static fr_strs files_read(const header_run *run)
{
    fr_strs files = { 0 };
    for (size_t i = 0; i < run->model.dependencies.len; i++)
        fr_vec_push(run->arena, &files, run->model.dependencies.data[i].path);
    for (size_t i = 0; i < run->options->config_files.len; i++)
        fr_vec_push(run->arena, &files, run->options->config_files.data[i]);
    return files;
}

/* One rule, a line for each file. */
static fr_str depfile(const header_run *run)
{
    fr_text text;
    fr_strs files = files_read(run);
    fr_text_init(&text, run->arena);
    put_path(&text, run->options->output);
    fr_text_char(&text, ':');
    if (files.len)
        qsort(files.data, files.len, sizeof *files.data, compare);
    for (size_t i = 0; i < files.len; i++) {
        if (i && fr_str_eq(files.data[i], files.data[i - 1]))
            continue;
        fr_text_puts(&text, " \\\n    ");
        put_path(&text, files.data[i]);
    }
    fr_text_char(&text, '\n');
    return fr_text_str(&text);
}

/* A linker's list of dynamic symbols. */
static fr_str symfile(const header_run *run)
{
    fr_text text;
    fr_text_init(&text, run->arena);
    fr_text_puts(&text, "{\n");
    for (size_t i = 0; i < run->header.symbols.len; i++)
        fr_text_fmt(&text, "%.*s;\n", FR_ARG(run->header.symbols.data[i]));
    fr_text_puts(&text, "};");
    return fr_text_str(&text);
}

/* ---- finishing ---- */

/* The header comes last: if another file cannot be written it is as it was. */
static fr_job_files files_of(const header_run *run)
{
    const fr_header_options *options = run->options;
    fr_job_files files = { 0 };
    fr_job_file file = { .makes_folders = true };
    if (options->symfile.len) {
        file.path = options->symfile;
        file.content = symfile(run);
        fr_vec_push(run->arena, &files, file);
    }
    if (options->depfile.len) {
        file.path = options->depfile;
        file.content = depfile(run);
        fr_vec_push(run->arena, &files, file);
    }
    file.path = options->output;
    file.content = run->text;
    fr_vec_push(run->arena, &files, file);
    return files;
}

/* Exit code 2 is what cbindgen's callers look for. */
static ferrule_status verify(const header_run *run)
{
    fr_job_file file = { .path = run->options->output, .content = run->text };
    return fr_job_verify(run->job, &file) ? FERRULE_DONE : FERRULE_BAD_USAGE;
}

static ferrule_status finish(header_run *run)
{
    const fr_header_options *options = run->options;
    if (options->verify)
        return verify(run);
    if (options->output.len == 0) {
        fr_text_put(&run->job->output, run->text);
        return FERRULE_DONE;
    }
    fr_job_files files = files_of(run);
    fr_job_inputs read = { .paths = files_read(run) };
    if (!fr_job_may_write(run->job, &files, &read))
        return FERRULE_BAD_USAGE;
    for (size_t i = 0; i < files.len; i++)
        if (!fr_job_write(run->job, &files.data[i]))
            return FERRULE_BAD_INPUT;
    return FERRULE_DONE;
}

static bool check_usage(const header_run *run)
{
    if (!run->options->verify || run->options->output.len)
        return true;
    fr_diag(&run->job->diags, DIAG_E0001, (fr_place){ 0 },
            "--verify needs --output: the file to compare with");
    return false;
}

static bool answer_question(ferrule_job *job)
{
    const fr_header_options *options = &job->header;
    fr_question question = { .help = options->help, .shell = options->generate_shell_completions };
    if (fr_answer_question(job, &question))
        return true;
    if (options->show_version)
        fr_text_puts(&job->output, "cbindgen " FR_CBINDGEN_VERSION "\n");
    return options->show_version;
}

ferrule_status fr_run_header(ferrule_job *job)
{
    if (answer_question(job))
        return FERRULE_DONE;
    header_run *run = FR_NEW(&job->arena, header_run);
    *run = (header_run){ .job = job, .arena = &job->arena, .options = &job->header };
    /* set while cargo runs for a header: build scripts that call us then must do nothing */
    if (getenv("_CBINDGEN_IS_RUNNING"))
        return FERRULE_DONE;
    if (!check_usage(run))
        return FERRULE_BAD_USAGE;
    if (!open_input(run))
        return FERRULE_BAD_INPUT;
    if (!read_config(run))
        return FERRULE_BAD_USAGE;
    if (!find_packages(run) || !read_crates(run))
        return FERRULE_BAD_INPUT;
    make_text(run);
    if (run->options->ferrule.explain)
        fr_header_explain(&run->header);
    return job->diags.error_count ? FERRULE_BAD_INPUT : finish(run);
}
