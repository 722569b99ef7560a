/* The model's items, and the questions that every room asks of them. */
#include "model/model.h"

void fr_model_init(fr_model *model, fr_arena *arena, fr_diags *diags)
{
    *model = (fr_model){ .arena = arena, .diags = diags };
    fr_map_init(&model->file_indexes, arena);
    fr_map_init(&model->macros, arena);
    fr_model_file(model, (fr_str){ 0 });
    fr_model_add(model, ITEM_MODULE, FR_NO_ID);
}

static fr_item *new_item(fr_model *model, fr_item_kind kind, fr_id parent, size_t size)
{
    if (model->items.len >= FR_NO_ID)
        fr_arena_fail(model->arena);
    fr_item *item = fr_arena_alloc(model->arena, size);
    item->kind = kind;
    item->id = (fr_id)model->items.len;
    item->parent = parent;
    fr_vec_push(model->arena, &model->items, item);
    if (parent != FR_NO_ID && model->items.data[parent]->kind == ITEM_MODULE)
        fr_vec_push(model->arena, &model->items.data[parent]->as.module.children, item->id);
    return item;
}

/* Types are nearly twice as large as functions. */
static size_t room_of(fr_item_kind kind)
{
    switch (kind) {
    case ITEM_MODULE: return FR_SIZE_WITH(fr_item, module);
    case ITEM_FUNCTION: return FR_SIZE_WITH(fr_item, function);
    case ITEM_VAR: return FR_SIZE_WITH(fr_item, var);
    case ITEM_NONE:
    case ITEM_TYPE: break;
    }
    return sizeof(fr_item);
}

fr_item *fr_model_add(fr_model *model, fr_item_kind kind, fr_id parent)
{
    return new_item(model, kind, parent, room_of(kind));
}

/* Of a type, without what its kind does not use. */
static size_t size_of(fr_type_kind kind)
{
    switch (kind) {
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL: return offsetof(fr_type, as);
    case TYPE_REF: return FR_SIZE_WITH(fr_type, target);
    case TYPE_INT: return FR_SIZE_WITH(fr_type, integer);
    case TYPE_FLOAT:
    case TYPE_COMPLEX: return FR_SIZE_WITH(fr_type, floating);
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER: return FR_SIZE_WITH(fr_type, pointer);
    case TYPE_ARRAY:
    case TYPE_VECTOR: return FR_SIZE_WITH(fr_type, array);
    case TYPE_FUNCTION: return FR_SIZE_WITH(fr_type, signature);
    case TYPE_RUST: return FR_SIZE_WITH(fr_type, rust);
    case TYPE_UNRESOLVED:
    case TYPE_ALIAS:
    case TYPE_RECORD:
    case TYPE_ENUM:
    case TYPE_OPAQUE: break;
    }
    return sizeof(fr_type);
}

fr_item *fr_model_add_use(fr_model *model, const fr_type *type)
{
    size_t size = size_of(type->kind);
    fr_item *item = new_item(model, ITEM_TYPE, FR_NO_ID, offsetof(fr_item, as) + size);
    memcpy(&item->as.type, type, size);
    return item;
}

fr_item *fr_model_item(const fr_model *model, fr_id id)
{
    return model->items.data[id];
}

fr_type *fr_model_type(const fr_model *model, fr_id id)
{
    return &model->items.data[id]->as.type;
}

/* What the item at `id` stands for, or itself: through a REF, an ALIAS if `aliases`, an array's
 * element if `elements`. */
static fr_id next_of(const fr_model *model, fr_id id, bool aliases, bool elements)
{
    if (id >= model->items.len || model->items.data[id]->kind != ITEM_TYPE)
        return id;
    const fr_type *type = fr_model_type(model, id);
    if (type->kind == TYPE_REF)
        return type->as.target;
    if (type->kind == TYPE_ALIAS && aliases)
        return type->as.alias.target;
    if (type->kind == TYPE_ARRAY && elements)
        return type->as.array.element;
    return id;
}

static fr_id follow(const fr_model *model, fr_id id, bool aliases)
{
    /* without a cycle no chain is longer than there are items; C cannot make one (a typedef's
     * name is in scope only behind its declarator, C17 6.2.1p7), but a wrong model must not hang us
     */
    for (size_t left = model->items.len; left; left--) {
        fr_id next = next_of(model, id, aliases, false);
        if (next == id)
            break;
        id = next;
    }
    return id;
}

fr_id fr_model_resolve(const fr_model *model, fr_id id)
{
    return follow(model, id, false);
}

fr_id fr_model_canonical(const fr_model *model, fr_id id)
{
    return follow(model, id, true);
}

bool fr_model_is_const(const fr_model *model, fr_id id)
{
    for (size_t left = model->items.len; left; left--) {
        if (id >= model->items.len || model->items.data[id]->kind != ITEM_TYPE)
            return false;
        if (fr_model_type(model, id)->is_const)
            return true;
        fr_id next = next_of(model, id, true, true);
        if (next == id)
            break;
        id = next;
    }
    return false;
}

uint32_t fr_model_file(fr_model *model, fr_str path)
{
    uint64_t *known = fr_map_find(&model->file_indexes, path);
    if (known)
        return (uint32_t)*known;
    uint32_t index = (uint32_t)model->files.len;
    fr_vec_push(model->arena, &model->files, fr_arena_str(model->arena, path));
    fr_map_put(&model->file_indexes, path, index);
    return index;
}

fr_place fr_model_place(const fr_model *model, fr_span span)
{
    return (fr_place){ model->files.data[span.file], span.line, span.column };
}

const char *fr_abi_rust_name(fr_abi abi)
{
    static const char *const names[] = {
        [ABI_C] = "C",
        [ABI_STDCALL] = "stdcall",
        [ABI_EFIAPI] = "efiapi",
        [ABI_FASTCALL] = "fastcall",
        [ABI_THISCALL] = "thiscall",
        [ABI_VECTORCALL] = "vectorcall",
        [ABI_AAPCS] = "aapcs",
        [ABI_WIN64] = "win64",
        [ABI_SYSV64] = "sysv64",
        [ABI_C_UNWIND] = "C-unwind",
        [ABI_SYSTEM] = "system",
        [ABI_UNSUPPORTED] = NULL,
    };
    return names[abi];
}
