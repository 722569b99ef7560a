/* parts.c - a long file is parsed in parts, by two at the same time.
 *
 * A part begins at an item outside all delimiters. Whoever has nothing to do cuts off the end of
 * what the other is parsing: looks for an item that begins behind the middle of what is left there,
 * and parses from it, with a reader and diagnostics of its own. So both are busy up to the end, how
 * fast each may be. Whether an item does begin at a cut is known when the part before it comes to
 * that place. If one never does, or if anything was wrong in any part, the caller goes on by itself
 * from the first cut; so nothing depends on the parts but time.
 */
#include <stdatomic.h>

#include "base/beside.h"
#include "read_rust/parser.h"

typedef enum fr_side { HERE, BESIDE, SIDES } fr_side;

typedef struct fr_part fr_part;

struct fr_part {
    struct fr_ahead *of;
    struct fr_part *next; /* in the text; set by who cuts this one */
    /* offset of the item that is parsed (high half), and of the first that is not this part's */
    _Atomic uint64_t range;
    /* the first part has nothing of what follows: its parser is the caller's */
    fr_rust_source source; /* a copy: lines are counted in it */
    fr_rust_reader reader;
    fr_diags diags;
    fr_parser parser;
    fr_rust_items items;
    bool is_done; /* and nothing was wrong */
};

struct fr_ahead {
    fr_beside beside; /* its arenas: of texts, of nodes */
    fr_part first;
    _Atomic(fr_part *) current[SIDES]; /* what each side is parsing; NULL: nothing */
    fr_parser *here;
    fr_rust_source source; /* as it was at first: const */
    bool is_trimmed;
    uint32_t part_size;
    fr_rust_items all; /* what the caller's parser came to */
};

static uint64_t range_of(uint32_t at, uint32_t end)
{
    return (uint64_t)at << 32 | end;
}

/* ---- a part ---- */

/* It sees this one source. */
static void complete_reader(fr_part *part, fr_arena *texts, fr_arena *nodes)
{
    part->reader.is_trimmed = part->of->is_trimmed;
    part->reader.part_size = part->of->part_size;
    part->reader.arena = texts;
    part->reader.nodes = nodes;
    part->reader.diags = &part->diags;
    fr_diags_init(&part->diags, texts);
    fr_rust_sources_init(&part->reader.sources, texts);
    fr_vec_push(texts, &part->reader.sources.list, &part->source);
    part->reader.sources.end = part->source.base + (uint32_t)part->source.text.len + 1;
}

/* Makes `part` of the end of what is left of `whole`; false: there is too little, or it was parsed
 * meanwhile. Who searches has more to do than who goes on, by about a tenth. */
static bool cut_off(fr_part *whole, fr_part *part)
{
    fr_lexer lexer;
    uint64_t range = atomic_load(&whole->range);
    uint32_t at = (uint32_t)(range >> 32), end = (uint32_t)range;
    if (at >= end || end - at < part->reader.part_size)
        return false;
    fr_lexer_init(&lexer, part->reader.arena, part->source.text);
    lexer.at = at;
    if (!fr_lexer_find_item(&lexer, at + (size_t)(end - at) / 32 * 17))
        return false;
    fr_parser_init_at(&part->parser, &part->reader, &part->source, lexer.at);
    uint32_t begin = part->parser.token.begin;
    if (begin >= end)
        return false;
    atomic_init(&part->range, range_of(begin, end));
    part->next = whole->next;
    while (at < begin && !atomic_compare_exchange_weak(&whole->range, &range, range_of(at, begin)))
        at = (uint32_t)(range >> 32);
    if (at >= begin)
        return false;
    whole->next = part;
    return true;
}

/* A part for `side` of what the other one is parsing; NULL: none that would pay. */
static fr_part *next_part(struct fr_ahead *ahead, fr_side side, fr_arena *texts, fr_arena *nodes)
{
    fr_part *whole = atomic_load(&ahead->current[side == HERE ? BESIDE : HERE]);
    if (!whole)
        return NULL;
    fr_part *part = FR_NEW(texts, fr_part);
    part->of = ahead;
    part->source = ahead->source;
    complete_reader(part, texts, nodes);
    return cut_off(whole, part) ? part : NULL;
}

static void parse_part(fr_part *part)
{
    fr_parser *p = &part->parser;
    p->part = part;
    part->is_done = true; /* unless fr_part_ends() finds otherwise */
    part->items = fr_parse_items(p);
    part->is_done &= p->token.kind == TOKEN_END && p->error_count == 0 && part->diags.list.len == 0;
}

/* Parses one part of the other side's after the other. */
static void parse_parts(struct fr_ahead *ahead, fr_side side, fr_arena *texts, fr_arena *nodes)
{
    fr_part *part;
    atomic_store(&ahead->current[side], NULL);
    while ((part = next_part(ahead, side, texts, nodes)) != NULL) {
        atomic_store(&ahead->current[side], part);
        parse_part(part);
        atomic_store(&ahead->current[side], NULL);
    }
}

static void parse_beside(void *data)
{
    struct fr_ahead *ahead = data;
    parse_parts(ahead, BESIDE, &ahead->beside.arenas[0], &ahead->beside.arenas[1]);
}

/* ---- where a part ends ---- */

static void go_to_end(fr_parser *p)
{
    uint32_t end = (uint32_t)p->source->text.len;
    p->is_over = true;
    p->at = p->lexer.count;
    p->last_end = end;
    p->token = (fr_token){ .begin = end, .end = end, .kind = TOKEN_END };
}

/* Takes over what the others came to; false: not all of them came to their ends. */
static bool take_others(fr_parser *p, struct fr_ahead *ahead)
{
    if (!fr_beside_join(&ahead->beside))
        return false;
    for (const fr_part *part = ahead->first.next; part; part = part->next)
        if (!part->is_done)
            return false;
    fr_arena_adopt(p->reader->arena, &ahead->beside.arenas[0]);
    fr_arena_adopt(p->arena, &ahead->beside.arenas[1]);
    for (const fr_part *part = ahead->first.next; part; part = part->next) {
        for (size_t i = 0; i < part->items.len; i++)
            fr_list_push(p, &part->items.data[i], sizeof(fr_rust_item *));
        for (size_t i = 0; i < part->parser.calls.len; i++)
            fr_vec_push(p->arena, &p->calls, part->parser.calls.data[i]);
    }
    return true;
}

/* The caller's part ends here: it helps with the others. */
static bool finish(fr_parser *p, struct fr_ahead *ahead)
{
    parse_parts(ahead, HERE, p->reader->arena, p->arena);
    if (!take_others(p, ahead))
        return false;
    go_to_end(p);
    return true;
}

bool fr_part_ends(fr_parser *p)
{
    fr_part *part = p->part;
    uint32_t begin = p->token.begin;
    uint64_t range = atomic_load(&part->range);
    while (begin < (uint32_t)range)
        if (atomic_compare_exchange_weak(&part->range, &range, range_of(begin, (uint32_t)range)))
            return false;
    bool is_at_cut = begin == (uint32_t)range;
    p->part = NULL;
    if (part == &part->of->first)
        return is_at_cut && p->error_count == 0 && finish(p, part->of);
    part->is_done = is_at_cut;
    go_to_end(p);
    return true;
}

/* ---- all of a file ---- */

static void parse_here(void *data)
{
    struct fr_ahead *ahead = data;
    ahead->all = fr_parse_items(ahead->here);
}

fr_rust_items fr_parse_file_items(fr_parser *p)
{
    if (p->source->text.len / 2 < p->reader->part_size)
        return fr_parse_items(p);
    struct fr_ahead *ahead = FR_NEW(p->reader->arena, struct fr_ahead);
    ahead->here = p;
    ahead->source = *p->source;
    ahead->is_trimmed = p->reader->is_trimmed;
    ahead->part_size = p->reader->part_size;
    ahead->first.of = ahead;
    atomic_init(&ahead->first.range, range_of(p->token.begin, (uint32_t)p->source->text.len + 1));
    atomic_init(&ahead->current[HERE], &ahead->first);
    atomic_init(&ahead->current[BESIDE], NULL);
    ahead->beside.work = parse_beside;
    ahead->beside.data = ahead;
    p->part = &ahead->first;
    fr_beside_run(&ahead->beside, p->arena, parse_here, ahead);
    p->part = NULL;
    return ahead->all;
}
