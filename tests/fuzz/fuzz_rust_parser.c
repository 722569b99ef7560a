/* Any bytes as a crate of Rust: parsed, its macros expanded, dumped. An input with no error must
 * have spans inside the text, and what a macro makes must be placed in it. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "read_rust/cfg.h"
#include "read_rust/docs.h"
#include "read_rust/dump.h"
#include "read_rust/modules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST_INPUT = 1 << 16 };

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

static void run(fr_arena *arena, const char *path)
{
    fr_diags diags;
    fr_rust_reader reader;
    fr_text out;
    fr_diags_init(&diags, arena);
    fr_rust_reader_init(&reader, arena, &diags);
    fr_rust_crate_options options = { .root = fr_str_from(path),
                                      .name = FR_LIT("fuzz"),
                                      .expand_macros = true };
    const fr_rust_crate *crate = fr_rust_read_crate(&reader, &options);
    require(crate || diags.error_count);
    if (crate) {
        fr_text_init(&out, arena);
        fr_rust_dump_file(&out, &reader.sources, crate->root);
        check_items(&reader, crate->root->items, 0);
    }
    for (size_t i = 0; i < diags.list.len; i++) {
        require(diags.list.data[i].message.len > 0);
        require(diags.list.data[i].place.file.len > 0);
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
    if (!setjmp(full))
        run(&arena, path);
    else
        abort(); /* 64 KB must not take a gigabyte */
    fr_arena_release(&arena);
    close(file);
    return 0;
}
