/* Any bytes as a crate of Rust: parsed, its macros expanded, dumped. An input with no error must
 * have spans inside the text, and what a macro makes must be placed in it. The same comes of it,
 * and the same is said, where a thread parses parts of it. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "read_rust/cfg.h"
#include "read_rust/docs.h"
#include "read_rust/dump.h"
#include "read_rust/modules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST_INPUT = 1 << 16, SMALLEST_PART = 64 };

static void require(bool is_true)
{
    if (!is_true)
        abort();
}

static void check_items(fr_rust_reader *reader, fr_rust_items items, unsigned depth)
{
    if (depth > 600)
        return;
    for (size_t i = 0; i < items.len; i++) {
        const fr_rust_item *item = items.data[i];
        fr_strs lines = { 0 };
        require(item->span.begin > 0 && item->span.end >= item->span.begin);
        require(fr_rust_place(&reader->sources, item->span.begin).line > 0);
        fr_rust_doc_lines(reader->arena, item->attrs, &lines);
        for (size_t k = 0; k < item->attrs.len; k++)
            fr_rust_cfg_of(reader->arena, item->attrs.data[k].meta);
        if (item->kind == RUST_ITEM_MOD)
            check_items(reader, item->as.mod.items, depth + 1);
        if (item->kind == RUST_ITEM_MACRO_CALL)
            check_items(reader, item->as.macro.items, depth + 1);
    }
}

typedef struct outcome {
    fr_diags diags;
    fr_text out;
} outcome;

/* Parts of `part_size` bytes are worth it. */
static void run(fr_arena *arena, const char *path, uint32_t part_size, outcome *is)
{
    fr_rust_reader reader;
    fr_diags_init(&is->diags, arena);
    fr_text_init(&is->out, arena);
    fr_rust_reader_init(&reader, arena, &is->diags);
    reader.part_size = part_size;
    fr_rust_crate_options options = { .root = fr_str_from(path),
                                      .name = FR_LIT("fuzz"),
                                      .expand_macros = true };
    const fr_rust_crate *crate = fr_rust_read_crate(&reader, &options);
    require(crate || is->diags.error_count);
    if (crate) {
        fr_rust_dump_file(&is->out, &reader.sources, crate->root);
        check_items(&reader, crate->root->items, 0);
    }
    for (size_t i = 0; i < is->diags.list.len; i++) {
        require(is->diags.list.data[i].message.len > 0);
        require(is->diags.list.data[i].place.file.len > 0);
    }
}

static void check_same(const outcome *whole, const outcome *parts)
{
    require(fr_str_eq(fr_text_str(&whole->out), fr_text_str(&parts->out)));
    require(whole->diags.list.len == parts->diags.list.len);
    for (size_t i = 0; i < whole->diags.list.len; i++) {
        const fr_diagnostic *a = &whole->diags.list.data[i], *b = &parts->diags.list.data[i];
        require(a->code == b->code && fr_str_eq(a->message, b->message));
        require(a->place.line == b->place.line && a->place.column == b->place.column);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fr_arena arena;
    jmp_buf full;
    char path[64];
    int file = memfd_create("fuzz", 0);
    if (size > LONGEST_INPUT || file < 0 || write(file, data, size) != (ssize_t)size) {
        close(file);
        return 0;
    }
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    fr_arena_init(&arena, (size_t)1 << 30);
    fr_arena_guard(&arena, &full);
    if (!setjmp(full)) {
        outcome whole, parts;
        run(&arena, path, UINT32_MAX, &whole);
        run(&arena, path, SMALLEST_PART, &parts);
        check_same(&whole, &parts);
    } else {
        abort(); /* 64 KB must not take a gigabyte */
    }
    fr_arena_release(&arena);
    close(file);
    return 0;
}
