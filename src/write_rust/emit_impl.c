/* Impls in the place of derives: Default by zeroed memory, and with --impl-debug a Debug that says
 * what can be said. (Clone comes with Copy only, and whatever can have a PartialEq derives it: no
 * type is left that --impl-partialeq could help.) */
#include "write_rust/emit_record.h"
#include "write_rust/template.h"

static bool is_named(fr_emitter *e, const fr_regex_set *set, fr_id id)
{
    return !fr_regex_set_is_empty(set) &&
           fr_regex_set_matches((fr_regex_set *)set, fr_names_path(e->names, id));
}

/* ---- Default ---- */

static bool has_default_impl(const fr_record_view *view)
{
    const fr_bind_options *options = view->e->options;
    const fr_annotations *annotations = view->item->annotations;
    return options->with_derive_default && !view->derives.default_ &&
           view->plan->form != FORM_FORWARD && !(annotations && annotations->no_default) &&
           !view->e->analysis->traits.lacks_zero[view->item->id] &&
           !is_named(view->e, &options->no_default, view->item->id);
}

static void emit_default(const fr_record_view *view)
{
    fr_emit_begin(view->e, PIECE_IMPL);
    fr_emit_template(view->e,
                     "impl $Default for $0 {\n"
                     "fn default() -> Self {\n"
                     "let mut $s = $::mem::MaybeUninit::<Self>::uninit();\n"
                     "unsafe {\n"
                     "$::ptr::write_bytes($s.as_mut_ptr(), 0, 1);\n"
                     "$s.assume_init()\n"
                     "}\n}\n}\n",
                     &view->type);
    fr_emit_end(view->e);
}

/* ---- Debug ---- */

bool fr_has_debug_impl(const fr_record_view *view)
{
    const fr_bind_options *options = view->e->options;
    const fr_annotations *annotations = view->item->annotations;
    return options->impl_debug && !options->no_derive_debug && !view->derives.debug &&
           view->plan->form != FORM_FORWARD && !(annotations && annotations->no_debug) &&
           !is_named(view->e, &options->no_debug, view->item->id);
}

/* What there is to say of a field. */
typedef enum debug_form {
    DEBUG_NOTHING, /* its type has no Debug, or it is not known whether it has */
    DEBUG_VALUE,
    DEBUG_FUNCTION /* a function pointer without Debug */
} debug_form;

static debug_form debug_form_of_enum(fr_emitter *e, fr_id id)
{
    fr_enum_style style = fr_names_enum_style(e->names, id);
    bool is_integer = style == ENUM_STYLE_CONSTS || style == ENUM_STYLE_MODULE_CONSTS;
    return is_integer || fr_derives_of(e, id).debug ? DEBUG_VALUE : DEBUG_NOTHING;
}

static debug_form debug_form_of_record(fr_emitter *e, fr_id id)
{
    fr_record_view view = fr_record_view_of(e, id);
    return view.derives.debug || fr_has_debug_impl(&view) ? DEBUG_VALUE : DEBUG_NOTHING;
}

static bool is_function_pointer(const fr_emitter *e, const fr_type *type)
{
    fr_id pointee = fr_model_canonical(e->model, type->as.pointer.pointee);
    return fr_model_type(e->model, pointee)->kind == TYPE_FUNCTION;
}

/* Follows REFs, ALIASes and elements; they are no longer a chain than there are items. */
static debug_form debug_form_of(fr_emitter *e, fr_id id)
{
    const fr_selection *selection = &e->analysis->selection;
    for (size_t steps = 0; steps < e->model->items.len; steps++) {
        id = fr_model_resolve(e->model, id);
        const fr_type *type = fr_model_type(e->model, id);
        if (selection->is_blocked[id])
            return DEBUG_NOTHING;
        switch (type->kind) {
        case TYPE_ALIAS:
            if (selection->is_wanted[id] &&
                fr_names_alias_style(e->names, id) != ALIAS_STYLE_TYPE_ALIAS)
                return fr_derives_of(e, id).debug ? DEBUG_VALUE : DEBUG_NOTHING;
            id = type->as.alias.target;
            continue;
        case TYPE_ARRAY:
        case TYPE_VECTOR: id = type->as.array.element; continue;
        case TYPE_RECORD: return debug_form_of_record(e, id);
        case TYPE_ENUM: return debug_form_of_enum(e, id);
        case TYPE_POINTER:
            return is_function_pointer(e, type) && e->analysis->traits.debug[id] != DERIVE_YES
                       ? DEBUG_FUNCTION
                       : DEBUG_VALUE;
        case TYPE_FUNCTION:
        case TYPE_UNRESOLVED:
        case TYPE_REF:
        case TYPE_VOID:
        case TYPE_NULLPTR:
        case TYPE_BOOL:
        case TYPE_INT:
        case TYPE_FLOAT:
        case TYPE_COMPLEX:
        case TYPE_OPAQUE:
        case TYPE_BLOCK_POINTER:
        case TYPE_RUST: return DEBUG_VALUE;
        }
    }
    return DEBUG_NOTHING;
}

/* The format string and the arguments of write!(), while they grow. */
typedef struct debug_text {
    fr_text format, args;
    const char *separator;
} debug_text;

static void add_value(debug_text *out, fr_str name, const char *colon)
{
    fr_text_fmt(&out->format, "%s%.*s%s{:?}", out->separator, FR_ARG(name), colon);
    out->separator = ", ";
}

static void add_field(const fr_record_view *view, debug_text *out, const fr_plan_slot *slot)
{
    fr_emitter *e = view->e;
    const fr_field *field = &view->record->fields.data[slot->index];
    fr_str rust_name = view->plan->field_names[slot->index];
    fr_str name = field->name.len ? field->name : rust_name;
    debug_form form = slot->as_bytes ? DEBUG_VALUE : debug_form_of(e, field->type);
    bool is_copied = view->plan->is_packed; /* no reference to what is not aligned (E0793) */
    if (is_copied && e->analysis->traits.copy[field->type] != DERIVE_YES)
        form = DEBUG_NOTHING;
    if (form == DEBUG_NOTHING)
        return;
    if (form == DEBUG_FUNCTION) {
        fr_text_fmt(&out->format, "%s%.*s: FunctionPointer", out->separator, FR_ARG(name));
        out->separator = ", ";
        return;
    }
    add_value(out, name, ": ");
    fr_text_fmt(&out->args, is_copied ? ", { self.%.*s }" : ", self.%.*s", FR_ARG(rust_name));
}

static void add_unit(const fr_record_view *view, debug_text *out, const fr_bit_unit *unit)
{
    for (size_t i = 0; i < unit->fields.len; i++) {
        const fr_bit_field *bits = &unit->fields.data[i];
        const fr_field *field = &view->record->fields.data[bits->index];
        if (!bits->has_accessors || field->name.len == 0 ||
            debug_form_of(view->e, field->type) != DEBUG_VALUE)
            continue;
        add_value(out, field->name, " : ");
        fr_text_fmt(&out->args, ", self.%.*s()", FR_ARG(bits->getter));
    }
}

static void describe_fields(const fr_record_view *view, debug_text *out)
{
    for (size_t i = 0; i < view->plan->slots.len; i++) {
        const fr_plan_slot *slot = &view->plan->slots.data[i];
        if (slot->kind == SLOT_FIELD || slot->kind == SLOT_FLEXARRAY)
            add_field(view, out, slot);
        else if (slot->kind == SLOT_BIT_UNIT)
            add_unit(view, out, &view->plan->units.data[slot->index]);
    }
}

/* `is_holder`: of the struct that holds the packed one. */
static void describe(const fr_record_view *view, bool is_holder, debug_text *out)
{
    fr_text_init(&out->format, view->e->arena);
    fr_text_init(&out->args, view->e->arena);
    out->separator = "";
    fr_text_fmt(&out->format, "%.*s {{ ", FR_ARG(is_holder ? view->name : view->body_name));
    if (is_holder) {
        add_value(out, FR_LIT("packed"), ": ");
        fr_text_puts(&out->args, ", self.packed");
    } else if (view->plan->form == FORM_OPAQUE) {
        fr_text_puts(&out->format, "opaque");
    } else if (view->record->is_union) {
        fr_text_puts(&out->format, "union");
    } else {
        describe_fields(view, out);
    }
    fr_text_puts(&out->format, " }}");
}

static void emit_debug(const fr_record_view *view, bool is_holder)
{
    fr_emitter *e = view->e;
    bool is_split = view->plan->form == FORM_ALIGNED_PACKED;
    fr_str type = is_split && !is_holder ? view->body_name : view->type;
    debug_text text;
    describe(view, is_holder, &text);
    fr_emit_begin(e, PIECE_IMPL);
    fr_emit_template(e,
                     "impl $::fmt::Debug for $0 {\n"
                     "fn fmt(&self, $f: &mut $::fmt::Formatter<'_>) -> $::fmt::Result {\n"
                     "write!($f, ",
                     &type);
    fr_emit_string(e, fr_text_str(&text.format));
    fr_emit_put(e, fr_text_str(&text.args));
    fr_emit_puts(e, ")\n}\n}\n");
    fr_emit_end(e);
}

void fr_emit_record_impls(fr_emitter *e, fr_id id)
{
    fr_record_view view = fr_record_view_of(e, id);
    if (has_default_impl(&view))
        emit_default(&view);
    if (!fr_has_debug_impl(&view))
        return;
    if (view.plan->form == FORM_ALIGNED_PACKED)
        emit_debug(&view, true);
    emit_debug(&view, false);
}
