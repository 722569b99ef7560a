/* infer_tool [--coverage|--suggest|--plan] [--hints FILE] [--trust POLICY] [--root PATH]...
 * [--symbols FILE] HEADER... [-- CLANG-ARGUMENTS]: what
 * inference makes of headers, without the rest of `ferrule wrap`. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "infer/wrap_plan.h"
#include "options/bind_options.h"
#include "read_c/read_c.h"

/* An empty text has no memory, and fwrite takes none. */
static void put(const fr_text *text, FILE *file)
{
    if (text->len)
        fwrite(text->data, 1, text->len, file);
}

/* What a linker finds: a name a line. */
static void read_symbols(fr_map *symbols, fr_infer_options *infer, const char *path)
{
    fr_str text = { 0 }, line;
    if (fr_file_read(symbols->arena, path, 1 << 20, &text) != 0)
        return;
    while (fr_str_next_line(&text, &line))
        (void)fr_map_put(symbols, line, 0);
    infer->symbols = symbols;
    infer->linked_with = FR_LIT("own");
}

static int run(int argc, char **argv)
{
    fr_arena arena;
    fr_diags diags;
    fr_model model;
    fr_text out;
    fr_wrap_plan plan;
    fr_bind_options options;
    fr_infer_options infer = { 0 };
    fr_map symbols;
    const char *mode = "--plan";
    fr_wrap_hints hints = { 0 };
    fr_str hints_path = { 0 };
    bool is_clang = false;
    fr_arena_init(&arena, (size_t)4 << 30);
    fr_diags_init(&diags, &arena);
    fr_bind_options_init(&options, &arena);
    fr_map_init(&symbols, &arena);
    for (int i = 1; i < argc; i++) {
        fr_str word = fr_str_from(argv[i]);
        if (is_clang)
            fr_vec_push(&arena, &options.clang_args, word);
        else if (fr_str_is(word, "--"))
            is_clang = true;
        else if (fr_str_is(word, "--root") && i + 1 < argc)
            fr_vec_push(&arena, &infer.roots, fr_str_from(argv[++i]));
        else if (fr_str_is(word, "--hints") && i + 1 < argc)
            hints_path = fr_str_from(argv[++i]);
        else if (fr_str_is(word, "--symbols") && i + 1 < argc)
            read_symbols(&symbols, &infer, argv[++i]);
        else if (fr_str_is(word, "--trust") && i + 1 < argc)
            infer.trust = fr_str_from(argv[++i]);
        else if (argv[i][0] == '-')
            mode = argv[i];
        else
            fr_vec_push(&arena, &options.headers, word);
    }
    for (size_t i = 0; i < options.headers.len; i++)
        fr_vec_push(&arena, &infer.roots, options.headers.data[i]);
    fr_vec_push(&arena, &options.clang_args, FR_LIT("-fparse-all-comments"));
    fr_vec_push(&arena, &options.clang_args, FR_LIT("-fretain-comments-from-system-headers"));
    options.wrap_static_fns = options.keep_macros = true;
    options.enable_function_attribute_detection = true;
    if (!fr_bind_options_finish(&options, &arena, &diags))
        return 2;
    fr_model_init(&model, &arena, &diags);
    fr_text_init(&out, &arena);
    fr_read_result result = READ_BAD_INPUT;
    if (hints_path.len == 0 || fr_wrap_hints_read(&hints, &arena, &diags, hints_path))
        result = fr_read_c(&model, &options);
    if (result == READ_DONE) {
        fr_infer(&plan, &model, hints_path.len ? &hints : NULL, &infer);
        if (strcmp(mode, "--coverage") == 0)
            fr_dump_coverage(&out, &plan);
        else if (strcmp(mode, "--suggest") == 0)
            fr_dump_suggestions(&out, &plan);
        else
            fr_dump_plan(&out, &plan);
    }
    put(&out, stdout);
    fflush(stdout); /* errors stand behind it */
    fr_text_clear(&out);
    for (size_t i = 0; i < diags.list.len; i++)
        if (diags.list.data[i].severity == SEVERITY_ERROR)
            fr_diag_print_short(&out, &diags.list.data[i], false);
    put(&out, stderr);
    fr_bind_options_release(&options);
    fr_arena_release(&arena);
    return result == READ_DONE ? 0 : result == READ_BAD_INPUT ? 1 : 77;
}

int main(int argc, char **argv)
{
    return run(argc, argv);
}
