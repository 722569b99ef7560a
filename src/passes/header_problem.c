/* Why something does not get across, in words. */
#include "passes/header_ir.h"

typedef struct reason_row {
    const char *text, *advice;
} reason_row;

#define REASON(name, text, advice) [REASON_##name] = { text, advice },
static const reason_row rows[REASON_COUNT] = {
    [REASON_NONE] = { "", "" },
#include "passes/header_reasons.h"
};
#undef REASON

fr_h_problem fr_h_problem_in(fr_h *h, fr_h_problem problem, const char *where, ...)
{
    va_list arguments;
    fr_text text;
    fr_text_init(&text, h->arena);
    va_start(arguments, where);
    fr_text_vfmt(&text, where, arguments);
    va_end(arguments);
    fr_text_put(&text, problem.where);
    problem.where = fr_text_str(&text);
    return problem;
}

fr_str fr_h_problem_text(fr_h *h, const fr_h_problem *problem)
{
    return fr_arena_printf(h->arena, "%.*s%s%.*s", FR_ARG(problem->where),
                           rows[problem->reason].text, FR_ARG(problem->detail));
}

const char *fr_h_advice(fr_h_reason reason)
{
    return rows[reason].advice;
}

static void note(fr_h *h, const fr_item *item, fr_h_problem problem, bool is_opaque,
                 size_t diagnostic)
{
    fr_h_obstacle one = { item->id, is_opaque, diagnostic, problem };
    fr_vec_push(h->arena, &h->obstacles, one);
}

void fr_h_note(fr_h *h, const fr_item *item, fr_h_problem problem, bool is_opaque)
{
    if (h->options->ferrule.explain)
        note(h, item, problem, is_opaque, SIZE_MAX);
}

void fr_h_skip(fr_h *h, const fr_item *item, fr_h_problem problem)
{
    note(h, item, problem, false, h->diags->list.len);
    fr_diag(h->diags, DIAG_W0901, fr_h_place(h, item), "`%.*s` is left out: %.*s",
            FR_ARG(item->name), FR_ARG(fr_h_problem_text(h, &problem)));
}
