/* The methods of a record: accessors of bit-fields, constructors of their storage, and accessors
 * that annotations ask for.
 *
 * A bit-field's bits come from the storage as a u64, and go to the field's type by way of an
 * integer of its size. A signed field that does not fill its type has its sign bit extended on the
 * way (C17 6.7.2.1p10), by shifting it up and down again. */
#include <stdlib.h>

#include "write_rust/emit_record.h"
#include "write_rust/template.h"

/* What the templates of one bit-field's accessors are filled with. */
enum {
    ARG_VISIBILITY, /* $0: pub, pub(crate) or nothing */
    ARG_NAME,       /* $1: getter or setter */
    ARG_TYPE,       /* $2: the field's type */
    ARG_STORAGE,    /* $3: _bitfield_N, and where that is */
    ARG_UNIT,       /* $4: the storage's type */
    ARG_PLACE,      /* $5: offset and width */
    ARG_INTEGER,    /* $6: the unsigned integer of the type's size */
    ARG_UNWRAP,     /* $7: .0 where the value is in a tuple struct */
    ARG_COUNT
};

typedef struct bit_field_view {
    const fr_record_view *record;
    const fr_bit_unit *unit;
    const fr_bit_field *bits;
    const fr_field *field;
    fr_str
        variants; /* of a Rust enum that not all bits are a value of: the pattern of its values */
    fr_str args[ARG_COUNT];
} bit_field_view;

/* ---- reading and writing ---- */

/* How the storage is reached, by [is a wrapper union][through a raw pointer]. */
static const char *const read_calls[2][2] = {
    { "self.$3.get_const::<$5>()", "<$4>::raw_get_const::<$5>($::ptr::addr_of!((*$this).$3))" },
    { "self.$3.as_ref().get($5)", "<$4>::raw_get($::ptr::addr_of!((*$this).$3) as *const _, $5)" },
};
static const char *const write_calls[2][2] = {
    { "self.$3.set_const::<$5>($val as u64)",
      "<$4>::raw_set_const::<$5>($::ptr::addr_of_mut!((*$this).$3), $val as u64)" },
    { "self.$3.as_mut().set($5, $val as u64)",
      "<$4>::raw_set($::ptr::addr_of_mut!((*$this).$3) as *mut _, $5, $val as u64)" },
};

static uint64_t bits_of_type(const bit_field_view *view)
{
    return view->field->layout.size * 8;
}

static bool needs_sign(const bit_field_view *view)
{
    return view->bits->is_signed && view->bits->width < bits_of_type(view);
}

static void emit_read(const bit_field_view *view, bool is_raw)
{
    fr_emitter *e = view->record->e;
    bool is_wrapped = view->record->plan->form == FORM_WRAPPER_UNION;
    unsigned long long bits = bits_of_type(view), shift = bits - view->bits->width;
    if (needs_sign(view))
        fr_emit_puts(e, "(");
    fr_emit_template(e, read_calls[is_wrapped][is_raw], view->args);
    if (needs_sign(view))
        fr_emit_fmt(e, " as i%llu) << %llu >> %llu", bits, shift, shift);
    else /* what is transmuted at once can have any sign; a pattern's values have that of the enum
          */
        fr_emit_fmt(e, " as %c%llu", view->variants.ptr && view->bits->is_signed ? 'i' : 'u', bits);
}

static void emit_getter(bit_field_view *view, bool is_raw)
{
    fr_emitter *e = view->record->e;
    view->args[ARG_NAME] = view->bits->getter;
    fr_emit_template(e,
                     is_raw ? "#[inline]\n$0unsafe fn $1_raw($this: *const Self) -> $2 {\n"
                            : "#[inline]\n$0fn $1(&self) -> $2 {\n",
                     view->args);
    if (view->variants.ptr) {
        fr_emit_template(e, "unsafe {\nlet $val = ", NULL);
        emit_read(view, is_raw);
        fr_emit_template(e, ";\nassert!(matches!($val, ", NULL);
        fr_emit_put(e, view->variants);
        fr_emit_template(e, "));\n$::mem::transmute($val)\n}\n}\n", NULL);
    } else {
        fr_emit_template(e, "unsafe { $::mem::transmute(", NULL);
        emit_read(view, is_raw);
        fr_emit_puts(e, ") }\n}\n");
    }
}

static void emit_setter(bit_field_view *view, bool is_raw)
{
    fr_emitter *e = view->record->e;
    bool is_wrapped = view->record->plan->form == FORM_WRAPPER_UNION;
    view->args[ARG_NAME] = view->bits->setter;
    fr_emit_template(e,
                     is_raw ? "#[inline]\n$0unsafe fn $1_raw($this: *mut Self, $val: $2) {\n"
                            : "#[inline]\n$0fn $1(&mut self, $val: $2) {\n",
                     view->args);
    fr_emit_template(e, "unsafe {\nlet $val: $6 = $val$7 as _;\n", view->args);
    fr_emit_template(e, write_calls[is_wrapped][is_raw], view->args);
    fr_emit_puts(e, "\n}\n}\n");
}

/* ---- Rust enums ---- */

static int compare_keys(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Values in the order of their sign, and back. */
static uint64_t key_of(const fr_enum *type, uint64_t value)
{
    return type->is_signed ? value ^ UINT64_C(1) << 63 : value;
}

static void put_value(fr_text *out, const fr_enum *type, uint64_t key)
{
    uint64_t value = key_of(type, key);
    if (type->is_signed)
        fr_text_fmt(out, "%lld", (long long)(int64_t)value);
    else
        fr_text_fmt(out, "%llu", (unsigned long long)value);
}

/* `0..=2 | 5`, or no text if a field of `width` bits can hold nothing else. */
static fr_str pattern_of(fr_emitter *e, const fr_enum *type, uint32_t width)
{
    size_t count = type->variants.len;
    uint64_t most = width < 64 ? (UINT64_C(1) << width) - 1 : UINT64_MAX;
    uint64_t *keys = FR_NEW_ARRAY(e->arena, uint64_t, count + 1);
    fr_text out;
    fr_text_init(&out, e->arena);
    for (size_t i = 0; i < count; i++)
        keys[i] = key_of(type, type->variants.data[i].value);
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 0; i < count; i++) {
        size_t first = i;
        while (i + 1 < count && keys[i + 1] - keys[i] <= 1)
            i++;
        if (keys[i] - keys[first] >= most)
            return (fr_str){ 0 };
        fr_text_puts(&out, out.len ? " | " : "");
        put_value(&out, type, keys[first]);
        fr_text_puts(&out, keys[i] > keys[first] ? "..=" : "");
        if (keys[i] > keys[first])
            put_value(&out, type, keys[i]);
    }
    return count ? fr_text_str(&out) : FR_LIT("0"); /* an empty enum gets a variant */
}

/* Other bits than those of a variant are no value of a Rust enum: making one of them is undefined
 * (Rust reference, "Behavior considered undefined"). */
static fr_str variants_of(const fr_record_view *record, const fr_bit_field *bits, fr_id type)
{
    fr_id id = fr_names_final_type(record->e->names, type);
    if (fr_model_type(record->e->model, id)->kind != TYPE_ENUM)
        return (fr_str){ 0 };
    fr_enum_style style = fr_names_enum_style(record->e->names, id);
    if (style != ENUM_STYLE_RUST && style != ENUM_STYLE_RUST_NON_EXHAUSTIVE)
        return (fr_str){ 0 };
    return pattern_of(record->e, &fr_model_type(record->e->model, id)->as.enumeration, bits->width);
}

/* ---- one bit-field ---- */

/* `.0` for every tuple struct that stands between the field's type and its integer: new types of
 * typedefs, and the enums that are structs. */
static fr_str unwrapping(fr_emitter *e, fr_id id)
{
    const fr_selection *selection = &e->analysis->selection;
    fr_text out;
    fr_text_init(&out, e->arena);
    for (size_t steps = 0; steps < e->model->items.len; steps++) {
        id = fr_model_resolve(e->model, id);
        const fr_item *item = fr_model_item(e->model, id);
        if (selection->is_blocked[id] || fr_names_is_rust_integer(e->names, item))
            break;
        if (item->as.type.kind == TYPE_ENUM) {
            fr_enum_style style = fr_names_enum_style(e->names, id);
            if (style == ENUM_STYLE_BITFIELD || style == ENUM_STYLE_NEWTYPE ||
                style == ENUM_STYLE_NEWTYPE_GLOBAL)
                fr_text_puts(&out, ".0");
        }
        if (item->as.type.kind != TYPE_ALIAS)
            break;
        if (selection->is_wanted[id] &&
            fr_names_alias_style(e->names, id) != ALIAS_STYLE_TYPE_ALIAS)
            fr_text_puts(&out, ".0");
        id = item->as.type.as.alias.target;
    }
    return fr_text_str(&out);
}

static fr_str visibility_text(fr_visibility visibility)
{
    switch (visibility) {
    case VISIBILITY_PUBLIC: return FR_LIT("pub ");
    case VISIBILITY_CRATE: return FR_LIT("pub(crate) ");
    case VISIBILITY_PRIVATE: break;
    }
    return FR_LIT("");
}

static bit_field_view view_bit_field(const fr_record_view *record, const fr_bit_unit *unit,
                                     const fr_bit_field *bits)
{
    fr_emitter *e = record->e;
    const fr_field *field = &record->record->fields.data[bits->index];
    bit_field_view view = { .record = record, .unit = unit, .bits = bits, .field = field };
    view.args[ARG_VISIBILITY] = visibility_text(fr_field_visibility(record, field));
    view.args[ARG_TYPE] = fr_captured(e, fr_emit_type, field->type);
    view.args[ARG_STORAGE] =
        fr_arena_printf(e->arena, "%s_bitfield_%u", record->body, unit->number);
    view.args[ARG_UNIT] = fr_bit_unit_type(e, unit);
    view.args[ARG_PLACE] = fr_arena_printf(e->arena, "%uusize, %uu8", bits->offset, bits->width);
    view.args[ARG_INTEGER] =
        fr_arena_printf(e->arena, "u%llu", (unsigned long long)bits_of_type(&view));
    view.args[ARG_UNWRAP] = unwrapping(e, field->type);
    view.variants = variants_of(record, bits, field->type);
    return view;
}

static bool has_accessors(const fr_record_view *record, const fr_bit_field *bits)
{
    return bits->has_accessors && record->record->fields.data[bits->index].name.len;
}

static void emit_accessors(const fr_record_view *record, const fr_bit_unit *unit,
                           const fr_bit_field *bits)
{
    bit_field_view view = view_bit_field(record, unit, bits);
    emit_getter(&view, false);
    emit_setter(&view, false);
    emit_getter(&view, true);
    emit_setter(&view, true);
}

/* ---- constructors ---- */

static bool is_field_of(const fr_record_view *record, const fr_bit_unit *unit, fr_str name)
{
    for (size_t i = 0; i < unit->fields.len; i++)
        if (fr_str_eq(record->plan->field_names[unit->fields.data[i].index], name))
            return true;
    return false;
}

/* The parameter for a field: its name, with its index where an item of the header has that name. */
static fr_str param_name(const fr_record_view *record, const fr_bit_unit *unit,
                         const fr_bit_field *bits)
{
    const fr_emitter *e = record->e;
    fr_str name = record->plan->field_names[bits->index];
    if (!fr_is_value_name(&e->analysis->unique, name))
        return name;
    do
        name = fr_arena_printf(e->arena, "%.*s_%u", FR_ARG(name), bits->index);
    while (fr_is_value_name(&e->analysis->unique, name) || is_field_of(record, unit, name));
    return name;
}

static void emit_constructor_params(const fr_record_view *record, const fr_bit_unit *unit)
{
    fr_emitter *e = record->e;
    const char *separator = "";
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_bit_field *bits = &unit->fields.data[i];
        if (!has_accessors(record, bits))
            continue;
        fr_emit_fmt(e, "%s%.*s: ", separator, FR_ARG(param_name(record, unit, bits)));
        fr_emit_type(e, record->record->fields.data[bits->index].type);
        separator = ", ";
    }
}

static void emit_constructor(const fr_record_view *record, const fr_bit_unit *unit)
{
    fr_emitter *e = record->e;
    fr_str type = fr_bit_unit_type(e, unit);
    fr_emit_puts(e, "#[inline]\n");
    fr_emit_visibility(e, fr_unit_visibility(record, unit));
    fr_emit_fmt(e, "fn new_bitfield_%u(", unit->number);
    emit_constructor_params(record, unit);
    fr_emit_template(e,
                     ") -> $0 {\n"
                     "let mut __bindgen_bitfield_unit: $0 = $Default::default();\n",
                     &type);
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_bit_field *bits = &unit->fields.data[i];
        if (!has_accessors(record, bits))
            continue;
        bit_field_view view = view_bit_field(record, unit, bits);
        view.args[ARG_NAME] = param_name(record, unit, bits);
        fr_emit_template(e,
                         "__bindgen_bitfield_unit.set_const::<$5>({\n"
                         "let $1: $6 = $1$7 as _;\n$1 as u64\n});\n",
                         view.args);
    }
    fr_emit_puts(e, "__bindgen_bitfield_unit\n}\n");
}

static void emit_unit(const fr_record_view *record, const fr_bit_unit *unit)
{
    for (size_t i = 0; i < unit->fields.len; i++)
        if (has_accessors(record, &unit->fields.data[i]))
            emit_accessors(record, unit, &unit->fields.data[i]);
    if (unit->has_constructor)
        emit_constructor(record, unit);
}

/* ---- accessors that annotations ask for ---- */

static fr_accessor_kind accessor_kind(const fr_annotations *annotations)
{
    return annotations ? annotations->accessor : ACCESSOR_UNSET;
}

static fr_accessor_kind accessor_of(const fr_record_view *record, const fr_plan_slot *slot)
{
    if (slot->kind != SLOT_FIELD && slot->kind != SLOT_FLEXARRAY)
        return ACCESSOR_NONE;
    const fr_field *field = &record->record->fields.data[slot->index];
    fr_accessor_kind kind = accessor_kind(field->annotations);
    if (kind == ACCESSOR_UNSET)
        kind = accessor_kind(record->item->annotations);
    return kind == ACCESSOR_UNSET ? ACCESSOR_NONE : kind;
}

/* A reference to what is not aligned is refused by rustc (E0793). */
static bool can_refer(const fr_record_view *record, const fr_field *field)
{
    return !record->plan->is_packed ||
           (field->layout.known && field->layout.align <= record->plan->packed_n);
}

static fr_str slot_type(const fr_record_view *record, const fr_plan_slot *slot)
{
    fr_emitter *e = record->e;
    size_t begin = e->out->len;
    fr_str array = { 0 };
    if (slot->kind == SLOT_FLEXARRAY)
        array = fr_arena_printf(e->arena, "[%.*s; 0]",
                                FR_ARG(fr_captured(e, fr_emit_type, record->plan->flex_element)));
    fr_emit_slot_type(record, slot, array);
    fr_str text = fr_arena_str(e->arena, fr_str_slice(fr_text_str(e->out), begin, e->out->len));
    e->out->len = begin;
    return text;
}

static void emit_field_accessor(const fr_record_view *record, const fr_plan_slot *slot,
                                fr_accessor_kind kind)
{
    fr_emitter *e = record->e;
    const fr_field *field = &record->record->fields.data[slot->index];
    fr_str rust_name = record->plan->field_names[slot->index];
    bool is_union = record->plan->form == FORM_UNION;
    fr_str args[] = { kind == ACCESSOR_UNSAFE ? FR_LIT("unsafe ") : FR_LIT(""),
                      field->name.len ? field->name : rust_name,
                      slot_type(record, slot),
                      fr_arena_printf(e->arena, "%s%.*s", record->body, FR_ARG(rust_name)),
                      is_union ? FR_LIT("unsafe { ") : FR_LIT(""),
                      is_union ? FR_LIT(" }") : FR_LIT("") };
    if (!can_refer(record, field)) {
        fr_diag(e->model->diags, DIAG_W0402, fr_model_place(e->model, field->span),
                "the accessor `get_%.*s` is left out: Rust cannot refer to a field of a packed "
                "struct",
                FR_ARG(args[1]));
        return;
    }
    fr_emit_template(e, "#[inline]\npub $0fn get_$1(&self) -> &$2 {\n$4&self.$3$5\n}\n", args);
    if (kind != ACCESSOR_IMMUTABLE)
        fr_emit_template(
            e, "#[inline]\npub $0fn get_$1_mut(&mut self) -> &mut $2 {\n$4&mut self.$3$5\n}\n",
            args);
}

/* ---- all of a record ---- */

static void emit_methods(const fr_record_view *record)
{
    for (size_t i = 0; i < record->plan->slots.len; i++) {
        const fr_plan_slot *slot = &record->plan->slots.data[i];
        if (slot->kind == SLOT_BIT_UNIT) {
            emit_unit(record, &record->plan->units.data[slot->index]);
            continue;
        }
        fr_accessor_kind kind = accessor_of(record, slot);
        if (kind != ACCESSOR_NONE)
            emit_field_accessor(record, slot, kind);
    }
}

void fr_emit_bit_field_impl(fr_emitter *e, fr_id id)
{
    fr_record_view record = fr_record_view_of(e, id);
    size_t pieces = e->pieces.len, begin = e->out->len;
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_fmt(e, "impl %.*s {\n", FR_ARG(record.type));
    size_t empty = e->out->len;
    emit_methods(&record);
    bool is_empty = e->out->len == empty;
    fr_emit_puts(e, "}\n");
    fr_emit_end(e);
    if (is_empty) { /* nothing was worth it */
        e->pieces.len = pieces;
        e->out->len = begin;
    }
}
