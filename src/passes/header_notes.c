/* What `cbindgen:` lines in doc comments ask for. A question only hears answers of its own kind,
 * and of two lines with one name the later counts. */
#include "passes/header_ir.h"

void fr_h_annotations_set(fr_h *h, fr_h_annotations *list, const fr_doc_annotations *from)
{
    *list = (fr_h_annotations){ 0 };
    for (size_t i = 0; from && i < from->list.len; i++)
        fr_vec_push(h->arena, &list->list, &from->list.data[i]);
}

const fr_doc_annotation *fr_h_annotation(const fr_h_annotations *list, const char *name,
                                         fr_annotation_kind kind)
{
    for (size_t i = list->list.len; i-- > 0;)
        if (fr_str_is(list->list.data[i]->name, name))
            return list->list.data[i]->kind == kind ? list->list.data[i] : NULL;
    return NULL;
}

bool fr_h_flag(const fr_h_annotations *list, const char *name, bool otherwise)
{
    const fr_doc_annotation *found = fr_h_annotation(list, name, ANNOTATION_BOOL);
    return found ? found->flag : otherwise;
}

bool fr_h_atom(const fr_h_annotations *list, const char *name, fr_str *text)
{
    const fr_doc_annotation *found = fr_h_annotation(list, name, ANNOTATION_ATOM);
    if (found)
        *text = found->atom;
    return found != NULL;
}

fr_rename_rule fr_h_rule(fr_h *h, const fr_h_annotations *list, const char *name,
                         fr_rename_rule otherwise)
{
    fr_rename_rule rule = { .kind = RENAME_NONE };
    const fr_doc_annotation *found = fr_h_annotation(list, name, ANNOTATION_ATOM);
    if (!found)
        return otherwise;
    if (found->atom.ptr && !fr_rename_rule_parse(found->atom, &rule))
        fr_diag(h->diags, DIAG_E0910, fr_model_place(h->model, found->span),
                "`%.*s` is no rename rule", FR_ARG(found->atom))
            ->hint = FR_LIT(FR_RENAME_RULES);
    return rule;
}
