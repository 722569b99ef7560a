/* beside.c - of a large header, the second half is written in a thread while the first is written
 * here. If making them had anything to tell, it is done again here, in its turn. */
#include "base/beside.h"

#include "write_c/emit.h"

typedef struct parts {
    fr_beside beside; /* its first arena: of the text, too */
    fr_c_emitter *here, there;
    fr_header *header; /* of the thread */
    size_t indent;
    fr_text text;
    void (*first)(fr_c_emitter *e), (*second)(fr_c_emitter *e);
} parts;

static void write_there(void *data)
{
    parts *both = data;
    fr_c_emitter *e = &both->there;
    fr_text_init(&both->text, &both->beside.arenas[0]);
    fr_source_init(&e->out, &both->text, e->options);
    fr_source_push_column(&e->out, both->indent);
    e->out.is_first_line = false;
    e->declarators.data = NULL;
    e->declarators.len = e->declarators.cap = 0;
    both->second(e);
}

static void write_here(void *data)
{
    parts *both = data;
    both->first(both->here);
    if (fr_beside_join(&both->beside) && both->header->diags->list.len == 0)
        fr_text_put(both->here->out.text, fr_text_str(&both->text));
    else
        both->second(both->here);
}

void fr_c_write_both(fr_c_emitter *e, void (*first)(fr_c_emitter *e),
                     void (*second)(fr_c_emitter *e))
{
    fr_arena *arena = e->out.text->arena;
    parts *both = FR_NEW(arena, parts);
    both->here = e;
    both->there = *e;
    both->header = e->header->for_thread(e->header, both->beside.arenas);
    both->there.header = both->header;
    both->indent = fr_source_column(&e->out);
    both->first = first;
    both->second = second;
    both->beside.work = write_there;
    both->beside.data = both;
    fr_beside_run(&both->beside, arena, write_here, both);
}
