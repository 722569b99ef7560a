/* A wrapper repeats the function's signature, so every type in it must have a spelling that is good
 * at file scope, behind the header: what has neither tag nor typedef has none. */
#include "passes/wrappers.h"

fr_str fr_wrapper_name(const fr_bind_options *options, const fr_item *function, fr_arena *arena)
{
    return fr_arena_printf(arena, "%.*s%.*s", FR_ARG(function->name),
                           FR_ARG(options->wrap_static_fns_suffix));
}

static const char *why_no_type(const fr_names *names, fr_id id, unsigned depth);

static const char *why_no_signature(const fr_names *names, const fr_signature *signature,
                                    unsigned depth)
{
    const char *why = why_no_type(names, signature->result, depth);
    for (size_t i = 0; !why && i < signature->params.len; i++)
        why = why_no_type(names, signature->params.data[i].type, depth);
    if (!why && signature->abi != ABI_C)
        why = "a function with another calling convention has no plain spelling";
    return why;
}

static const char *why_no_type(const fr_names *names, fr_id id, unsigned depth)
{
    const fr_item *item = fr_model_item(names->model, id);
    const fr_type *type = &item->as.type;
    if (depth >= FR_DEEPEST_C_TYPE)
        return "its type is nested too deep";
    switch (type->kind) {
    case TYPE_REF: return why_no_type(names, type->as.target, depth + 1);
    case TYPE_POINTER: return why_no_type(names, type->as.pointer.pointee, depth + 1);
    case TYPE_ARRAY: return why_no_type(names, type->as.array.element, depth + 1);
    case TYPE_FUNCTION: return why_no_signature(names, &type->as.signature, depth + 1);
    case TYPE_FLOAT: return type->as.floating == FLOAT_F16 ? "a 16-bit float has many names" : NULL;
    case TYPE_RECORD:
    case TYPE_ENUM: return item->name.len ? NULL : "a type in its signature has no name";
    case TYPE_VOID:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_COMPLEX:
    case TYPE_ALIAS: return NULL;
    case TYPE_UNRESOLVED:
    case TYPE_NULLPTR:
    case TYPE_VECTOR:
    case TYPE_OPAQUE:
    case TYPE_BLOCK_POINTER:
    case TYPE_RUST: break;
    }
    return "a type in its signature has no spelling of its own";
}

static const char *why_no_wrapper(const fr_names *names, const fr_item *item)
{
    const fr_signature *signature =
        &fr_model_type(names->model, item->as.function.signature)->as.signature;
    if (signature->is_variadic)
        return "the arguments of a variadic function cannot be passed on";
    if (item->as.function.symbol.len && !fr_str_eq(item->as.function.symbol, item->name))
        return "it has a symbol of its own";
    return why_no_signature(names, signature, 0);
}

static void find_typedefs(fr_wrappers *wrappers, const fr_names *names)
{
    const fr_model *model = names->model;
    wrappers->typedef_of = FR_NEW_ARRAY(model->arena, fr_id, model->items.len);
    for (fr_id id = 0; id < model->items.len; id++)
        wrappers->typedef_of[id] = FR_NO_ID;
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ALIAS)
            continue;
        fr_id target = fr_model_resolve(model, item->as.type.as.alias.target);
        if (fr_str_eq(fr_model_item(model, target)->name, item->name))
            wrappers->typedef_of[target] = id;
    }
}

void fr_check_wrappers(fr_wrappers *wrappers, fr_selection *selection, const fr_names *names)
{
    const fr_model *model = names->model;
    if (!names->options->wrap_static_fns)
        return;
    find_typedefs(wrappers, names);
    for (fr_id id = 0; id < model->items.len; id++) {
        const fr_item *item = fr_model_item(model, id);
        if (!selection->is_wanted[id] || item->kind != ITEM_FUNCTION ||
            item->as.function.linkage != LINKAGE_INTERNAL)
            continue;
        const char *why = why_no_wrapper(names, item);
        if (!why)
            continue;
        selection->is_wanted[id] = false;
        fr_diag(model->diags, DIAG_W0402, fr_model_place(model, item->span),
                "the static function `%.*s` is left out, as no wrapper can be written: %s",
                FR_ARG(item->name), why);
    }
}
