/* sources.h - the texts that a run reads, and places in them.
 *
 * Every text (a file, or what a macro expanded to) gets a range of one line of positions, so that a
 * span of two numbers says both the text and the bytes in it. Position 0 is nowhere.
 */
#ifndef FR_READ_RUST_SOURCES_H
#define FR_READ_RUST_SOURCES_H

#include "base/map.h"
#include "base/vec.h"
#include "diag/diag.h"

/* From `begin` up to but without `end`; both in one source. {0, 0}: nowhere. */
typedef struct fr_rust_span {
    uint32_t begin, end;
} fr_rust_span;

/* A piece of an expansion that was copied from elsewhere. */
typedef struct fr_rust_origin {
    uint32_t at;   /* offset in the expansion's text where the piece begins */
    uint32_t from; /* position that it was copied from */
} fr_rust_origin;

typedef struct fr_rust_source {
    fr_str path;                    /* as it is to be shown; of an expansion: that of the call */
    fr_str text;                    /* without byte order mark; never changed */
    uint32_t base;                  /* position of its first byte */
    fr_rust_span call;              /* of an expansion: the macro call that it replaces */
    FR_VEC(fr_rust_origin) origins; /* of an expansion: ascending by `at` */
    uint32_t expansion_depth;       /* 0: a file; else 1 + that of the call's source */
    uint32_t line_count;            /* 0: `lines` is not made yet */
    uint32_t *lines;                /* offsets of the lines' first bytes */
} fr_rust_source;

typedef struct fr_rust_sources {
    fr_arena *arena;
    FR_VEC(fr_rust_source *) list; /* ascending by base */
    uint32_t end;                  /* the next free position */
    size_t last;                   /* index of the source found last */
} fr_rust_sources;

void fr_rust_sources_init(fr_rust_sources *sources, fr_arena *arena);
/* Adds a text, which must outlive `sources`; NULL when there is no room (4 GiB in all). */
fr_rust_source *fr_rust_sources_add(fr_rust_sources *sources, fr_str path, fr_str text);
/* Gives the source added last its text; false when there is no room. */
bool fr_rust_sources_set(fr_rust_sources *sources, fr_rust_source *source, fr_str text);
/* The source that holds a position; NULL for nowhere. */
fr_rust_source *fr_rust_sources_find(fr_rust_sources *sources, uint32_t position);
/* The text of a span. */
fr_str fr_rust_text(fr_rust_sources *sources, fr_rust_span span);
/* File, line and column of a position (a file's own text; for a place in an expansion that of the
 * outermost macro call, which is what the user can change). */
fr_place fr_rust_place(fr_rust_sources *sources, uint32_t position);
/* Where the token at `position` was written: in an expansion, the macro's definition or argument
 * that it was copied from. */
uint32_t fr_rust_written_at(fr_rust_sources *sources, uint32_t position);

#endif
