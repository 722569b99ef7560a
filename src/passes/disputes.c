/* A library compiled by gcc and bindings made by clang's word must agree; here they would not. */
#include "passes/disputes.h"

/* The _Atomic type on the way from a use to what it is made of, or FR_NO_ID. */
static fr_id atomic_within(const fr_model *model, fr_id id)
{
    for (size_t left = model->items.len; left && id != FR_NO_ID; left--) {
        const fr_type *type = fr_model_type(model, id);
        if (type->is_atomic)
            return id;
        if (type->kind == TYPE_POINTER)
            id = type->as.pointer.pointee;
        else if (type->kind == TYPE_ARRAY)
            id = type->as.array.element;
        else
            break;
    }
    return FR_NO_ID;
}

/* The type of core::sync::atomic for a scalar; NULL: there is none. */
static const char *atomic_name(const fr_type *type)
{
    static const char *const names[2][4] = { { "AtomicU8", "AtomicU16", "AtomicU32", "AtomicU64" },
                                             { "AtomicI8", "AtomicI16", "AtomicI32",
                                               "AtomicI64" } };
    bool is_signed = type->kind == TYPE_INT
                         ? type->as.integer.is_signed
                         : type->kind == TYPE_ENUM && type->as.enumeration.is_signed;
    if (type->kind == TYPE_BOOL)
        return "AtomicBool";
    if (type->kind == TYPE_POINTER)
        return "AtomicPtr";
    if (type->kind != TYPE_INT && type->kind != TYPE_ENUM)
        return NULL;
    switch (type->layout.size) {
    case 1: return names[is_signed][0];
    case 2: return names[is_signed][1];
    case 4: return names[is_signed][2];
    case 8: return names[is_signed][3];
    default: return NULL;
    }
}

static void note_atomic(const fr_model *model, const fr_type *type, fr_span span)
{
    const char *name = atomic_name(type);
    if (name)
        fr_diag(model->diags, DIAG_N0407, fr_model_place(model, span),
                "this is atomic in C: in Rust use %s::from_ptr() on its address", name);
    else
        fr_diag(model->diags, DIAG_N0407, fr_model_place(model, span),
                "this is atomic in C, and Rust has no atomic type of it");
}

/* clang rounds sizes of up to 16 bytes up to a power of two; gcc leaves them as they are. */
static void check_use(fr_names *names, fr_id id, fr_span span)
{
    const fr_model *model = names->model;
    fr_id atomic = atomic_within(model, id);
    if (atomic == FR_NO_ID)
        return;
    const fr_type *end = fr_model_type(model, fr_names_final_type(names, atomic));
    fr_layout enlarged = fr_model_type(model, atomic)->layout, plain = end->layout;
    if (!plain.known || !enlarged.known || plain.size == enlarged.size) {
        note_atomic(model, end, span);
        return;
    }
    fr_diagnostic *d = fr_diag(
        model->diags, DIAG_W0405, fr_model_place(model, span),
        "compilers disagree: an _Atomic type of %llu bytes is one of %llu for clang and here, "
        "and stays as it is for gcc",
        (unsigned long long)plain.size, (unsigned long long)enlarged.size);
    d->hint = FR_LIT("use a type of 1, 2, 4, 8 or 16 bytes");
}

static void check_signature(fr_names *names, fr_id id, fr_span span)
{
    const fr_signature *signature =
        &fr_model_type(names->model, fr_model_resolve(names->model, id))->as.signature;
    check_use(names, signature->result, span);
    for (size_t i = 0; i < signature->params.len; i++)
        check_use(names, signature->params.data[i].type, span);
}

/* The alignment that a typedef on the way gives to the field's type, 0: none. */
static uint64_t typedef_alignment(const fr_model *model, fr_id id)
{
    uint64_t align = 0;
    for (size_t left = model->items.len; left; left--) {
        const fr_type *type = fr_model_type(model, id);
        if (type->kind != TYPE_REF && type->kind != TYPE_ALIAS)
            break;
        if (type->kind == TYPE_ALIAS && type->as.alias.align_attribute > align)
            align = type->as.alias.align_attribute;
        id = type->kind == TYPE_REF ? type->as.target : type->as.alias.target;
    }
    return align > fr_model_type(model, id)->layout.align ? align : 0;
}

/* gcc begins each bit-field of an aligned type at that alignment. */
static void check_bit_field(const fr_model *model, const fr_field *field)
{
    uint64_t align = typedef_alignment(model, field->type);
    if (align == 0 || field->offset < 0 || (uint64_t)field->offset % (align * 8) == 0)
        return;
    fr_diagnostic *d = fr_diag(model->diags, DIAG_W0405, fr_model_place(model, field->span),
                               "compilers disagree: gcc aligns the bit-field `%.*s` to %llu bytes, "
                               "clang does not, and these bindings neither",
                               FR_ARG(field->name), (unsigned long long)align);
    d->hint = FR_LIT("give it a type without an alignment of its own");
}

static void check_record(fr_names *names, const fr_record *record)
{
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        if (field->bit_width > 0)
            check_bit_field(names->model, field);
        else if (field->bit_width < 0)
            check_use(names, field->type, field->span);
    }
}

void fr_report_disputes(const fr_selection *selection, fr_names *names)
{
    for (fr_id id = 0; id < names->model->items.len; id++) {
        const fr_item *item = fr_model_item(names->model, id);
        if (!selection->is_wanted[id])
            continue;
        if (item->kind == ITEM_FUNCTION)
            check_signature(names, item->as.function.signature, item->span);
        else if (item->kind == ITEM_VAR && item->as.var.type != FR_NO_ID)
            check_use(names, item->as.var.type, item->span);
        else if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS)
            check_use(names, item->as.type.as.alias.target, item->span);
        else if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_RECORD)
            check_record(names, &item->as.type.as.record);
    }
}
