/* What only prints: what there is, the manual page, a command's own help. */
#include "job.h"
#include "options/bind_table.h"
#include "options/export_table.h"
#include "options/header_table.h"
#include "options/option_help.h"
#include "options/wrap_table.h"

ferrule_status fr_run_help(ferrule_job *job)
{
    fr_text_puts(&job->output,
                 "ferrule - FFI between C and Rust\n"
                 "\n"
                 "Usage: ferrule COMMAND [ARGUMENTS]\n"
                 "\n"
                 "Commands:\n"
                 "  bind           Rust bindings for a C header (takes bindgen's options; called\n"
                 "                 by the name bindgen, ferrule is this command)\n"
                 "  header         headers for C, C++ and Cython from Rust (takes cbindgen's\n"
                 "                 options; called by the name cbindgen, ferrule is this command)\n"
                 "  export         a C library, with headers for C and C++, from ordinary Rust\n"
                 "  wrap           a safe Rust crate over a C library, and the raw one below it\n"
                 "  help COMMAND   the options of a command\n"
                 "  man            the manual page, for man -l -\n"
                 "\n"
                 "  ferrule --version prints the version.\n"
                 "\n"
                 "Examples: ferrule bind /usr/include/zlib.h -o zlib.rs\n"
                 "          ferrule header --lang c src/lib.rs -o mine.h\n"
                 "          ferrule export --crate semver\n");
    return FERRULE_DONE;
}

ferrule_status fr_run_man(ferrule_job *job)
{
    const fr_option_table *tables[] = { fr_bind_table(), fr_header_table(), fr_export_table(),
                                        fr_wrap_table() };
    fr_option_man(&job->output, tables, sizeof tables / sizeof *tables);
    return FERRULE_DONE;
}

bool fr_answer_question(ferrule_job *job, const fr_question *question)
{
    const fr_option_table *table = job->command->table();
    const fr_option_table *all[] = { fr_bind_table(), fr_header_table(), fr_export_table(),
                                     fr_wrap_table() };
    fr_typed typed = { "ferrule", all, sizeof all / sizeof *all, job->command->is_direct };
    if (typed.is_direct)
        typed = (fr_typed){ job->command->program, &table, 1, true };
    if (question->help)
        fr_option_help(&job->output, table, job->command->program, question->help == HELP_LONG);
    else if (question->shell.len)
        fr_option_completion(&job->output, question->shell, &typed);
    return question->help || question->shell.len;
}
