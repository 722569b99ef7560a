/* Items are laid out one by one and know nothing of each other (but for runs of imports), so parts
 * can be done at the same time, with memory of their own. If anything goes wrong with one, all is
 * done again in one piece. */
#include "write_rust/format_stream.h"

#include <pthread.h>
#include <setjmp.h>

#include "write_rust/format.h"

typedef struct part {
    fr_str source;
    fr_text text;
    bool is_done;
    struct part *previous, *next;
} part;

struct fr_format_stream {
    fr_arena *arena; /* the caller's */
    fr_arena own;    /* the thread's */
    pthread_t thread;
    bool is_begun;
    bool is_lone;          /* there was no thread to be had */
    pthread_mutex_t mutex; /* of all below, and of the parts' order */
    pthread_cond_t change;
    part *first, *last;
    part *lead;         /* the one that was added first, for the caller to lay out */
    part *front, *back; /* of those that nobody has taken */
    size_t left;        /* their number */
    size_t count;       /* of all but that one; the caller's alone */
    bool is_closed;
};

/* ---- the thread ---- */

static part *take_first(fr_format_stream *s)
{
    part *taken = NULL;
    pthread_mutex_lock(&s->mutex);
    while (s->left == 0 && !s->is_closed)
        pthread_cond_wait(&s->change, &s->mutex);
    if (s->left) {
        taken = s->front;
        s->front = taken->next;
        s->left--;
    }
    pthread_mutex_unlock(&s->mutex);
    return taken;
}

static void lay_out(part *one, fr_arena *arena)
{
    fr_text_init(&one->text, arena);
    fr_text_reserve(&one->text, one->source.len + one->source.len / 2); /* mostly enough */
    one->is_done = fr_format_rust(&one->text, one->source);
}

static void *work(void *data)
{
    fr_format_stream *s = data;
    jmp_buf guard;
    fr_arena_guard(&s->own, &guard);
    if (setjmp(guard) == 0)
        for (part *one; (one = take_first(s)) != NULL;)
            lay_out(one, &s->own);
    return NULL;
}

static void begin(fr_format_stream *s)
{
    if (s->is_begun || s->is_lone || s->count < 2)
        return;
    fr_arena_init(&s->own, fr_arena_root(s->arena)->limit / 2);
    s->is_begun = pthread_create(&s->thread, NULL, work, s) == 0;
    s->is_lone = !s->is_begun;
}

static void close_stream(fr_format_stream *s)
{
    pthread_mutex_lock(&s->mutex);
    s->is_closed = true;
    pthread_cond_broadcast(&s->change);
    pthread_mutex_unlock(&s->mutex);
}

static void join(fr_format_stream *s)
{
    if (s->is_begun)
        pthread_join(s->thread, NULL);
    s->is_begun = false;
    s->is_lone = true;
}

/* Also when memory ran out, at any time. */
static void release(void *data)
{
    fr_format_stream *s = data;
    close_stream(s);
    join(s);
    fr_arena_release(&s->own);
    pthread_cond_destroy(&s->change);
    pthread_mutex_destroy(&s->mutex);
}

/* ---- parts ---- */

fr_format_stream *fr_format_stream_new(fr_arena *arena)
{
    fr_format_stream *s = FR_NEW(arena, fr_format_stream);
    s->arena = arena;
    pthread_mutex_init(&s->mutex, NULL);
    pthread_cond_init(&s->change, NULL);
    fr_arena_defer(arena, release, s);
    return s;
}

static part *new_part(fr_format_stream *s, fr_str source)
{
    part *one = FR_NEW(s->arena, part);
    one->source = source;
    return one;
}

void fr_format_stream_add(fr_format_stream *s, fr_str source)
{
    part *one = new_part(s, source);
    pthread_mutex_lock(&s->mutex);
    one->previous = s->last;
    *(s->last ? &s->last->next : &s->first) = one;
    s->last = s->back = one;
    if (s->left++ == 0)
        s->front = one;
    s->count++;
    pthread_cond_signal(&s->change);
    pthread_mutex_unlock(&s->mutex);
    begin(s);
}

void fr_format_stream_add_first(fr_format_stream *s, fr_str source)
{
    part *one = new_part(s, source);
    pthread_mutex_lock(&s->mutex);
    one->next = s->first;
    *(s->first ? &s->first->previous : &s->last) = one;
    s->first = s->lead = one;
    pthread_mutex_unlock(&s->mutex);
}

static part *take_last(fr_format_stream *s)
{
    part *taken = NULL;
    pthread_mutex_lock(&s->mutex);
    if (s->left) {
        taken = s->back;
        s->back = taken->previous;
        s->left--;
    }
    pthread_mutex_unlock(&s->mutex);
    return taken;
}

void fr_format_stream_source(const fr_format_stream *s, fr_text *out)
{
    for (const part *one = s->first; one; one = one->next)
        fr_text_put(out, one->source);
}

/* ---- the end ---- */

static bool lay_out_again(const fr_format_stream *s, fr_text *out)
{
    fr_text source;
    fr_text_init(&source, s->arena);
    fr_format_stream_source(s, &source);
    return fr_format_rust(out, fr_text_str(&source));
}

/* The parts that nobody took, the last ones first, so that the thread goes on meanwhile. */
static void lay_out_rest(fr_format_stream *s)
{
    close_stream(s);
    for (part *one; (one = take_last(s)) != NULL;)
        lay_out(one, s->arena);
    if (s->lead)
        lay_out(s->lead, s->arena);
    join(s);
}

bool fr_format_stream_end(fr_format_stream *s, fr_text *out)
{
    bool is_done = true;
    size_t len = 0;
    lay_out_rest(s);
    for (const part *one = s->first; one; one = one->next) {
        is_done &= one->is_done;
        len += one->text.len;
    }
    if (!is_done) {
        fr_arena_release(&s->own);
        return lay_out_again(s, out);
    }
    fr_text_reserve(out, len);
    for (const part *one = s->first; one; one = one->next)
        fr_text_put(out, fr_text_str(&one->text));
    fr_arena_release(&s->own);
    return true;
}
