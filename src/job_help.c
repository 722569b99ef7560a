/* The commands that only print: what there is, and the manual page. */
#include "job.h"
#include "options/bind_table.h"
#include "options/option_help.h"

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
                 "  help COMMAND   the options of a command\n"
                 "  man            the manual page, for man -l -\n"
                 "\n"
                 "  ferrule --version prints the version.\n"
                 "\n"
                 "Example: ferrule bind /usr/include/zlib.h -o zlib.rs\n");
    return FERRULE_DONE;
}

ferrule_status fr_run_man(ferrule_job *job)
{
    const fr_option_table *tables[] = { fr_bind_table() };
    fr_option_man(&job->output, tables, sizeof tables / sizeof *tables);
    return FERRULE_DONE;
}
