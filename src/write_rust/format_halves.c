/* Items are laid out one by one and know nothing of each other (but for runs of imports), so the
 * second half can be done at the same time as the first, with memory of its own. If anything goes
 * wrong there it is done here, after the first. */
#include "write_rust/format_halves.h"

#include <pthread.h>
#include <setjmp.h>

#include "write_rust/format.h"

enum { WORTH_A_THREAD = 256 * 1024 };

typedef struct second_half {
    fr_str source;
    fr_arena arena;
    fr_text text;
    bool is_done;
} second_half;

static void *format_second(void *data)
{
    second_half *half = data;
    jmp_buf guard;
    fr_arena_guard(&half->arena, &guard);
    if (setjmp(guard) == 0) {
        fr_text_init(&half->text, &half->arena);
        half->is_done = fr_format_rust(&half->text, half->source);
    }
    return NULL;
}

bool fr_format_halves(fr_text *out, fr_str source, size_t middle)
{
    pthread_t thread;
    size_t begin = out->len;
    second_half half = { .source = fr_str_slice(source, middle, source.len) };
    if (source.len < WORTH_A_THREAD || middle == 0)
        return fr_format_rust(out, source);
    fr_arena_init(&half.arena, out->arena->limit / 2);
    if (pthread_create(&thread, NULL, format_second, &half) != 0) {
        fr_arena_release(&half.arena);
        return fr_format_rust(out, source);
    }
    /* memory may run out here: then the thread must have ended before its data goes */
    jmp_buf guard, *outer = out->arena->guard;
    volatile bool is_first_done = false, has_memory = true; /* C17 7.13.2.1p3 */
    fr_arena_guard(out->arena, &guard);
    if (setjmp(guard) == 0)
        is_first_done = fr_format_rust(out, fr_str_slice(source, 0, middle));
    else
        has_memory = false;
    out->arena->guard = outer;
    pthread_join(thread, NULL);
    if (!has_memory) {
        fr_arena_release(&half.arena);
        fr_arena_fail(out->arena);
    }
    if (is_first_done && half.is_done)
        fr_text_put(out, fr_text_str(&half.text));
    fr_arena_release(&half.arena);
    if (is_first_done && half.is_done)
        return true;
    out->len = begin;
    return fr_format_rust(out, source);
}
