/* Command lines and configuration files of any content: a file when the input begins with `!`. */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "options/bind_options.h"
#include "options/bind_table.h"
#include "options/option_parse.h"
#include "options/shell_split.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct job {
    fr_arena arena;
    fr_diags diags;
    fr_bind_options options;
    fr_option_parser parser;
} job;

static bool read_as_config(job *j, fr_str text)
{
    char path[] = "/tmp/fuzz-options-XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, text.ptr, text.len) != (ssize_t)text.len)
        abort();
    close(fd);
    bool is_good = fr_option_read_config(&j->parser, fr_str_from(path));
    unlink(path);
    return is_good;
}

/* Response files would read whatever they name. */
static bool read_as_arguments(job *j, fr_str text)
{
    fr_strs words = { 0 };
    if (!fr_shell_split(&j->arena, text, &words))
        return false;
    for (size_t i = 0; i < words.len; i++)
        if (fr_str_starts(words.data[i], FR_LIT("@")) ||
            fr_str_starts(words.data[i], FR_LIT("--config")))
            return false;
    return fr_option_parse(&j->parser, &words);
}

static void print_all(job *j)
{
    fr_text text;
    fr_text_init(&text, &j->arena);
    for (size_t i = 0; i < j->diags.list.len; i++) {
        fr_diag_print(&text, &j->diags.list.data[i], false);
        fr_diag_print_json(&text, &j->diags.list.data[i]);
    }
}

static void run(job *j, fr_str text)
{
    fr_diags_init(&j->diags, &j->arena);
    fr_bind_options_init(&j->options, &j->arena);
    fr_option_parser_init(&j->parser, fr_bind_table(), &j->options, &j->arena, &j->diags);
    bool is_good = text.len && text.ptr[0] == '!'
                       ? read_as_config(j, fr_str_slice(text, 1, text.len))
                       : read_as_arguments(j, text);
    is_good = fr_bind_options_finish(&j->options, &j->arena, &j->diags) && is_good;
    if (is_good && j->diags.error_count)
        abort(); /* an error that is none */
    print_all(j);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    job *j = calloc(1, sizeof *j);
    jmp_buf guard;
    if (!j)
        return 0;
    fr_arena_init(&j->arena, (size_t)1 << 28);
    if (setjmp(guard) == 0) {
        fr_arena_guard(&j->arena, &guard);
        run(j, (fr_str){ (const char *)data, size });
    }
    fr_bind_options_release(&j->options);
    fr_arena_release(&j->arena);
    free(j);
    return 0;
}
