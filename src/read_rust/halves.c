/* halves.c - the second half of a long file is parsed at the same time as the first.
 *
 * A thread looks for an item that begins near the middle, outside all delimiters, and parses from
 * there, with memory and diagnostics of its own. Whether an item does begin there is known when the
 * first half comes to that place: then it takes the items over. If it never does, or if anything
 * was wrong in either half, it goes on by itself; so nothing depends on the thread but time.
 */
#include <stdatomic.h>

#include "base/beside.h"
#include "read_rust/parser.h"

enum { WORTH_A_THREAD = 256 * 1024 };

struct fr_ahead {
    fr_beside beside;        /* its arenas: of texts, of nodes */
    _Atomic uint32_t middle; /* offset of the second half's first token; 0: not known yet */
    _Atomic uint32_t first;  /* offset that the first half has come to */
    fr_parser *here;         /* of the first half */
    fr_rust_items all;       /* what it came to */
    /* of the thread, until it has been joined */
    fr_rust_source source; /* a copy: lines are counted in it */
    uint32_t begin;
    fr_rust_reader reader;
    fr_diags diags;
    fr_parser parser;
    fr_rust_items items;
    bool is_done; /* and nothing was wrong */
};

/* ---- in the thread ---- */

/* The thread has to look for the place first, which takes it a tenth of the time of parsing. */
static size_t middle_of(size_t len)
{
    return len / 2 + len / 32;
}

/* It sees this one source. */
static void complete_reader(struct fr_ahead *ahead)
{
    fr_arena *texts = &ahead->beside.arenas[0];
    ahead->reader.arena = texts;
    ahead->reader.nodes = &ahead->beside.arenas[1];
    ahead->reader.diags = &ahead->diags;
    fr_diags_init(&ahead->diags, texts);
    fr_rust_sources_init(&ahead->reader.sources, texts);
    fr_vec_push(texts, &ahead->reader.sources.list, &ahead->source);
    ahead->reader.sources.end = ahead->source.base + (uint32_t)ahead->source.text.len + 1;
}

static void parse_ahead(void *data)
{
    struct fr_ahead *ahead = data;
    fr_lexer lexer;
    fr_parser *p = &ahead->parser;
    complete_reader(ahead);
    fr_lexer_init(&lexer, ahead->reader.arena, ahead->source.text);
    lexer.at = ahead->begin;
    if (!fr_lexer_find_item(&lexer, middle_of(ahead->source.text.len)))
        return;
    fr_parser_init_at(p, &ahead->reader, &ahead->source, lexer.at);
    atomic_store(&ahead->middle, p->token.begin);
    if (atomic_load(&ahead->first) > p->token.begin)
        return; /* too late */
    ahead->items = fr_parse_items(p);
    ahead->is_done =
        p->token.kind == TOKEN_END && p->error_count == 0 && ahead->diags.list.len == 0;
}

/* ---- beside it ---- */

static void go_to_end(fr_parser *p)
{
    uint32_t end = (uint32_t)p->source->text.len;
    p->is_over = true;
    p->at = p->lexer.count;
    p->last_end = end;
    p->token = (fr_token){ .begin = end, .end = end, .kind = TOKEN_END };
}

bool fr_ahead_take(fr_parser *p)
{
    struct fr_ahead *ahead = p->ahead;
    atomic_store(&ahead->first, p->token.begin);
    uint32_t middle = atomic_load(&ahead->middle);
    if (middle == 0 || p->token.begin < middle)
        return false;
    p->ahead = NULL;
    if (p->token.begin > middle || p->error_count)
        return false;
    if (!fr_beside_join(&ahead->beside) || !ahead->is_done)
        return false;
    fr_arena_adopt(p->reader->arena, &ahead->beside.arenas[0]);
    fr_arena_adopt(p->arena, &ahead->beside.arenas[1]);
    for (size_t i = 0; i < ahead->items.len; i++)
        fr_list_push(p, &ahead->items.data[i], sizeof(fr_rust_item *));
    for (size_t i = 0; i < ahead->parser.calls.len; i++)
        fr_vec_push(p->arena, &p->calls, ahead->parser.calls.data[i]);
    go_to_end(p);
    return true;
}

static void parse_here(void *data)
{
    struct fr_ahead *ahead = data;
    ahead->all = fr_parse_items(ahead->here);
}

fr_rust_items fr_parse_file_items(fr_parser *p)
{
    if (p->source->text.len < WORTH_A_THREAD)
        return fr_parse_items(p);
    struct fr_ahead *ahead = FR_NEW(p->reader->arena, struct fr_ahead);
    ahead->source = *p->source;
    ahead->begin = p->token.begin;
    ahead->reader.is_trimmed = p->reader->is_trimmed;
    ahead->beside.work = parse_ahead;
    ahead->beside.data = ahead;
    ahead->here = p;
    p->ahead = ahead;
    fr_beside_run(&ahead->beside, p->arena, parse_here, ahead);
    p->ahead = NULL;
    return ahead->all;
}
