/* Only what is passed itself counts: pointers to such a union stay as they are. */
#include "passes/transparent.h"

/* The type of the first member, if the use is of such a union; else the use itself. Compilers do
 * not ask again whether that is one, too. */
static fr_id passed_as(const fr_model *model, fr_id use)
{
    const fr_type *type = fr_model_type(model, fr_model_canonical(model, use));
    if (type->kind != TYPE_RECORD || !type->as.record.is_transparent ||
        type->as.record.fields.len == 0)
        return use;
    return type->as.record.fields.data[0].type;
}

void fr_settle_transparent_unions(fr_model *model)
{
    for (fr_id id = 0; id < model->items.len; id++) {
        fr_item *item = fr_model_item(model, id);
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_FUNCTION)
            continue;
        fr_signature *signature = &item->as.type.as.signature;
        for (size_t i = 0; i < signature->params.len; i++)
            signature->params.data[i].type = passed_as(model, signature->params.data[i].type);
    }
}
