/* parse_rust: reads the paths of Rust files from standard input, one a line, parses each, and
 * tells what that came to:
 *     FILES LINES BYTES ITEMS ERRORS SECONDS MB/s MEMORY-IN-MB
 * Errors are printed before, at most ten a file. With -q they are only counted. Only lexing and
 * parsing is timed (processor time), not reading. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "read_rust/syntax.h"

enum { LONGEST_PATH = 4096, MOST_SHOWN = 10 };

typedef struct totals {
    size_t files, bad_files, lines, bytes, items, errors, memory;
    double seconds;
} totals;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t count_lines(fr_str text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.ptr[i] == '\n';
    return lines;
}

static void show(fr_arena *arena, const fr_diags *diags)
{
    for (size_t i = 0; i < diags->list.len && i < MOST_SHOWN; i++) {
        fr_text text;
        fr_text_init(&text, arena);
        fr_diag_print(&text, &diags->list.data[i], false);
        printf("%.*s", FR_ARG(fr_text_str(&text)));
    }
}

static void parse(const char *path, totals *all, bool quiet)
{
    fr_arena arena;
    fr_str text;
    fr_diags diags;
    fr_rust_reader reader;
    fr_arena_init(&arena, (size_t)8 << 30);
    fr_diags_init(&diags, &arena);
    fr_rust_reader_init(&reader, &arena, &diags);
    if (fr_file_read(&arena, path, (size_t)1 << 30, &text)) {
        fprintf(stderr, "cannot read %s\n", path);
        fr_arena_release(&arena);
        return;
    }
    size_t before = arena.used;
    double start = now();
    const fr_rust_file *file = fr_rust_parse_text(&reader, fr_str_from(path), text);
    all->seconds += now() - start;
    all->files++;
    all->lines += count_lines(text);
    all->bytes += text.len;
    all->items += file->items.len;
    all->errors += file->error_count;
    all->bad_files += file->error_count > 0;
    if (arena.used - before > all->memory)
        all->memory = arena.used - before;
    if (!quiet)
        show(&arena, &diags);
    fr_arena_release(&arena);
}

int main(int argc, char **argv)
{
    bool quiet = argc > 1 && strcmp(argv[1], "-q") == 0;
    char path[LONGEST_PATH];
    totals all = { 0 };
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        parse(path, &all, quiet);
    }
    printf("%zu files (%zu bad), %zu lines, %zu bytes, %zu items, %zu errors, %.3f s, %.0f MB/s, "
           "most memory %.1f MB\n",
           all.files, all.bad_files, all.lines, all.bytes, all.items, all.errors, all.seconds,
           (double)all.bytes / 1e6 / (all.seconds > 0 ? all.seconds : 1), (double)all.memory / 1e6);
    return all.errors ? 1 : 0;
}
