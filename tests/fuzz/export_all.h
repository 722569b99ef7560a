/* export_all.h - what the targets of interfaces share: an interface that was read is written as a
 * file, read back the same, and exported the whole way but for rustc. */
#ifndef EXPORT_ALL_H
#define EXPORT_ALL_H

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "export/export.h"
#include "model/api_file.h"
#include "read_api/read_api.h"

enum { MOST_MEMORY = 1 << 30 };

/* assert() that stays. */
#define must(claim)                                                                                \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #claim);                            \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static inline fr_str dump_of(fr_arena *arena, const fr_api *api)
{
    fr_text text;
    fr_text_init(&text, arena);
    fr_api_dump(&text, api);
    return fr_text_str(&text);
}

static inline void check_file(fr_arena *arena, fr_diags *diags, const fr_api *api,
                              const fr_api_facts *facts)
{
    fr_api again;
    fr_api_facts facts_again;
    fr_text text, text_again;
    fr_text_init(&text, arena);
    fr_api_write_file(&text, api, facts);
    bool is_good = fr_read_api_file(&again, &facts_again, arena, diags, fr_text_str(&text),
                                    FR_LIT("again.json"));
    if (!is_good)
        fprintf(stderr, "%.*s\n", FR_ARG(diags->list.data[diags->list.len - 1].message));
    must(is_good);
    must(fr_str_eq(dump_of(arena, api), dump_of(arena, &again)));
    fr_text_init(&text_again, arena);
    fr_api_write_file(&text_again, &again, &facts_again);
    must(fr_str_eq(fr_text_str(&text), fr_text_str(&text_again)));
}

static inline bool is_c_name(fr_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!is_letter && !(i > 0 && c >= '0' && c <= '9'))
            return false;
    }
    return name.len > 0;
}

/* A comment that ends early would let a stranger's text into the code. */
static inline void check_comments(fr_str text)
{
    bool is_inside = false;
    for (size_t i = 0; i + 1 < text.len; i++)
        if (text.ptr[i] == '/' && text.ptr[i + 1] == '*') {
            must(!is_inside);
            is_inside = true;
            i++;
        } else if (text.ptr[i] == '*' && text.ptr[i + 1] == '/') {
            must(is_inside);
            is_inside = false;
            i++;
        }
    must(!is_inside);
}

static inline void export_all(fr_arena *arena, fr_diags *diags, const fr_api *api)
{
    fr_export_options options;
    fr_export_lock lock = { 0 };
    fr_text rust, c, cxx;
    fr_export_options_init(&options);
    fr_map_init(&lock.names, arena);
    fr_export e = {
        .arena = arena, .api = api, .options = &options, .diags = diags, .lock = &lock
    };
    fr_export_plan(&e);
    fr_text_init(&rust, arena);
    fr_text_init(&c, arena);
    fr_text_init(&cxx, arena);
    fr_export_write_rust(&rust, &e);
    fr_export_write_c(&c, &e);
    fr_export_write_cxx(&cxx, &e);
    check_comments(fr_text_str(&c));
    for (size_t i = 0; i < e.units.len; i++) {
        const fr_export_unit *unit = &e.units.data[i];
        must(unit->state == EXPORT_DONE || (unit->code.len && unit->reason.len));
        for (size_t k = 0; unit->state == EXPORT_DONE && k < unit->names.len; k++)
            must(is_c_name(unit->names.data[k]));
    }
}

/* Runs `body` with an arena that ends it when it is full. */
static inline void with_arena(void (*body)(fr_arena *arena, fr_str text), const uint8_t *data,
                              size_t size)
{
    fr_arena arena;
    jmp_buf guard;
    fr_arena_init(&arena, MOST_MEMORY);
    fr_arena_guard(&arena, &guard);
    if (setjmp(guard) == 0)
        body(&arena, (fr_str){ (const char *)data, size });
    fr_arena_release(&arena);
}

#endif
