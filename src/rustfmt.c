/* rustfmt reads standard input and writes standard output; its exit code 3 means that some lines
 * could not be formatted, and the text is good. */
#include "rustfmt.h"

#include <stdlib.h>
#include <string.h>

#include "base/process.h"
#include "write_rust/format.h"

static fr_process_result run(fr_arena *arena, const fr_bind_options *options, fr_str source)
{
    const char *program = getenv("RUSTFMT");
    const char *edition = fr_arena_cstr(arena, fr_arena_printf(arena, "%u", options->rust_edition));
    const char *argv[6] = { program && *program ? program : "rustfmt", "--edition", edition };
    if (options->rustfmt_configuration_file.len) {
        argv[3] = "--config-path";
        argv[4] = fr_arena_cstr(arena, options->rustfmt_configuration_file);
    }
    return fr_process_run(arena, argv, source);
}

static void add_lines(fr_arena *arena, fr_diagnostic *d, fr_str text)
{
    fr_str line;
    while (fr_str_next_line(&text, &line))
        if (line.len)
            fr_vec_push(arena, &d->notes, line);
}

void fr_run_rustfmt(fr_text *text, const fr_bind_options *options, fr_diags *diags)
{
    fr_str source = fr_arena_str(text->arena, fr_text_str(text));
    fr_process_result result = run(text->arena, options, source);
    bool is_good = !result.error && (result.exit_status == 0 || result.exit_status == 3);
    if (!is_good || result.exit_status == 3) {
        fr_str why = result.error
                         ? fr_str_from(strerror(result.error))
                         : fr_arena_printf(text->arena, "exit code %d", result.exit_status);
        fr_diagnostic *d =
            fr_diag(diags, DIAG_W0602, (fr_place){ 0 }, "rustfmt failed (%.*s)%s", FR_ARG(why),
                    is_good ? "; its text is used"
                            : "; the text is laid out by "
                              "ferrule");
        add_lines(text->arena, d, result.errors);
    }
    fr_text_clear(text);
    if (is_good)
        fr_text_put(text, result.output);
    else if (!fr_format_rust(text, source))
        fr_text_put(text, source);
}
