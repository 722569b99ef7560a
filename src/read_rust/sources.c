/* sources.c - positions to texts, lines and columns.
 *
 * Sources are found by bisection, after a look at the one found last; the lines of a source are
 * counted when the first place in it is asked for.
 */
#include "read_rust/sources.h"

#include <string.h>

void fr_rust_sources_init(fr_rust_sources *sources, fr_arena *arena)
{
    *sources = (fr_rust_sources){ .arena = arena, .end = 1 };
}

bool fr_rust_sources_set(fr_rust_sources *sources, fr_rust_source *source, fr_str text)
{
    /* one position more than bytes, for the end */
    if (text.len >= UINT32_MAX - source->base - 1)
        return false;
    source->text = text;
    sources->end = source->base + (uint32_t)text.len + 1;
    return true;
}

fr_rust_source *fr_rust_sources_add(fr_rust_sources *sources, fr_str path, fr_str text)
{
    fr_rust_source *source = FR_NEW(sources->arena, fr_rust_source);
    source->path = path;
    source->base = sources->end;
    if (!fr_rust_sources_set(sources, source, text))
        return NULL;
    fr_vec_push(sources->arena, &sources->list, source);
    return source;
}

static bool holds(const fr_rust_source *source, uint32_t position)
{
    return position >= source->base && position - source->base <= source->text.len;
}

fr_rust_source *fr_rust_sources_find(fr_rust_sources *sources, uint32_t position)
{
    if (position == 0 || position >= sources->end)
        return NULL;
    if (sources->last < sources->list.len && holds(sources->list.data[sources->last], position))
        return sources->list.data[sources->last];
    size_t low = 0;
    size_t high = sources->list.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (sources->list.data[middle]->base <= position)
            low = middle;
        else
            high = middle;
    }
    sources->last = low;
    return sources->list.data[low];
}

fr_str fr_rust_text(fr_rust_sources *sources, fr_rust_span span)
{
    const fr_rust_source *source = fr_rust_sources_find(sources, span.begin);
    if (!source)
        return (fr_str){ 0 };
    return fr_str_slice(source->text, span.begin - source->base, span.end - source->base);
}

static void count_lines(fr_rust_sources *sources, fr_rust_source *source)
{
    const char *text = source->text.ptr;
    size_t count = 1;
    for (size_t i = 0; i < source->text.len; i++)
        count += text[i] == '\n';
    source->lines = FR_NEW_ARRAY(sources->arena, uint32_t, count);
    source->line_count = 1;
    for (size_t i = 0; i < source->text.len; i++) {
        if (text[i] == '\n')
            source->lines[source->line_count++] = (uint32_t)i + 1;
    }
}

fr_place fr_rust_place(fr_rust_sources *sources, uint32_t position)
{
    fr_rust_source *source = fr_rust_sources_find(sources, position);
    while (source && source->expansion_depth) {
        position = source->call.begin;
        source = fr_rust_sources_find(sources, position);
    }
    if (!source)
        return (fr_place){ 0 };
    if (!source->line_count)
        count_lines(sources, source);
    uint32_t at = position - source->base;
    size_t low = 0;
    size_t high = source->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return (fr_place){ source->path, (uint32_t)low + 1, at - source->lines[low] + 1 };
}

uint32_t fr_rust_written_at(fr_rust_sources *sources, uint32_t position)
{
    for (;;) {
        const fr_rust_source *source = fr_rust_sources_find(sources, position);
        if (!source || !source->expansion_depth || !source->origins.len)
            return position;
        uint32_t at = position - source->base;
        size_t low = 0;
        size_t high = source->origins.len;
        while (high - low > 1) {
            size_t middle = low + (high - low) / 2;
            if (source->origins.data[middle].at <= at)
                low = middle;
            else
                high = middle;
        }
        position = source->origins.data[low].from;
    }
}
