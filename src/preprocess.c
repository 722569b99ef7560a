/* This needs the program clang: libclang can parse but not print what it preprocessed. */
#include "preprocess.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/process.h"
#include "base/text.h"
#include "job_files.h"
#include "read_c/libclang_find.h"

/* $CLANG_PATH, the one that came with the libclang in use, or the one in PATH. */
static const char *clang_program(fr_arena *arena)
{
    const char *named = getenv("CLANG_PATH");
    fr_strs candidates = { 0 }, searched = { 0 };
    if (named && *named)
        return named;
    fr_libclang_find(arena, &candidates, &searched);
    for (size_t i = 0; i < candidates.len; i++) {
        fr_str folder = fr_path_parent(fr_path_parent(candidates.data[i]));
        fr_str program = fr_path_join(arena, folder, FR_LIT("bin/clang"));
        if (fr_file_exists(program.ptr))
            return program.ptr;
    }
    return "clang";
}

static const char **clang_command(const fr_bind_options *options, fr_arena *arena)
{
    size_t count = 0;
    const char **argv = FR_NEW_ARRAY(arena, const char *, options->clang_args.len + 6);
    argv[count++] = clang_program(arena);
    argv[count++] = "-E";
    for (size_t i = 0; i < options->clang_args.len; i++)
        argv[count++] = fr_arena_cstr(arena, options->clang_args.data[i]);
    argv[count++] = "__bindgen.c";
    return argv;
}

ferrule_status fr_dump_preprocessed(ferrule_job *job)
{
    fr_text source;
    const fr_strs *headers = &job->options.headers;
    fr_text_init(&source, &job->arena);
    for (size_t i = 0; i < headers->len; i++)
        fr_text_fmt(&source, "#include \"%.*s\"\n", FR_ARG(headers->data[i]));
    fr_job_file input = { .path = FR_LIT("__bindgen.c"), .content = fr_text_str(&source) };
    if (!fr_job_write(job, &input))
        return FERRULE_BAD_INPUT;
    const char **argv = clang_command(&job->options, &job->arena);
    fr_process_result result = fr_process_run(&job->arena, argv, (fr_str){ 0 });
    if (result.error) {
        fr_diagnostic *d = fr_diag(&job->diags, DIAG_E0102, (fr_place){ 0 }, "cannot run %s: %s",
                                   argv[0], strerror(result.error));
        d->hint = FR_LIT("--dump-preprocessed-input needs the program clang; CLANG_PATH names it");
        return FERRULE_BAD_ENVIRONMENT;
    }
    if (result.exit_status != 0) {
        fr_str line;
        fr_diagnostic *d =
            fr_diag(&job->diags, DIAG_E0301, (fr_place){ 0 }, "clang cannot preprocess the input");
        while (fr_str_next_line(&result.errors, &line))
            fr_vec_push(&job->arena, &d->notes, line);
        return FERRULE_BAD_INPUT;
    }
    fr_job_file output = { .path = FR_LIT("__bindgen.i"), .content = result.output };
    return fr_job_write(job, &output) ? FERRULE_DONE : FERRULE_BAD_INPUT;
}
