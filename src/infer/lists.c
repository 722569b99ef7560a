/* Lists of texts that the library links together: struct curl_slist. By hint (role = "list") they
 * are made, read and freed whole. (H9) */
#include "infer/infer.h"

static void fail(fr_inference *inf, const fr_type_hint *hint, const char *what)
{
    fr_diag(inf->model->diags, DIAG_E0705, (fr_place){ .file = hint->place },
            "`%.*s` cannot be a list of texts: %s", FR_ARG(hint->name), what);
    inf->plan->has_errors = true;
}

/* T *append(T *, const char *) */
static bool appends(const fr_inference *inf, size_t function, uint32_t type)
{
    const fr_signature *s = inf->facts.data[function].signature;
    if (s->params.len != 2 || s->is_variadic)
        return false;
    fr_look result = fr_look_at(inf, s->result), list = fr_look_at(inf, s->params.data[0].type);
    fr_look text = fr_look_at(inf, s->params.data[1].type);
    return result.handle == type && result.depth == 1 && list.handle == type && list.depth == 1 &&
           text.depth == 1 && text.base == BASE_CHAR && text.is_const &&
           fr_has_word_of(&inf->facts.data[function].words, "append add");
}

static void find_fields(fr_inference *inf, fr_wrap_type *type, const fr_type_hint *hint)
{
    const fr_type *t = fr_model_type(inf->model, type->item);
    uint32_t index = (uint32_t)(type - inf->plan->types.data);
    for (size_t i = 0; t->kind == TYPE_RECORD && i < t->as.record.fields.len; i++) {
        const fr_field *field = &t->as.record.fields.data[i];
        fr_look look = fr_look_at(inf, field->type);
        if (look.depth != 1)
            continue;
        if (look.handle == index && (hint->next.len == 0 || fr_str_eq(field->name, hint->next)))
            type->list_next = field->name;
        else if (look.base == BASE_CHAR && type->list_text.len == 0)
            type->list_text = field->name;
    }
}

void fr_infer_lists(fr_inference *inf)
{
    for (uint32_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        const fr_type_hint *hint = fr_type_hint_of(inf, type);
        if (hint == NULL || !fr_str_is(hint->role, "list"))
            continue;
        find_fields(inf, type, hint);
        type->role = ROLE_LIST;
        type->confidence = CONFIDENCE_HIGH;
        for (size_t k = 0; k < inf->plan->functions.len; k++)
            if (type->list_append == FR_NO_ID && appends(inf, k, i))
                type->list_append = inf->plan->functions.data[k].item;
        fr_use_function(inf, type->list_append, "list");
        if (type->list_next.len == 0)
            fail(inf, hint, "no field points to the next one");
        else if (type->list_text.len == 0)
            fail(inf, hint, "no field is a text");
        else if (type->destroy.function == FR_NO_ID)
            fail(inf, hint, "`destroy` is missing");
        else if (type->list_append == FR_NO_ID)
            fail(inf, hint, "no function appends a text to it");
    }
}
