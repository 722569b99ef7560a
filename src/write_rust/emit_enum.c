/* Enums, in the seven styles that the options offer. What can be constants beside the enum, members
 * of an impl or of a module, or variants are the same enumerators, printed in the same order: that
 * of the header, but those annotated `constant` come after the others. */
#include "write_rust/emit.h"

#include "base/map.h"
#include "write_rust/template.h"

typedef struct enum_view {
    fr_emitter *e;
    const fr_item *item;
    const fr_enum *type;
    fr_enum_style style;
    fr_str name;
    const fr_variant_names *names; /* by index */
    FR_VEC(size_t) order;          /* indexes, without those that are dropped */
    size_t *twin;                  /* by index: the first of the same value in that order */
    const char *integer;           /* i8 ... u64 where that is the type; else NULL: the C type */
} enum_view;

/* ---- what is where ---- */

static bool is_rust(const enum_view *view)
{
    return view->style == ENUM_STYLE_RUST || view->style == ENUM_STYLE_RUST_NON_EXHAUSTIVE;
}

static bool is_unnamed(const enum_view *view)
{
    return view->item->name.len == 0;
}

static bool is_constant(const enum_view *view, size_t index)
{
    return fr_names_variant_is_constant(view->e->names, view->item->id, index);
}

/* The Rust integer of the enum's size and sign; that of a forward declaration is a guess. */
static const char *rust_integer(const enum_view *view)
{
    static const char *const names[2][4] = { { "u8", "u16", "u32", "u64" },
                                             { "i8", "i16", "i32", "i64" } };
    const fr_layout *layout = &view->item->as.type.layout;
    if (view->type->repr == FR_NO_ID || !layout->known)
        return "i32";
    switch (layout->size) {
    case 1: return names[view->type->is_signed][0];
    case 2: return names[view->type->is_signed][1];
    case 4: return names[view->type->is_signed][2];
    case 8: return names[view->type->is_signed][3];
    default: return "i32";
    }
}

static void order_variants(enum_view *view)
{
    size_t count = view->type->variants.len;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < count; i++)
            if (!view->names[i].is_dropped &&
                (pass == 1) == (is_constant(view, i) && i + 1 < count))
                fr_vec_push(view->e->arena, &view->order, i);
}

static void find_twins(enum_view *view)
{
    fr_bits_map first;
    fr_bits_map_init(&first, view->e->arena);
    view->twin = FR_NEW_ARRAY(view->e->arena, size_t, view->type->variants.len + 1);
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        uint64_t value = view->type->variants.data[index].value;
        const uint64_t *known = fr_bits_map_find(&first, value);
        view->twin[index] = known ? (size_t)*known : index;
        if (!known)
            fr_bits_map_put(&first, value, index);
    }
}

static enum_view view_enum(fr_emitter *e, fr_id id)
{
    const fr_item *item = fr_model_item(e->model, id);
    enum_view view = { .e = e,
                       .item = item,
                       .type = &item->as.type.as.enumeration,
                       .style = fr_names_enum_style(e->names, id),
                       .name = fr_names_get(e->names, id),
                       .names = e->analysis->unique.variants[id] };
    if (is_rust(&view) || e->options->translate_enum_integer_types || view.type->repr == FR_NO_ID)
        view.integer = rust_integer(&view);
    order_variants(&view);
    find_twins(&view);
    return view;
}

/* ---- pieces of text ---- */

static void emit_repr(const enum_view *view)
{
    if (view->integer)
        fr_emit_puts(view->e, view->integer);
    else
        fr_emit_type(view->e, view->type->repr);
}

static void emit_value(const enum_view *view, size_t index)
{
    uint64_t value = view->type->variants.data[index].value;
    if (view->type->is_bool && !view->integer)
        fr_emit_puts(view->e, value ? "true" : "false");
    else if (view->type->is_signed)
        fr_emit_fmt(view->e, "%lld", (long long)(int64_t)value);
    else
        fr_emit_fmt(view->e, "%llu", (unsigned long long)value);
}

static void emit_variant_doc(const enum_view *view, size_t index)
{
    fr_emit_doc(view->e, view->type->variants.data[index].doc);
}

/* `pub const NAME: TYPE = ` */
static void emit_const_head(fr_emitter *e, fr_str name, fr_str type)
{
    fr_emit_fmt(e, "pub const %.*s: %.*s = ", FR_ARG(name), FR_ARG(type));
}

/* `E(`, where the enum is a struct. */
static void emit_wrapper(const enum_view *view)
{
    fr_emit_fmt(view->e, "%s%.*s(", view->e->path, FR_ARG(view->name));
}

/* The constant beside the enum, with a value of its own. */
static void emit_value_const(const enum_view *view, size_t index)
{
    fr_emitter *e = view->e;
    bool is_wrapped = view->style != ENUM_STYLE_CONSTS;
    fr_emit_begin(e, PIECE_CONST);
    emit_variant_doc(view, index);
    emit_const_head(e, view->names[index].constant, view->name);
    if (is_wrapped)
        emit_wrapper(view);
    emit_value(view, index);
    fr_emit_puts(e, is_wrapped ? ");\n" : ";\n");
    fr_emit_end(e);
}

/* The constant beside the enum that stands for a member of it. */
static void emit_member_const(const enum_view *view, size_t index)
{
    fr_emit_begin(view->e, PIECE_CONST);
    emit_const_head(view->e, view->names[index].constant, view->name);
    fr_emit_fmt(view->e, "%.*s::%.*s;\n", FR_ARG(view->name),
                FR_ARG(view->names[view->twin[index]].inside));
    fr_emit_end(view->e);
}

/* ---- constants, in a module or not ---- */

static void emit_consts(const enum_view *view)
{
    fr_emitter *e = view->e;
    for (size_t i = 0; i < view->order.len; i++)
        emit_value_const(view, view->order.data[i]);
    if (e->analysis->unique.has_no_type_line[view->item->id])
        return;
    fr_emit_begin(e, PIECE_TYPE);
    fr_emit_doc(e, view->item->doc);
    fr_emit_fmt(e, "pub type %.*s = ", FR_ARG(view->name));
    emit_repr(view);
    fr_emit_puts(e, ";\n");
    fr_emit_end(e);
}

static void emit_module(const enum_view *view)
{
    fr_emitter *e = view->e;
    fr_emit_begin(e, PIECE_MOD);
    fr_emit_fmt(e, "pub mod %.*s {\n#[allow(unused_imports)]\nuse super::*;\n", FR_ARG(view->name));
    fr_emit_doc(e, view->item->doc);
    fr_emit_puts(e, "pub type Type = ");
    emit_repr(view);
    fr_emit_puts(e, ";\n");
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        emit_variant_doc(view, index);
        emit_const_head(e, view->names[index].inside, FR_LIT("Type"));
        emit_value(view, index);
        fr_emit_puts(e, ";\n");
    }
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
}

/* ---- types of their own ---- */

/* All of these are compared by value, whatever the options say of other types. */
static void emit_attributes(const enum_view *view)
{
    fr_emitter *e = view->e;
    fr_derives derives = fr_derives_of(e, view->item->id);
    derives.default_ = false;
    derives.clone = derives.hash = derives.partial_eq = derives.eq = true;
    fr_emit_doc(e, view->item->doc);
    if (fr_is_must_use_type(e, view->item->id))
        fr_emit_puts(e, "#[must_use]\n");
    fr_emit_attributes(e, view->item, DERIVE_TARGET_ENUM);
    fr_emit_derives(e, view->item, &derives, DERIVE_TARGET_ENUM);
}

/* `impl E { pub const A: E = E(0); ... }` */
static void emit_members(const enum_view *view)
{
    fr_emitter *e = view->e;
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %.*s {\n", FR_ARG(view->name));
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        emit_variant_doc(view, index);
        emit_const_head(e, view->names[index].inside, view->name);
        emit_wrapper(view);
        emit_value(view, index);
        fr_emit_puts(e, ");\n");
    }
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
}

static void emit_bit_operators(const enum_view *view)
{
    static const char *const operators[] = {
        "impl $::ops::BitOr<$0> for $0 {\ntype Output = Self;\n#[inline]\n"
        "fn bitor(self, $other: Self) -> Self {\n$0(self.0 | $other.0)\n}\n}\n",
        "impl $::ops::BitOrAssign for $0 {\n#[inline]\n"
        "fn bitor_assign(&mut self, $rhs: $0) {\nself.0 |= $rhs.0;\n}\n}\n",
        "impl $::ops::BitAnd<$0> for $0 {\ntype Output = Self;\n#[inline]\n"
        "fn bitand(self, $other: Self) -> Self {\n$0(self.0 & $other.0)\n}\n}\n",
        "impl $::ops::BitAndAssign for $0 {\n#[inline]\n"
        "fn bitand_assign(&mut self, $rhs: $0) {\nself.0 &= $rhs.0;\n}\n}\n",
    };
    fr_str type = fr_arena_printf(view->e->arena, "%s%.*s", view->e->path, FR_ARG(view->name));
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        fr_emit_begin(view->e, PIECE_IMPL);
        fr_emit_template(view->e, operators[i], &type);
        fr_emit_end(view->e);
    }
}

/* A struct around the integer: its members are in an impl of it, or beside it where the enum has no
 * name that one would want to write. */
static void emit_newtype(const enum_view *view)
{
    fr_emitter *e = view->e;
    bool is_global = view->style == ENUM_STYLE_NEWTYPE_GLOBAL || is_unnamed(view);
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        if (is_global)
            emit_value_const(view, index);
        else if (is_constant(view, index))
            emit_member_const(view, index);
    }
    if (!is_global && view->order.len)
        emit_members(view);
    if (view->style == ENUM_STYLE_BITFIELD)
        emit_bit_operators(view);
    fr_emit_begin(e, PIECE_STRUCT);
    fr_emit_puts(e, "#[repr(transparent)]\n");
    emit_attributes(view);
    fr_emit_fmt(e, "pub struct %.*s(pub ", FR_ARG(view->name));
    emit_repr(view);
    fr_emit_puts(e, ");\n");
    fr_emit_end(e);
}

/* A Rust enum has one variant for a value: the others are constants. */
static void emit_duplicate(const enum_view *view, size_t index)
{
    fr_emitter *e = view->e;
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %.*s {\n", FR_ARG(view->name));
    emit_const_head(e, view->names[index].inside, view->name);
    fr_emit_fmt(e, "%.*s::%.*s;\n}\n", FR_ARG(view->name),
                FR_ARG(view->names[view->twin[index]].inside));
    fr_emit_end(e);
}

static void emit_rust_constants(const enum_view *view)
{
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        bool is_duplicate = view->twin[index] != index;
        if (is_unnamed(view) || (is_constant(view, index) && !is_duplicate))
            emit_member_const(view, index);
        else if (is_duplicate)
            emit_duplicate(view, index);
    }
}

static void emit_rust_enum(const enum_view *view)
{
    fr_emitter *e = view->e;
    emit_rust_constants(view);
    fr_emit_begin(e, PIECE_ENUM);
    fr_emit_fmt(e, "#[repr(%s)]\n", view->integer);
    if (view->style == ENUM_STYLE_RUST_NON_EXHAUSTIVE)
        fr_emit_puts(e, "#[non_exhaustive]\n");
    emit_attributes(view);
    fr_emit_fmt(e, "pub enum %.*s {\n", FR_ARG(view->name));
    for (size_t i = 0; i < view->order.len; i++) {
        size_t index = view->order.data[i];
        if (view->twin[index] != index)
            continue;
        emit_variant_doc(view, index);
        fr_emit_fmt(e, "%.*s = ", FR_ARG(view->names[index].inside));
        emit_value(view, index);
        fr_emit_puts(e, ",\n");
    }
    if (view->order.len == 0) /* repr() needs a variant (E0084) */
        fr_emit_puts(e, "__bindgen_cannot_repr_c_on_empty_enum = 0,\n");
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
}

void fr_emit_enum(fr_emitter *e, fr_id id)
{
    enum_view view = view_enum(e, id);
    switch (view.style) {
    case ENUM_STYLE_CONSTS: emit_consts(&view); break;
    case ENUM_STYLE_MODULE_CONSTS: emit_module(&view); break;
    case ENUM_STYLE_BITFIELD:
    case ENUM_STYLE_NEWTYPE:
    case ENUM_STYLE_NEWTYPE_GLOBAL: emit_newtype(&view); break;
    case ENUM_STYLE_RUST:
    case ENUM_STYLE_RUST_NON_EXHAUSTIVE: emit_rust_enum(&view); break;
    case ENUM_STYLE_COUNT: break; /* no style */
    }
}
