/* Typedefs: `pub type`, a struct around the type, or `pub use` for enums, whose variants a type
 * alias would not bring along (rust-lang/rust 26264). */
#include "write_rust/emit.h"

static void put_target(fr_emitter *e, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    if (e->analysis->selection.is_opaque[item->id]) {
        fr_layout layout = type->layout;
        fr_emit_blob(e, layout.known ? (fr_blob){ layout.size, layout.align } : (fr_blob){ 0, 1 },
                     false);
        return;
    }
    fr_emit_type_of(e, type->as.alias.target, item->name);
}

/* True if the target is printed as the path of an enum, perhaps by way of another typedef. */
static bool is_enum_path(fr_emitter *e, const fr_item *item)
{
    fr_id target = fr_model_resolve(e->model, item->as.type.as.alias.target);
    fr_id end = fr_names_final_type(e->names, target);
    const fr_item *next = fr_model_item(e->model, target);
    return !e->analysis->selection.is_opaque[item->id] &&
           fr_model_type(e->model, end)->kind == TYPE_ENUM &&
           !fr_names_is_rust_integer(e->names, next);
}

static void emit_use(fr_emitter *e, const fr_item *item)
{
    fr_emit_begin(e, PIECE_USE);
    fr_emit_doc(e, item->doc);
    fr_emit_puts(e, "pub use self::");
    put_target(e, item);
    fr_emit_fmt(e, " as %.*s;", FR_ARG(fr_names_get(e->names, item->id)));
    fr_emit_end(e);
}

static void emit_plain(fr_emitter *e, const fr_item *item)
{
    fr_emit_begin(e, PIECE_TYPE);
    fr_emit_doc(e, item->doc);
    fr_emit_fmt(e, "pub type %.*s = ", FR_ARG(fr_names_get(e->names, item->id)));
    put_target(e, item);
    fr_emit_puts(e, ";");
    fr_emit_end(e);
}

static void put_field_attributes(fr_emitter *e, const fr_item *item)
{
    fr_str name = fr_names_get(e->names, item->id);
    for (size_t i = 0; i < e->options->field_attrs.len; i++) {
        const fr_field_attr *attr = &e->options->field_attrs.data[i];
        if (fr_str_is(attr->field, "0") &&
            (fr_str_eq(attr->type, name) ||
             fr_str_eq(attr->type, fr_name_before_renaming(e, item->id))))
            fr_emit_fmt(e, "#[%.*s] ", FR_ARG(attr->attribute));
    }
}

static void emit_new_type(fr_emitter *e, const fr_item *item)
{
    fr_str name = fr_names_get(e->names, item->id);
    fr_derives derives = fr_derives_of(e, item->id);
    fr_emit_begin(e, PIECE_STRUCT);
    fr_emit_doc(e, item->doc);
    fr_emit_puts(e, "#[repr(transparent)]\n");
    fr_emit_derives(e, item, &derives, DERIVE_TARGET_STRUCT);
    fr_emit_attributes(e, item, DERIVE_TARGET_STRUCT);
    if (fr_is_must_use_type(e, item->id))
        fr_emit_puts(e, "#[must_use]\n");
    fr_emit_fmt(e, "pub struct %.*s(", FR_ARG(name));
    put_field_attributes(e, item);
    fr_emit_visibility(e, e->options->default_visibility);
    put_target(e, item);
    fr_emit_puts(e, ");");
    fr_emit_end(e);
}

static void emit_deref(fr_emitter *e, const fr_item *item)
{
    fr_str name = fr_names_get(e->names, item->id);
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %s::ops::Deref for %.*s { type Target = ", e->root, FR_ARG(name));
    put_target(e, item);
    fr_emit_puts(e, "; #[inline] fn deref(&self) -> &Self::Target { &self.0 } }");
    fr_emit_end(e);
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %s::ops::DerefMut for %.*s ", e->root, FR_ARG(name));
    fr_emit_puts(e, "{ #[inline] fn deref_mut(&mut self) -> &mut Self::Target { &mut self.0 } }");
    fr_emit_end(e);
}

void fr_emit_alias(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    switch (fr_names_alias_style(e->names, id)) {
    case ALIAS_STYLE_TYPE_ALIAS:
        if (is_enum_path(e, item))
            emit_use(e, item);
        else
            emit_plain(e, item);
        break;
    case ALIAS_STYLE_NEW_TYPE: emit_new_type(e, item); break;
    case ALIAS_STYLE_NEW_TYPE_DEREF:
        emit_new_type(e, item);
        emit_deref(e, item);
        break;
    case ALIAS_STYLE_COUNT: break;
    }
}
