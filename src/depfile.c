/* Two formats: that of `bindgen --depfile`, which is one line, and that of clang -MD. */
#include "depfile.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/map.h"
#include "options/clang_depfile.h"

/* ---- bindgen's ---- */

static void put_escaped(fr_text *out, fr_str path)
{
    for (size_t i = 0; i < path.len; i++) {
        if (path.ptr[i] == ' ' || path.ptr[i] == '\\')
            fr_text_char(out, '\\');
        fr_text_char(out, path.ptr[i]);
    }
}

static int compare(const void *left, const void *right)
{
    return fr_str_cmp(*(const fr_str *)left, *(const fr_str *)right);
}

void fr_write_depfile(fr_text *out, fr_str target, const fr_strs *files)
{
    fr_str *sorted = FR_NEW_ARRAY(out->arena, fr_str, files->len + 1);
    for (size_t i = 0; i < files->len; i++)
        sorted[i] = files->data[i];
    qsort(sorted, files->len, sizeof *sorted, compare);
    put_escaped(out, target);
    fr_text_char(out, ':');
    for (size_t i = 0; i < files->len; i++) {
        if (i && fr_str_eq(sorted[i], sorted[i - 1]))
            continue;
        fr_text_char(out, ' ');
        put_escaped(out, sorted[i]);
    }
}

/* ---- clang's ---- */

static fr_str main_header(const fr_bind_options *options)
{
    return options->headers.data[options->headers.len - 1];
}

static fr_str with_extension(fr_arena *arena, fr_str path, const char *extension)
{
    fr_str name = fr_path_base(path);
    size_t dot = fr_str_find_last_char(name, '.');
    return fr_arena_printf(arena, "%.*s%s", FR_ARG(fr_str_slice(name, 0, dot)), extension);
}

fr_str fr_clang_depfile_path(fr_arena *arena, const fr_bind_options *options)
{
    if (options->clang_depfile.file.len)
        return options->clang_depfile.file;
    return with_extension(arena, main_header(options), ".d");
}

/* The main header, then the others in the order in which they were read. */
static void list_files(fr_strs *files, const fr_bind_options *options, const fr_model *model)
{
    fr_map seen;
    fr_map_init(&seen, model->arena);
    fr_str first = main_header(options);
    fr_map_put(&seen, first, 0);
    fr_vec_push(model->arena, files, fr_make_quote(model->arena, first));
    for (size_t i = 0; i < model->dependencies.len; i++) {
        const fr_dependency *one = &model->dependencies.data[i];
        if (options->clang_depfile.without_system && one->is_system)
            continue;
        if (fr_map_put(&seen, one->path, 0))
            fr_vec_push(model->arena, files, fr_make_quote(model->arena, one->path));
    }
}

void fr_write_clang_depfile(fr_text *out, const fr_bind_options *options, const fr_model *model)
{
    enum { WIDTH = 75 };
    const fr_strs *targets = &options->clang_depfile.targets;
    fr_strs files = { 0 };
    size_t column = 0;
    list_files(&files, options, model);
    if (targets->len == 0) {
        fr_str target = with_extension(out->arena, main_header(options), ".o");
        fr_text_put(out, fr_make_quote(out->arena, target));
    }
    for (size_t i = 0; i < targets->len; i++)
        fr_text_fmt(out, "%s%.*s", i ? " " : "", FR_ARG(targets->data[i]));
    fr_text_char(out, ':');
    column = out->len;
    for (size_t i = 0; i < files.len; i++) {
        if (column + files.data[i].len + 2 > WIDTH) {
            fr_text_puts(out, " \\\n ");
            column = 2;
        }
        fr_text_fmt(out, " %.*s", FR_ARG(files.data[i]));
        column += files.data[i].len + 1;
    }
    fr_text_char(out, '\n');
    for (size_t i = 1; options->clang_depfile.with_phony && i < files.len; i++)
        fr_text_fmt(out, "%.*s:\n", FR_ARG(files.data[i]));
}
