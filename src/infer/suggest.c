/* The lines of a hints file that would free the most unsafe functions, most valuable first.
 *
 * A function is free when all its reasons are lifted. Library-level lines lift a reason of many
 * functions at once; then a line is worth the functions that it frees alone, and a part of those
 * that it frees together with others. */
#include <stdlib.h>

#include "base/map.h"
#include "infer/wrap_plan.h"

typedef struct suggestion {
    fr_str table, line;
    size_t alone;  /* functions that it frees by itself */
    size_t shared; /* functions that need other lines, too */
    size_t order;
} suggestion;

typedef FR_VEC(suggestion) suggestions;

/* What lifts a reason of this rule everywhere. */
static fr_str library_line(const fr_reason *reason)
{
    fr_str rule = fr_str_from(reason->rule);
    if (fr_str_is(rule, "V5"))
        return FR_LIT("indices = \"checked\"");
    if (fr_str_is(rule, "R3"))
        return FR_LIT("free = \"...\"");
    return (fr_str){ 0 };
}

static suggestion *find(suggestions *list, fr_arena *arena, fr_map *keys, fr_str table, fr_str line)
{
    fr_str key = fr_arena_printf(arena, "%.*s\n%.*s", FR_ARG(table), FR_ARG(line));
    uint64_t *known = fr_map_find(keys, key);
    if (known)
        return &list->data[*known];
    suggestion one = { .table = table, .line = line, .order = list->len };
    fr_map_put(keys, key, list->len);
    fr_vec_push(arena, list, one);
    return &list->data[list->len - 1];
}

static bool can_be_freed(const fr_wrap_fn *fn)
{
    if (fn->class_of != FN_UNSAFE || fn->reasons.len == 0)
        return false;
    for (size_t i = 0; i < fn->reasons.len; i++)
        if (fn->reasons.data[i].fix.len == 0)
            return false;
    return true;
}

/* The distinct lines that a function needs. */
static size_t count_lines(const fr_wrap_fn *fn)
{
    size_t lines = 0;
    for (size_t i = 0; i < fn->reasons.len; i++) {
        bool is_known = false;
        for (size_t k = 0; k < i; k++)
            is_known |= fr_str_eq(fn->reasons.data[k].fix, fn->reasons.data[i].fix) &&
                        fr_str_eq(fn->reasons.data[k].fix_table, fn->reasons.data[i].fix_table);
        lines += !is_known;
    }
    return lines;
}

static void add_function(const fr_wrap_plan *plan, const fr_wrap_fn *fn, suggestions *list,
                         fr_map *keys)
{
    size_t lines = count_lines(fn);
    fr_map seen;
    fr_map_init(&seen, plan->arena);
    for (size_t i = 0; i < fn->reasons.len; i++) {
        const fr_reason *reason = &fn->reasons.data[i];
        fr_str wide = library_line(reason);
        fr_str table = wide.len ? FR_LIT("library") : reason->fix_table;
        fr_str line = wide.len ? wide : reason->fix;
        if (!fr_map_put(&seen,
                        fr_arena_printf(plan->arena, "%.*s\n%.*s", FR_ARG(table), FR_ARG(line)), 1))
            continue;
        suggestion *one = find(list, plan->arena, keys, table, line);
        one->alone += lines == 1;
        one->shared += lines > 1;
    }
}

static int by_value(const void *a, const void *b)
{
    const suggestion *x = a, *y = b;
    if (x->alone != y->alone)
        return x->alone > y->alone ? -1 : 1;
    if (x->shared != y->shared)
        return x->shared > y->shared ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

void fr_dump_suggestions(fr_text *out, const fr_wrap_plan *plan)
{
    suggestions list = { 0 };
    fr_map keys;
    fr_map_init(&keys, plan->arena);
    for (size_t i = 0; i < plan->functions.len; i++)
        if (can_be_freed(&plan->functions.data[i]))
            add_function(plan, &plan->functions.data[i], &list, &keys);
    if (list.len)
        qsort(list.data, list.len, sizeof *list.data, by_value);
    for (size_t i = 0; i < list.len; i++) {
        const suggestion *one = &list.data[i];
        fr_text_fmt(out, "# frees %zu", one->alone);
        if (one->shared)
            fr_text_fmt(out, ", helps %zu more", one->shared);
        fr_text_fmt(out, "\n[%.*s]\n%.*s\n\n", FR_ARG(one->table), FR_ARG(one->line));
    }
}
