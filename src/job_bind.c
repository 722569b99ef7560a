/* The job `bind`: options -> reader -> model -> passes -> writer -> files. Nothing is written
 * before everything has gone well. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/process.h"
#include "depfile.h"
#include "job_files.h"
#include "model/dump.h"
#include "passes/analysis.h"
#include "passes/select.h"
#include "preprocess.h"
#include "read_c/libclang_load.h"
#include "read_c/read_c.h"
#include "rustfmt.h"
#include "write_rust/write_rust.h"

/* The version of bindgen that this stands in for: build systems parse it and pass options by it. */
#define BINDGEN_VERSION "0.72.0"

typedef struct bind_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_bind_options *options;
    fr_model model;
    fr_analysis analysis;
    fr_job_files files; /* to be written when there was no error */
} bind_run;

/* ---- what is not a run ---- */

static void show_version(ferrule_job *job)
{
    fr_libclang clang;
    fr_text_puts(&job->output, "bindgen " BINDGEN_VERSION "\n");
    if (!job->options.verbose)
        return;
    fr_text_puts(&job->output, "ferrule " FERRULE_VERSION "\n");
    if (!fr_libclang_load(&clang, &job->arena, &job->diags))
        return;
    CXString version = clang.getClangVersion();
    const char *text = clang.getCString(version);
    fr_text_fmt(&job->output, "Clang: %s\n", text ? text : "unknown");
    clang.disposeString(version);
}

static bool answer_question(ferrule_job *job)
{
    const fr_bind_options *options = &job->options;
    fr_question question = { .help = options->help, .shell = options->generate_shell_completions };
    if (fr_answer_question(job, &question))
        return true;
    if (options->show_version)
        show_version(job);
    return options->show_version;
}

/* ---- files ---- */

static void add_file(bind_run *run, fr_str path, fr_str content, bool makes_folders)
{
    fr_job_file file = { path, content, makes_folders };
    fr_vec_push(run->arena, &run->files, file);
}

static bool is_standard_output(fr_str path)
{
    return path.len == 0 || fr_str_is(path, "-");
}

/* Every file that the result depends on, for --depfile and the record of the run; the headers that
 * were named come first. */
static fr_strs files_read(const bind_run *run)
{
    fr_strs files = { 0 };
    for (size_t i = 0; i < run->options->headers.len; i++)
        fr_vec_push(run->arena, &files, run->options->headers.data[i]);
    for (size_t i = 0; i < run->model.dependencies.len; i++)
        fr_vec_push(run->arena, &files, run->model.dependencies.data[i].path);
    for (size_t i = 0; i < run->job->parser.files_read.len; i++)
        fr_vec_push(run->arena, &files, run->job->parser.files_read.data[i]);
    return files;
}

static void add_depfiles(bind_run *run)
{
    const fr_bind_options *options = run->options;
    fr_text text;
    if (options->depfile.len) {
        fr_strs files = files_read(run);
        fr_text_init(&text, run->arena);
        fr_str target = options->output.len ? options->output : FR_LIT("-");
        fr_write_depfile(&text, target, &files);
        add_file(run, options->depfile, fr_text_str(&text), false);
    }
    if (options->clang_depfile.is_wanted) {
        fr_text_init(&text, run->arena);
        fr_write_clang_depfile(&text, options, &run->model);
        add_file(run, fr_clang_depfile_path(run->arena, options), fr_text_str(&text), false);
    }
}

/* PATH with its extension replaced by .c. */
static fr_str wrapper_path(const bind_run *run)
{
    fr_str path = run->options->wrap_static_fns_path;
    fr_str name = fr_path_base(path);
    size_t dot = fr_str_find_last_char(name, '.');
    size_t cut = dot == SIZE_MAX || dot == 0 ? path.len : path.len - (name.len - dot);
    const char *extension = run->model.language == LANGUAGE_CXX ? "cpp" : "c";
    return fr_arena_printf(run->arena, "%.*s.%s", FR_ARG(fr_str_slice(path, 0, cut)), extension);
}

/* ---- the run ---- */

static ferrule_status read_headers(bind_run *run)
{
    double begin = fr_clock();
    fr_model_init(&run->model, run->arena, &run->job->diags);
    if (run->options->emit_clang_ast)
        run->model.clang_ast = &run->job->output;
    fr_read_result result = fr_read_c(&run->model, run->options);
    fr_report_phase(run->job, "read", begin);
    switch (result) {
    case READ_BAD_INPUT: return FERRULE_BAD_INPUT;
    case READ_BAD_ENVIRONMENT: return FERRULE_BAD_ENVIRONMENT;
    case READ_DONE: break;
    }
    return FERRULE_DONE;
}

static void dump_model(bind_run *run)
{
    fr_text text;
    if (run->options->emit_ir)
        fr_dump_model(&run->job->output, &run->model);
    if (run->options->emit_ir_graphviz.len == 0)
        return;
    fr_text_init(&text, run->arena);
    fr_dump_graphviz(&text, &run->model);
    add_file(run, run->options->emit_ir_graphviz, fr_text_str(&text), false);
}

/* Ends with a NUL that does not count, for those who get it through ferrule.h. */
static fr_str ended(fr_text *text)
{
    fr_text_char(text, '\0');
    return (fr_str){ text->data, text->len - 1 };
}

static void lay_out_by_rustfmt(bind_run *run, fr_text *text, fr_text *out)
{
    double begin = fr_clock();
    fr_run_rustfmt(text, run->options, &run->job->diags);
    fr_text_put(out, fr_text_str(text));
    fr_report_phase(run->job, "rustfmt", begin);
}

/* The bindings, and what stands before them as it is: not even rustfmt touches that. */
static void write_bindings(bind_run *run, fr_text *out)
{
    fr_text text;
    double begin = fr_clock();
    bool by_rustfmt = run->options->formatter == FORMATTER_RUSTFMT;
    fr_text_init(&text, run->arena);
    fr_text_init(out, run->arena);
    fr_write_rust_header(out, run->options);
    size_t header = out->len;
    fr_write_rust(by_rustfmt ? &text : out, &run->analysis);
    fr_report_phase(run->job, "write", begin);
    if (by_rustfmt)
        lay_out_by_rustfmt(run, &text, out);
    if (out->len == header && fr_str_ends(fr_text_str(out), FR_LIT("\n\n")))
        out->len--; /* no blank line at the end */
}

static void write_texts(bind_run *run)
{
    fr_text text;
    write_bindings(run, &text);
    run->job->bindings = ended(&text);
    if (run->options->wrap_static_fns) {
        fr_text_init(&text, run->arena);
        fr_write_static_wrappers(&text, &run->analysis);
        run->job->wrappers = ended(&text);
    }
    fr_report_unused(run->options, &run->job->diags);
}

/* The bindings come last: if another file cannot be written they are as they were. */
static void add_files(bind_run *run)
{
    ferrule_job *job = run->job;
    if (job->wrappers.len)
        add_file(run, wrapper_path(run), job->wrappers, true);
    add_depfiles(run);
    if (!is_standard_output(run->options->output))
        add_file(run, run->options->output, job->bindings, false);
}

/* A run is worth a record if it wrote its bindings to a file and all that it did is in files. */
static bool is_recordable(const bind_run *run)
{
    const fr_bind_options *o = run->options;
    return !is_standard_output(o->output) && !o->no_cache && !o->emit_ir && !o->emit_clang_ast &&
           !o->time_phases && !o->dump_preprocessed_input;
}

static void add_folder_argument(bind_run *run, fr_strs *folders, size_t *at)
{
    static const char *const names[] = { "-I",         "-isystem", "-iquote",
                                         "-idirafter", "-F",       "-iframework" };
    const fr_strs *arguments = &run->options->clang_args;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        fr_str one = arguments->data[*at];
        if (!fr_str_starts(one, fr_str_from(names[i])))
            continue;
        fr_str folder = fr_str_slice(one, strlen(names[i]), one.len);
        if (folder.len == 0 && *at + 1 < arguments->len)
            folder = arguments->data[++*at];
        fr_vec_push(run->arena, folders, folder);
        return;
    }
}

/* The files that rustfmt's configuration may be in, of one folder. */
static void add_rustfmt_folder(bind_run *run, fr_strs *files, fr_str folder)
{
    fr_vec_push(run->arena, files, fr_path_join(run->arena, folder, FR_LIT("rustfmt.toml")));
    fr_vec_push(run->arena, files, fr_path_join(run->arena, folder, FR_LIT(".rustfmt.toml")));
}

/* rustfmt's configuration is looked for in this folder and all above it, then in the user's home
 * and the user's folder of configurations. */
static void add_rustfmt_files(bind_run *run, fr_strs *files)
{
    const char *program = getenv("RUSTFMT"), *home = getenv("HOME"),
               *xdg = getenv("XDG_CONFIG_HOME");
    fr_str folder = { 0 };
    fr_vec_push(
        run->arena, files,
        fr_process_find(run->arena, fr_str_from(program && *program ? program : "rustfmt")));
    for (bool is_more = fr_path_real(run->arena, ".", &folder); is_more;) {
        add_rustfmt_folder(run, files, folder);
        is_more = folder.len > 1;
        folder = fr_path_parent(folder);
    }
    if (home)
        add_rustfmt_folder(run, files, fr_str_from(home));
    if (xdg && *xdg == '/')
        add_rustfmt_folder(run, files, fr_arena_printf(run->arena, "%s/rustfmt", xdg));
    else if (home)
        add_rustfmt_folder(run, files, fr_arena_printf(run->arena, "%s/.config/rustfmt", home));
    if (run->options->rustfmt_configuration_file.len)
        fr_vec_push(run->arena, files, run->options->rustfmt_configuration_file);
}

static void record_run(bind_run *run)
{
    double begin = fr_clock();
    fr_cache_run record = { .files = files_read(run), .diags = &run->job->diags };
    if (!is_recordable(run))
        return;
    for (size_t i = 0; i < run->options->clang_args.len; i++)
        add_folder_argument(run, &record.folders, &i);
    if (run->options->formatter == FORMATTER_RUSTFMT)
        add_rustfmt_files(run, &record.files);
    for (size_t i = 0; i < run->files.len; i++)
        fr_vec_push(run->arena, &record.outputs, run->files.data[i].path);
    fr_cache_store(&run->job->cache, run->arena, &record);
    fr_report_phase(run->job, "record", begin);
}

static ferrule_status finish(bind_run *run)
{
    ferrule_job *job = run->job;
    bool is_written = true;
    add_files(run);
    fr_job_inputs read = { files_read(run), run->options->headers.len };
    if (!fr_job_may_write(job, &run->files, &read))
        return FERRULE_BAD_USAGE;
    for (size_t i = 0; is_written && i < run->files.len; i++)
        is_written = fr_job_write(job, &run->files.data[i]);
    if (!is_written)
        return FERRULE_BAD_INPUT;
    if (is_standard_output(run->options->output))
        fr_text_put(&job->output, job->bindings);
    record_run(run);
    return FERRULE_DONE;
}

static ferrule_status bind(bind_run *run)
{
    double begin = 0;
    if (run->options->dump_preprocessed_input) {
        ferrule_status status = fr_dump_preprocessed(run->job);
        if (status != FERRULE_DONE)
            return status;
    }
    ferrule_status status = read_headers(run);
    if (status != FERRULE_DONE)
        return status;
    dump_model(run);
    begin = fr_clock();
    fr_analyse(&run->analysis, &run->model, run->options);
    fr_report_phase(run->job, "analyse", begin);
    write_texts(run);
    return run->job->diags.error_count ? FERRULE_BAD_INPUT : finish(run);
}

ferrule_status fr_run_bind(ferrule_job *job)
{
    if (answer_question(job))
        return FERRULE_DONE;
    if (job->options.headers.len == 0) {
        fr_diagnostic *d = fr_diag(&job->diags, DIAG_E0001, (fr_place){ 0 }, "no header was given");
        d->hint = fr_arena_printf(&job->arena, "%s HEADER [-- CLANG-ARGUMENTS]; --help says more",
                                  job->command->program);
        return FERRULE_BAD_USAGE;
    }
    bind_run *run = FR_NEW(&job->arena, bind_run);
    *run = (bind_run){ .job = job, .arena = &job->arena, .options = &job->options };
    return bind(run);
}
