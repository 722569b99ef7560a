/* The order of the pieces: as they came, unless the options say otherwise. Merging keeps the pieces
 * apart and marks all but the first of a block; so both steps only move them. */
#include <string.h>

#include "base/map.h"
#include "write_rust/emit.h"

/* Extern blocks move to the end, those of one head together, in the order of the first of each. */
static void merge_extern_blocks(fr_emitter *e)
{
    size_t count = e->pieces.len, kept = 0;
    fr_item_piece *sorted = FR_NEW_ARRAY(e->arena, fr_item_piece, count + 1);
    size_t *next = FR_NEW_ARRAY(e->arena, size_t, count + 1); /* in its group; 0: none */
    size_t *last = FR_NEW_ARRAY(e->arena, size_t, count + 1); /* by number of the group */
    fr_map groups;                                            /* head -> index of the first block */
    fr_map_init(&groups, e->arena);
    for (size_t i = 0; i < count; i++) {
        const fr_item_piece *piece = &e->pieces.data[i];
        if (piece->kind != PIECE_EXTERN_BLOCK) {
            sorted[kept++] = *piece;
            continue;
        }
        const uint64_t *first = fr_map_find(&groups, piece->head);
        if (first)
            next[last[*first]] = i;
        last[first ? *first : i] = i;
        if (!first)
            fr_map_put(&groups, piece->head, i);
    }
    for (size_t group = 0; group < groups.count; group++) {
        bool is_merged = false;
        for (size_t i = groups.entries[group].value; i || !is_merged; i = next[i]) {
            sorted[kept] = e->pieces.data[i];
            sorted[kept++].is_merged = is_merged;
            is_merged = true;
        }
    }
    memcpy(e->pieces.data, sorted, count * sizeof *sorted);
}

/* Stable: by kind, then as they were. */
static void sort_by_kind(fr_emitter *e)
{
    size_t count = e->pieces.len, at = 0;
    fr_item_piece *sorted = FR_NEW_ARRAY(e->arena, fr_item_piece, count + 1);
    for (int kind = 0; kind <= PIECE_EXTERN_BLOCK; kind++)
        for (size_t i = 0; i < count; i++)
            if ((int)e->pieces.data[i].kind == kind)
                sorted[at++] = e->pieces.data[i];
    memcpy(e->pieces.data, sorted, count * sizeof *sorted);
}

void fr_arrange_pieces(fr_emitter *e)
{
    if (e->pieces.len == 0)
        return;
    if (e->options->merge_extern_blocks)
        merge_extern_blocks(e);
    if (e->options->sort_semantically)
        sort_by_kind(e);
}
