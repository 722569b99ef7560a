/* Structs and unions: the definition, then all that belongs to it, in the order in which bindgen
 * prints it. The plan has decided what the fields are; here they get their text. */
#include "write_rust/emit_record.h"

#include "write_rust/template.h"

/* ---- what the parts share ---- */

static fr_str with_argument(fr_emitter *e, const fr_record_plan *plan, fr_str name)
{
    if (plan->flex_element == FR_NO_ID || plan->slots.len == 0 ||
        plan->slots.data[plan->slots.len - 1].kind != SLOT_FLEXARRAY)
        return name;
    fr_str element = fr_captured(e, fr_emit_type, plan->flex_element);
    return fr_arena_printf(e->arena, "%.*s<[%.*s; 0]>", FR_ARG(name), FR_ARG(element));
}

fr_record_view fr_record_view_of(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    const fr_record_plan *plan = e->analysis->plans.by_id[id];
    fr_record_view view = { .e = e,
                            .item = item,
                            .record = &item->as.type.as.record,
                            .plan = plan,
                            .name = fr_names_get(e->names, id),
                            .derives = fr_derives_of(e, id) };
    view.type = with_argument(e, plan, view.name);
    view.body_name = plan->form == FORM_ALIGNED_PACKED ? plan->inner_name : view.name;
    view.body = plan->form == FORM_ALIGNED_PACKED ? "packed." : "";
    return view;
}

static fr_tristate private_annotation(const fr_annotations *annotations)
{
    return annotations ? annotations->is_private : TRISTATE_UNSET;
}

/* What --field-visibility says; false: nothing. */
static bool find_visibility(const fr_record_view *view, const fr_field *field, fr_visibility *out)
{
    static const char *const names[] = { [VISIBILITY_PUBLIC] = "public",
                                         [VISIBILITY_CRATE] = "crate",
                                         [VISIBILITY_PRIVATE] = "private" };
    fr_emitter *e = view->e;
    const fr_rules *rules = &e->options->field_visibility;
    for (size_t i = 0; i < rules->len; i++) {
        fr_rule *rule = &rules->data[i]; /* its pattern notes that it matched */
        fr_str path =
            fr_arena_printf(e->arena, "%.*s::%.*s", FR_ARG(fr_names_path(e->names, view->item->id)),
                            FR_ARG(field->name));
        if (!fr_regex_set_matches(&rule->match, path))
            continue;
        for (unsigned k = 0; k < sizeof names / sizeof *names; k++)
            if (fr_str_is(rule->values.data[0], names[k]))
                *out = (fr_visibility)k;
        return true;
    }
    return false;
}

/* Annotation of the field, --field-visibility, C++ access, annotation of the record, option: the
 * first that says. */
fr_visibility fr_field_visibility(const fr_record_view *view, const fr_field *field)
{
    const fr_bind_options *options = view->e->options;
    fr_tristate is_private = field ? private_annotation(field->annotations) : TRISTATE_UNSET;
    fr_visibility rule = options->default_visibility;
    if (is_private == TRISTATE_UNSET && field && find_visibility(view, field, &rule))
        return rule;
    if (is_private == TRISTATE_UNSET && field && options->respect_cxx_access_specs)
        is_private = field->is_public == TRISTATE_FALSE ? TRISTATE_TRUE : TRISTATE_FALSE;
    if (is_private == TRISTATE_UNSET)
        is_private = private_annotation(view->item->annotations);
    switch (is_private) {
    case TRISTATE_UNSET: break;
    case TRISTATE_FALSE: return VISIBILITY_PUBLIC;
    case TRISTATE_TRUE: return VISIBILITY_PRIVATE;
    }
    return options->default_visibility;
}

fr_visibility fr_unit_visibility(const fr_record_view *view, const fr_bit_unit *unit)
{
    fr_visibility least = fr_field_visibility(view, NULL);
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_field *field = &view->record->fields.data[unit->fields.data[i].index];
        fr_visibility own = fr_field_visibility(view, field);
        if (field->name.len && own > least)
            least = own;
    }
    return least;
}

fr_str fr_bit_unit_type(fr_emitter *e, const fr_bit_unit *unit)
{
    e->helpers |= HELPER_BIT_UNIT;
    return fr_arena_printf(e->arena, "%s__BindgenBitfieldUnit<[u8; %lluusize]>", e->path,
                           (unsigned long long)unit->size);
}

/* ---- fields ---- */

/* The element of a flexible or zero-length array that the field is itself, or FR_NO_ID. */
static fr_id flexible_element(const fr_emitter *e, fr_id type_id)
{
    const fr_type *type = fr_model_type(e->model, fr_model_resolve(e->model, type_id));
    return type->kind == TYPE_ARRAY && type->as.array.count == 0 ? type->as.array.element
                                                                 : FR_NO_ID;
}

static void emit_struct_field_type(const fr_record_view *view, const fr_plan_slot *slot)
{
    fr_emitter *e = view->e;
    const fr_field *field = &view->record->fields.data[slot->index];
    fr_id element = flexible_element(e, field->type);
    if (slot->is_unaligned) {
        fr_emit_unaligned(e, field->type);
    } else if (slot->as_bytes) {
        fr_emit_blob(e, slot->blob, true);
    } else if (element != FR_NO_ID && !view->record->is_union) {
        e->helpers |= HELPER_INCOMPLETE_ARRAY;
        fr_emit_fmt(e, "%s__IncompleteArrayField<", e->path);
        fr_emit_type(e, element);
        fr_emit_puts(e, ">");
    } else {
        fr_emit_type_of(e, field->type, field->name);
    }
}

static void emit_flexible_type(const fr_record_view *view, const fr_plan_slot *slot,
                               fr_str flexible)
{
    fr_emitter *e = view->e;
    fr_id type = view->record->fields.data[slot->index].type;
    if (view->plan->is_packed) /* what is not Sized may not be dropped within repr(packed) */
        fr_emit_fmt(e, "%s::mem::ManuallyDrop<", e->root);
    if (flexible_element(e, type) != FR_NO_ID) {
        fr_emit_put(e, flexible);
    } else {
        fr_emit_type(e, fr_names_final_type(e->names, type)); /* a typedef takes no argument */
        fr_emit_fmt(e, "<%.*s>", FR_ARG(flexible));
    }
    if (view->plan->is_packed)
        fr_emit_puts(e, ">");
}

void fr_emit_slot_type(const fr_record_view *view, const fr_plan_slot *slot, fr_str flexible)
{
    fr_emitter *e = view->e;
    if (slot->kind == SLOT_FLEXARRAY) {
        emit_flexible_type(view, slot, flexible);
        return;
    }
    bool is_wrapped = view->plan->form == FORM_WRAPPER_UNION;
    bool is_kept = view->plan->form == FORM_UNION && view->plan->uses_manually_drop;
    if (is_wrapped) {
        e->helpers |= HELPER_UNION_FIELD;
        fr_emit_fmt(e, "%s__BindgenUnionField<", e->path);
    } else if (is_kept) {
        fr_emit_fmt(e, "%s::mem::ManuallyDrop<", e->root);
    }
    emit_struct_field_type(view, slot);
    if (is_wrapped || is_kept)
        fr_emit_puts(e, ">");
}

/* The attributes that --field-attr and annotations give, both without #[]. */
static void emit_field_attributes(const fr_record_view *view, const fr_field *field)
{
    fr_emitter *e = view->e;
    for (size_t i = 0; field->annotations && i < field->annotations->attributes.len; i++)
        fr_emit_fmt(e, "#[%.*s]\n", FR_ARG(field->annotations->attributes.data[i]));
    for (size_t i = 0; i < e->options->field_attrs.len; i++) {
        const fr_field_attr *rule = &e->options->field_attrs.data[i];
        if (fr_str_eq(rule->field, field->name) &&
            (fr_str_eq(rule->type, view->name) ||
             fr_str_eq(rule->type, fr_name_before_renaming(e, view->item->id))))
            fr_emit_fmt(e, "#[%.*s]\n", FR_ARG(rule->attribute));
    }
}

static void emit_field(const fr_record_view *view, const fr_plan_slot *slot)
{
    fr_emitter *e = view->e;
    const fr_field *field = &view->record->fields.data[slot->index];
    fr_emit_doc(e, field->doc);
    emit_field_attributes(view, field);
    fr_emit_visibility(e, fr_field_visibility(view, field));
    fr_emit_fmt(e, "%.*s: ", FR_ARG(view->plan->field_names[slot->index]));
    fr_emit_slot_type(view, slot, FR_LIT("FAM"));
    fr_emit_puts(e, ",\n");
}

static void emit_bit_unit(const fr_record_view *view, const fr_bit_unit *unit)
{
    fr_emitter *e = view->e;
    bool is_wrapped = view->plan->form == FORM_WRAPPER_UNION;
    fr_str type = fr_bit_unit_type(e, unit);
    fr_emit_visibility(e, fr_unit_visibility(view, unit));
    if (is_wrapped)
        e->helpers |= HELPER_UNION_FIELD;
    fr_emit_fmt(e, "_bitfield_%u: ", unit->number);
    if (is_wrapped)
        fr_emit_fmt(e, "%s__BindgenUnionField<%.*s>,\n", e->path, FR_ARG(type));
    else
        fr_emit_fmt(e, "%.*s,\n", FR_ARG(type));
}

static void emit_blob_field(fr_emitter *e, const char *name, fr_blob blob)
{
    fr_emit_puts(e, name);
    fr_emit_blob(e, blob, true);
    fr_emit_puts(e, ",\n");
}

static void emit_slot(const fr_record_view *view, const fr_plan_slot *slot)
{
    fr_emitter *e = view->e;
    switch (slot->kind) {
    case SLOT_FIELD:
    case SLOT_FLEXARRAY: emit_field(view, slot); break;
    case SLOT_BIT_UNIT: emit_bit_unit(view, &view->plan->units.data[slot->index]); break;
    case SLOT_PADDING:
        fr_emit_visibility(e, fr_field_visibility(view, NULL));
        fr_emit_fmt(e, "__bindgen_padding_%u: ", slot->number);
        emit_blob_field(e, "", slot->blob);
        break;
    case SLOT_ALIGN:
        fr_emit_fmt(e, "pub _bindgen_align: [u%llu; 0],\n",
                    (unsigned long long)slot->blob.align * 8);
        break;
    case SLOT_UNUSED: fr_emit_puts(e, "_unused: [u8; 0],\n"); break;
    case SLOT_ADDRESS: fr_emit_puts(e, "pub _address: u8,\n"); break;
    case SLOT_OPAQUE: emit_blob_field(e, "pub _bindgen_opaque_blob: ", slot->blob); break;
    case SLOT_UNION_STORAGE: emit_blob_field(e, "pub bindgen_union_field: ", slot->blob); break;
    }
}

/* ---- the definition ---- */

static fr_derive_target derive_target(const fr_record_plan *plan)
{
    return plan->form == FORM_UNION ? DERIVE_TARGET_UNION : DERIVE_TARGET_STRUCT;
}

static void emit_packed_repr(fr_emitter *e, const fr_record_plan *plan)
{
    if (plan->packed_n > 1)
        fr_emit_fmt(e, "#[repr(C, packed(%llu))]\n", (unsigned long long)plan->packed_n);
    else
        fr_emit_puts(e, "#[repr(C, packed)]\n");
}

static void emit_repr(const fr_record_view *view)
{
    const fr_record_plan *plan = view->plan;
    if (plan->is_packed && plan->form != FORM_ALIGNED_PACKED)
        emit_packed_repr(view->e, plan);
    else
        fr_emit_puts(view->e, "#[repr(C)]\n");
    if (plan->align_n)
        fr_emit_fmt(view->e, "#[repr(align(%llu))]\n", (unsigned long long)plan->align_n);
}

static void emit_body(const fr_record_view *view)
{
    fr_emitter *e = view->e;
    const fr_record_plan *plan = view->plan;
    fr_emit_fmt(e, "pub %s %.*s", plan->form == FORM_UNION ? "union" : "struct",
                FR_ARG(view->body_name));
    if (view->type.len != view->name.len) {
        fr_str element = fr_captured(e, fr_emit_type, plan->flex_element);
        fr_emit_template(e, "<FAM: ?$Sized = [$0; 0]>", &element);
    }
    fr_emit_puts(e, " {\n");
    for (size_t i = 0; i < plan->slots.len; i++)
        emit_slot(view, &plan->slots.data[i]);
    fr_emit_puts(e, "}\n");
}

/* Rust has no type that is both packed and aligned (E0587), so one holds the other, and stands for
 * it where a field is read or written. */
static void emit_inner_struct(const fr_record_view *view)
{
    static const char *const impls[] = {
        "impl $::ops::Deref for $0 {\ntype Target = $1;\n#[inline]\n"
        "fn deref(&self) -> &Self::Target {\n&self.packed\n}\n}\n",
        "impl $::ops::DerefMut for $0 {\n#[inline]\n"
        "fn deref_mut(&mut self) -> &mut Self::Target {\n&mut self.packed\n}\n}\n",
    };
    fr_emitter *e = view->e;
    fr_str args[] = { view->name, view->body_name };
    fr_emit_begin(e, PIECE_STRUCT);
    emit_packed_repr(e, view->plan);
    fr_emit_derives(e, view->item, &view->derives, DERIVE_TARGET_STRUCT);
    emit_body(view);
    fr_emit_end(e);
    for (size_t i = 0; i < sizeof impls / sizeof *impls; i++) {
        fr_emit_begin(e, PIECE_IMPL);
        fr_emit_template(e, impls[i], args);
        fr_emit_end(e);
    }
}

static void emit_definition(const fr_record_view *view)
{
    fr_emitter *e = view->e;
    fr_derive_target target = derive_target(view->plan);
    fr_emit_begin(e, view->plan->form == FORM_UNION ? PIECE_UNION : PIECE_STRUCT);
    fr_emit_doc(e, view->item->doc);
    emit_repr(view);
    fr_emit_derives(e, view->item, &view->derives, target);
    fr_emit_attributes(e, view->item, target);
    if (fr_is_must_use_type(e, view->item->id))
        fr_emit_puts(e, "#[must_use]\n");
    if (view->plan->form == FORM_ALIGNED_PACKED)
        fr_emit_fmt(e, "pub struct %.*s {\npub packed: %.*s,\n}\n", FR_ARG(view->name),
                    FR_ARG(view->body_name));
    else
        emit_body(view);
    fr_emit_end(e);
    if (view->plan->form == FORM_ALIGNED_PACKED)
        emit_inner_struct(view);
}

void fr_emit_record(fr_emitter *e, fr_id id)
{
    fr_record_view view = fr_record_view_of(e, id);
    emit_definition(&view);
    for (size_t i = 0; i < view.record->inner.len; i++)
        fr_emit_item(e, view.record->inner.data[i]);
    fr_emit_layout_assertions(e, id);
    fr_emit_flexarray_impls(e, id);
    fr_emit_record_impls(e, id);
    fr_emit_bit_field_impl(e, id);
}
