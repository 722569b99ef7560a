/* The job `export`: the interface of a crate -> what crosses -> a shim that rustc accepts -> its
 * headers and what is beside them. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "job.h"
#include "toolchain.h"

typedef struct export_run {
    ferrule_job *job;
    fr_arena *arena;
    const fr_export_options *options;
    fr_toolchain toolchain;
    fr_api api;
} export_run;

static bool read_interface(export_run *run)
{
    double begin = fr_clock();
    run->toolchain =
        (fr_toolchain){ .arena = run->arena, .diags = &run->job->diags, .options = run->options };
    bool is_good = fr_toolchain_open(&run->toolchain);
    fr_report_phase(run->job, "resolve", begin);
    begin = fr_clock();
    is_good = is_good && fr_toolchain_read(&run->toolchain, &run->api);
    fr_report_phase(run->job, "read", begin);
    return is_good;
}

static bool answer_question(ferrule_job *job)
{
    const fr_export_options *options = &job->export_;
    fr_question question = { .help = options->show_help,
                             .long_help = options->show_long_help,
                             .shell = options->completions };
    return fr_answer_question(job, &question);
}

ferrule_status fr_run_export(ferrule_job *job)
{
    if (answer_question(job))
        return FERRULE_DONE;
    export_run *run = FR_NEW(&job->arena, export_run);
    *run = (export_run){ .job = job, .arena = &job->arena, .options = &job->export_ };
    if (!read_interface(run))
        return FERRULE_BAD_INPUT;
    if (run->options->emit_ir) {
        fr_api_dump(&job->output, &run->api);
        return FERRULE_DONE;
    }
    fr_diag(&job->diags, DIAG_E0304, (fr_place){ 0 },
            "the interface was read, but writing a shim is not there yet");
    return FERRULE_BAD_INPUT;
}
