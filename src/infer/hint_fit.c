/* Hints on parameters and results of a kind that cannot have them: an error, instead of a key that
 * does nothing. (E0705) */
#include "infer/infer.h"

/* What a C type is, for hints. */
enum {
    IS_NUMBER = 1 << 0, /* an integer, or an enum */
    IS_POINTER = 1 << 1,
    IS_FUNCTION = 1 << 2,
    IS_OTHER = 1 << 3,
    IS_ANY = IS_NUMBER | IS_POINTER | IS_FUNCTION | IS_OTHER
};

static unsigned kind_of(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    if (look.base == BASE_FUNCTION && look.depth <= 1)
        return IS_FUNCTION;
    /* a handle may hide its pointer, or be an array's name */
    if (look.depth)
        return IS_POINTER;
    bool is_number = look.base == BASE_INT || look.base == BASE_ENUM || look.base == BASE_BOOL ||
                     look.base == BASE_CHAR || look.base == BASE_BYTE;
    return is_number ? IS_NUMBER : IS_OTHER;
}

typedef struct fit_check {
    fr_inference *inf;
    const fr_wrap_fn *fn;
    fr_place place;
    fr_str about; /* `name` */
    unsigned kind;
} fit_check;

static void fit(const fit_check *c, bool is_set, const char *key, unsigned kinds)
{
    const char *wanted = kinds & IS_NUMBER     ? "an integer"
                         : kinds & IS_FUNCTION ? kinds & IS_POINTER ? "a pointer" : "a function"
                                               : "a pointer";
    if (!is_set || (kinds & c->kind))
        return;
    fr_diag(c->inf->model->diags, DIAG_E0705, c->place,
            "hint on `%.*s`: `%s` is for %s, not for %.*s", FR_ARG(c->fn->c_name), key, wanted,
            FR_ARG(c->about));
    c->inf->plan->has_errors = true;
}

static void check_both(const fit_check *c, const fr_slot_hint *hint)
{
    fit(c, hint->len.len != 0, "len", IS_POINTER);
    fit(c, hint->transfer.len != 0, "transfer", IS_POINTER);
    fit(c, hint->from.len != 0, "from", IS_POINTER);
    fit(c, hint->free.len != 0, "free", IS_POINTER);
    fit(c, hint->copy != HINT_UNSET, "copy", IS_POINTER);
    fit(c, hint->nullable != HINT_UNSET, "nullable", IS_POINTER | IS_FUNCTION);
    fit(c, hint->boolean == HINT_YES, "bool", IS_NUMBER);
    fit(c, hint->enumeration.len != 0, "enum", IS_NUMBER);
}

static void check_slot(const fit_check *c, const fr_slot_hint *hint)
{
    check_both(c, hint);
    fit(c, hint->type.len != 0, "type", IS_POINTER);
    fit(c, hint->cap.len != 0, "cap", IS_POINTER);
    fit(c, hint->written.len != 0, "written", IS_POINTER);
    fit(c, hint->nonempty != HINT_UNSET, "nonempty", IS_POINTER);
    fit(c, hint->dir.len != 0, "dir", IS_POINTER);
    fit(c, hint->retained.len != 0, "retained", IS_POINTER);
    fit(c, hint->encoding.len != 0, "encoding", IS_POINTER);
    fit(c, hint->bounds.len != 0, "bounds", IS_NUMBER);
    fit(c, hint->fd.len != 0, "fd", IS_NUMBER);
    fit(c, hint->scope.len != 0, "scope", IS_FUNCTION);
    fit(c, hint->user_data.len != 0, "user_data", IS_FUNCTION);
    fit(c, hint->destroy.len != 0, "destroy", IS_FUNCTION);
    fit(c, hint->failure.len != 0, "failure", IS_FUNCTION);
}

/* Where the hint stands: in a file, or at the function whose comment it is in. */
static fr_place place_of(const fr_inference *inf, const fr_wrap_fn *fn)
{
    if (fr_str_is(fn->hint_place, "comment") || fr_str_is(fn->hint_place, "attribute"))
        return fr_model_place(inf->model, fr_model_item(inf->model, fn->item)->span);
    return (fr_place){ .file = fn->hint_place };
}

/* What does not fit is heeded no further. */
void fr_infer_hint_fit(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_wrap_fn *fn = &inf->plan->functions.data[i];
        fr_fn_facts *facts = fr_facts(inf, i);
        size_t errors = inf->model->diags->error_count;
        if (!facts->is_hinted)
            continue;
        fit_check c = { inf, fn, place_of(inf, fn), FR_LIT("the result"),
                        kind_of(inf, fn->result.type) };
        if (facts->hint.has_returns)
            check_both(&c, &facts->hint.returns);
        if (inf->model->diags->error_count != errors)
            facts->hint.has_returns = false;
        for (size_t k = 0; k < fn->slots.len; k++) {
            if (facts->slot_hints.data[k].name.len == 0)
                continue;
            c.about = fr_slot_name(inf, fn, k);
            c.kind = kind_of(inf, fn->slots.data[k].type);
            errors = inf->model->diags->error_count;
            check_slot(&c, &facts->slot_hints.data[k]);
            if (inf->model->diags->error_count != errors)
                facts->slot_hints.data[k] = (fr_slot_hint){ 0 };
        }
    }
}
