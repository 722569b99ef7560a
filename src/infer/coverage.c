/* How much of a library comes out safe, by the pattern of the function (docs/wrap-inference.md,
 * "Coverage"). Patterns are exclusive: the first that fits counts. */
#include "infer/wrap_plan.h"

typedef enum pattern {
    PATTERN_DESTROY,
    PATTERN_CALLBACK,
    PATTERN_CONSTRUCTOR,
    PATTERN_UNTYPED,
    PATTERN_TEXT_OUT,
    PATTERN_HANDLE_OUT,
    PATTERN_SLICE_IN,
    PATTERN_BUFFER_OUT,
    PATTERN_OUT,
    PATTERN_METHOD,
    PATTERN_FREE,
    PATTERN_COUNT
} pattern;

static const char *const pattern_names[] = {
    [PATTERN_DESTROY] = "destroy",         [PATTERN_CALLBACK] = "callback",
    [PATTERN_CONSTRUCTOR] = "constructor", [PATTERN_UNTYPED] = "raw pointers",
    [PATTERN_TEXT_OUT] = "text getter",    [PATTERN_HANDLE_OUT] = "returns handle or struct",
    [PATTERN_SLICE_IN] = "slice in",       [PATTERN_BUFFER_OUT] = "buffer out",
    [PATTERN_OUT] = "values out",          [PATTERN_METHOD] = "plain method",
    [PATTERN_FREE] = "free function",
};

static bool has_role(const fr_wrap_fn *fn, fr_slot_role from, fr_slot_role to)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].role >= from && fn->slots.data[i].role <= to)
            return true;
    return false;
}

static bool has_callback(const fr_wrap_fn *fn)
{
    for (size_t i = 0; i < fn->slots.len; i++)
        if (fn->slots.data[i].callback != FR_NO_INDEX)
            return true;
    return false;
}

static pattern pattern_of(const fr_wrap_fn *fn)
{
    if (fn->class_of == FN_USED && fr_str_is(fr_str_from(fn->used_for), "Drop"))
        return PATTERN_DESTROY;
    if (has_callback(fn))
        return PATTERN_CALLBACK;
    if (has_role(fn, SLOT_OUT_HANDLE, SLOT_OUT_HANDLE) ||
        (fn->result.role == RETURN_HANDLE && fn->result.owned))
        return PATTERN_CONSTRUCTOR;
    if (has_role(fn, SLOT_RAW, SLOT_RAW) || fn->result.role == RETURN_RAW)
        return PATTERN_UNTYPED;
    if (fn->result.role == RETURN_STR)
        return PATTERN_TEXT_OUT;
    if (fn->result.role == RETURN_HANDLE || fn->result.role == RETURN_STRUCT_COPY)
        return PATTERN_HANDLE_OUT;
    if (has_role(fn, SLOT_BUFFER, SLOT_BUFFER))
        return PATTERN_BUFFER_OUT;
    if (has_role(fn, SLOT_SLICE, SLOT_SLICE_MUT))
        return PATTERN_SLICE_IN;
    if (has_role(fn, SLOT_OUT_SCALAR, SLOT_OUT_ID))
        return PATTERN_OUT;
    return fn->self_slot == FR_NO_INDEX ? PATTERN_FREE : PATTERN_METHOD;
}

typedef struct counts {
    size_t all, safe, left_out;
    size_t by_confidence[3];
} counts;

static void count(counts *c, const fr_wrap_fn *fn)
{
    c->all++;
    c->safe += fn->class_of == FN_SAFE || fn->class_of == FN_USED;
    c->left_out += fn->class_of == FN_LEFT_OUT;
    c->by_confidence[fn->confidence]++;
}

static size_t percent(size_t part, size_t whole)
{
    return whole ? (part * 200 + whole) / (whole * 2) : 0;
}

static void put_sum(fr_text *out, const char *what, const counts *sum)
{
    size_t is_unsafe = sum->all - sum->safe - sum->left_out;
    fr_text_fmt(out, "%s %zu: safe %zu (%zu %%), unsafe %zu (%zu %%), left out %zu (%zu %%)\n",
                what, sum->all, sum->safe, percent(sum->safe, sum->all), is_unsafe,
                percent(is_unsafe, sum->all), sum->left_out, percent(sum->left_out, sum->all));
}

/* Static inline functions are counted by themselves: they are not the library's interface for
 * everybody, and tables of others leave them out. */
void fr_dump_coverage(fr_text *out, const fr_wrap_plan *plan)
{
    counts sum = { 0 }, shims = { 0 }, rows[PATTERN_COUNT] = { { 0 } };
    for (size_t i = 0; i < plan->functions.len; i++) {
        const fr_wrap_fn *fn = &plan->functions.data[i];
        count(fn->is_shimmed ? &shims : &sum, fn);
        if (!fn->is_shimmed)
            count(&rows[pattern_of(fn)], fn);
    }
    fr_text_fmt(out, "%-26s %5s %5s\n", "pattern", "safe", "all");
    for (size_t i = 0; i < PATTERN_COUNT; i++)
        if (rows[i].all)
            fr_text_fmt(out, "%-26s %5zu %5zu\n", pattern_names[i], rows[i].safe, rows[i].all);
    if (shims.all)
        put_sum(out, "static inline functions", &shims);
    put_sum(out, "functions", &sum);
}
