/* One function says what an item refers to, for both forms; texts are quoted as in JSON. */
#include "model/dump.h"

#include "model/dump_rust.h"

typedef struct dump {
    fr_text *out;
    const fr_model *model;
} dump;

static const char *type_kind_name(fr_type_kind kind)
{
    static const char *const names[] = {
        [TYPE_UNRESOLVED] = "unresolved",
        [TYPE_REF] = "ref",
        [TYPE_VOID] = "void",
        [TYPE_NULLPTR] = "nullptr",
        [TYPE_BOOL] = "bool",
        [TYPE_INT] = "int",
        [TYPE_FLOAT] = "float",
        [TYPE_COMPLEX] = "complex",
        [TYPE_POINTER] = "pointer",
        [TYPE_ARRAY] = "array",
        [TYPE_VECTOR] = "vector",
        [TYPE_FUNCTION] = "function",
        [TYPE_ALIAS] = "alias",
        [TYPE_RECORD] = "record",
        [TYPE_ENUM] = "enum",
        [TYPE_OPAQUE] = "opaque",
        [TYPE_BLOCK_POINTER] = "block",
        [TYPE_RUST] = "rust",
    };
    return names[kind];
}

static const char *int_kind_name(fr_int_kind kind)
{
    static const char *const names[] = {
        [INT_CHAR] = "char",     [INT_SCHAR] = "schar",       [INT_UCHAR] = "uchar",
        [INT_WCHAR] = "wchar",   [INT_SHORT] = "short",       [INT_USHORT] = "ushort",
        [INT_INT] = "int",       [INT_UINT] = "uint",         [INT_LONG] = "long",
        [INT_ULONG] = "ulong",   [INT_LONGLONG] = "longlong", [INT_ULONGLONG] = "ulonglong",
        [INT_I128] = "i128",     [INT_U128] = "u128",         [INT_I8] = "i8",
        [INT_U8] = "u8",         [INT_I16] = "i16",           [INT_U16] = "u16",
        [INT_CHAR16] = "char16", [INT_I32] = "i32",           [INT_U32] = "u32",
        [INT_I64] = "i64",       [INT_U64] = "u64",           [INT_USIZE] = "usize",
        [INT_ISIZE] = "isize",
    };
    return names[kind];
}

static const char *float_kind_name(fr_float_kind kind)
{
    static const char *const names[] = {
        [FLOAT_F16] = "f16",   [FLOAT_F32] = "f32",
        [FLOAT_F64] = "f64",   [FLOAT_LONG_DOUBLE] = "long double",
        [FLOAT_F128] = "f128",
    };
    return names[kind];
}

static void put_id(fr_text *out, const char *label, fr_id id)
{
    if (id != FR_NO_ID)
        fr_text_fmt(out, "%s#%u", label, id);
}

static void put_layout(fr_text *out, fr_layout layout)
{
    if (layout.known)
        fr_text_fmt(out, " size %llu align %llu", (unsigned long long)layout.size,
                    (unsigned long long)layout.align);
}

static void put_span(const dump *d, fr_span span)
{
    if (span.line == 0 || span.file >= d->model->files.len)
        return;
    fr_text_puts(d->out, " at ");
    fr_dump_model_text(d->out, d->model->files.data[span.file]);
    fr_text_fmt(d->out, ":%u:%u", span.line, span.column);
}

/* ---- types ---- */

static void put_signature(const dump *d, const fr_signature *signature)
{
    const char *abi = fr_abi_rust_name(signature->abi);
    put_id(d->out, " -> ", signature->result);
    fr_text_fmt(d->out, " abi %s", abi ? abi : "unsupported");
    if (signature->is_variadic)
        fr_text_puts(d->out, " variadic");
    if (!signature->has_prototype)
        fr_text_puts(d->out, " no-prototype");
    if (signature->is_noreturn || signature->is_noreturn_keyword)
        fr_text_puts(d->out, " noreturn");
    if (signature->must_use)
        fr_text_puts(d->out, " must-use");
    fr_text_char(d->out, '\n');
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_text_puts(d->out, "    param ");
        fr_dump_model_text(d->out, signature->params.data[i].name);
        put_id(d->out, " ", signature->params.data[i].type);
        fr_text_char(d->out, '\n');
    }
}

static void put_field(const dump *d, const fr_field *field)
{
    fr_text_puts(d->out, "    field ");
    fr_dump_model_text(d->out, field->name);
    put_id(d->out, " ", field->type);
    fr_text_fmt(d->out, " bit %lld", (long long)field->offset);
    if (field->bit_width >= 0)
        fr_text_fmt(d->out, " width %d", field->bit_width);
    put_layout(d->out, field->layout);
    if (field->is_packed)
        fr_text_puts(d->out, " packed");
    if (field->is_anonymous_record)
        fr_text_puts(d->out, " anonymous");
    if (field->rust)
        fr_dump_model_part(d->out, field->rust);
    fr_text_char(d->out, '\n');
}

static void put_record(const dump *d, const fr_record *record)
{
    fr_text_puts(d->out, record->is_union ? " union" : " struct");
    if (record->is_transparent)
        fr_text_puts(d->out, " transparent");
    if (record->is_forward)
        fr_text_puts(d->out, " forward");
    if (record->is_packed)
        fr_text_puts(d->out, " packed");
    if (record->has_explicit_align)
        fr_text_puts(d->out, " aligned");
    fr_text_char(d->out, '\n');
    for (size_t i = 0; i < record->fields.len; i++)
        put_field(d, &record->fields.data[i]);
}

static void put_rust_variant(const dump *d, const fr_variant_decl *variant)
{
    fr_dump_model_part(d->out, &variant->part);
    if (variant->discriminant) {
        fr_text_puts(d->out, " = ");
        fr_dump_model_expr(d->out, variant->discriminant);
    }
    fr_text_char(d->out, '\n');
    for (size_t i = 0; i < variant->field_count; i++)
        put_field(d, &variant->fields[i]);
}

static void put_enum(const dump *d, const fr_enum *enumeration)
{
    put_id(d->out, " repr ", enumeration->repr);
    fr_text_puts(d->out, enumeration->is_forward ? " forward\n" : "\n");
    for (size_t i = 0; i < enumeration->variants.len; i++) {
        const fr_enum_variant *variant = &enumeration->variants.data[i];
        fr_text_puts(d->out, "    variant ");
        fr_dump_model_text(d->out, variant->name);
        if (variant->rust) {
            put_rust_variant(d, variant->rust);
            continue;
        }
        if (enumeration->is_signed)
            fr_text_fmt(d->out, " %lld\n", (long long)variant->value);
        else
            fr_text_fmt(d->out, " %llu\n", (unsigned long long)variant->value);
    }
}

static const char *pointer_form_name(fr_pointer_form form)
{
    static const char *const names[] = {
        [POINTER_C] = "",       [POINTER_CONST] = " const",     [POINTER_MUT] = " mut",
        [POINTER_REF] = " ref", [POINTER_REF_MUT] = " ref mut",
    };
    return names[form];
}

static void put_simple_type(const dump *d, const fr_type *type)
{
    switch (type->kind) {
    case TYPE_REF: put_id(d->out, " -> ", type->as.target); break;
    case TYPE_INT:
        fr_text_fmt(d->out, " %s %s", int_kind_name(type->as.integer.kind),
                    type->as.integer.is_signed ? "signed" : "unsigned");
        break;
    case TYPE_FLOAT:
    case TYPE_COMPLEX: fr_text_fmt(d->out, " %s", float_kind_name(type->as.floating)); break;
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER:
        put_id(d->out, " -> ", type->as.pointer.pointee);
        fr_text_puts(d->out, pointer_form_name(type->as.pointer.form));
        break;
    case TYPE_ARRAY:
    case TYPE_VECTOR:
        put_id(d->out, " of ", type->as.array.element);
        if (type->as.array.is_incomplete)
            fr_text_puts(d->out, " incomplete");
        else if (type->as.array.length) {
            fr_text_puts(d->out, " count ");
            fr_dump_model_expr(d->out, type->as.array.length);
        } else
            fr_text_fmt(d->out, " count %llu", (unsigned long long)type->as.array.count);
        break;
    case TYPE_ALIAS:
        put_id(d->out, " -> ", type->as.alias.target);
        if (type->as.alias.align_attribute)
            fr_text_fmt(d->out, " aligned %llu",
                        (unsigned long long)type->as.alias.align_attribute);
        break;
    case TYPE_OPAQUE:
        fr_text_char(d->out, ' ');
        fr_dump_model_text(d->out, type->as.opaque.why);
        break;
    case TYPE_UNRESOLVED:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_FUNCTION:
    case TYPE_RECORD:
    case TYPE_ENUM: break;
    case TYPE_RUST: fr_dump_model_form(d->out, type->as.rust); break;
    }
}

static void put_type(const dump *d, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    fr_text_fmt(d->out, " %s", type_kind_name(type->kind));
    put_layout(d->out, type->layout);
    if (type->is_const)
        fr_text_puts(d->out, " const");
    if (type->is_volatile)
        fr_text_puts(d->out, " volatile");
    if (type->is_atomic)
        fr_text_puts(d->out, " atomic");
    put_span(d, item->span);
    if (type->kind == TYPE_FUNCTION) {
        put_signature(d, &type->as.signature);
    } else if (type->kind == TYPE_RECORD) {
        put_record(d, &type->as.record);
    } else if (type->kind == TYPE_ENUM) {
        put_enum(d, &type->as.enumeration);
    } else {
        put_simple_type(d, type);
        fr_text_char(d->out, '\n');
    }
}

/* ---- functions and variables ---- */

static void put_symbol(const dump *d, fr_str symbol)
{
    if (symbol.len == 0)
        return;
    fr_text_puts(d->out, " symbol ");
    fr_dump_model_text(d->out, symbol);
}

static void put_function(const dump *d, const fr_item *item)
{
    const fr_function *function = &item->as.function;
    put_id(d->out, " type ", function->signature);
    put_symbol(d, function->symbol);
    if (function->linkage == LINKAGE_INTERNAL)
        fr_text_puts(d->out, " static");
    if (function->is_inline)
        fr_text_puts(d->out, " inline");
    if (function->is_weak)
        fr_text_puts(d->out, " weak");
    if (function->returns_twice)
        fr_text_puts(d->out, " returns-twice");
    put_span(d, item->span);
    fr_text_char(d->out, '\n');
}

static void put_value(fr_text *out, const fr_value *value)
{
    switch (value->kind) {
    case VALUE_NONE: break;
    case VALUE_BOOL: fr_text_puts(out, value->as.integer ? " = true" : " = false"); break;
    case VALUE_INT:
    case VALUE_CHAR:
        if (value->is_unsigned)
            fr_text_fmt(out, " = %lluu", (unsigned long long)value->as.integer);
        else
            fr_text_fmt(out, " = %lld", (long long)value->as.integer);
        break;
    case VALUE_FLOAT: fr_text_fmt(out, " = %.17g", value->as.number); break;
    case VALUE_STRING:
        fr_text_puts(out, " = ");
        fr_dump_model_text(out, value->as.string);
        break;
    }
}

static void put_var(const dump *d, const fr_item *item)
{
    const fr_var *var = &item->as.var;
    if (var->is_macro)
        fr_text_puts(d->out, " macro");
    put_id(d->out, " type ", var->type);
    put_symbol(d, var->symbol);
    if (var->is_const)
        fr_text_puts(d->out, " const");
    if (var->is_extern)
        fr_text_puts(d->out, " extern");
    if (var->linkage == LINKAGE_INTERNAL)
        fr_text_puts(d->out, " static");
    if (var->is_thread_local)
        fr_text_puts(d->out, " thread-local");
    if (var->is_register)
        fr_text_puts(d->out, " register");
    if (var->is_weak)
        fr_text_puts(d->out, " weak");
    put_value(d->out, &var->value);
    put_span(d, item->span);
    fr_text_char(d->out, '\n');
}

/* ---- items ---- */

static const char *item_kind_name(fr_item_kind kind)
{
    static const char *const names[] = {
        [ITEM_NONE] = "none",         [ITEM_MODULE] = "module", [ITEM_TYPE] = "type",
        [ITEM_FUNCTION] = "function", [ITEM_VAR] = "var",
    };
    return names[kind];
}

static void put_item(const dump *d, const fr_item *item)
{
    fr_text_fmt(d->out, "#%u %s", item->id, item_kind_name(item->kind));
    if (item->name.len) {
        fr_text_char(d->out, ' ');
        fr_dump_model_text(d->out, item->name);
    }
    if (item->parent != FR_ROOT)
        put_id(d->out, " in ", item->parent);
    switch (item->kind) {
    case ITEM_NONE:
    case ITEM_MODULE: fr_text_char(d->out, '\n'); break;
    case ITEM_TYPE: put_type(d, item); break;
    case ITEM_FUNCTION: put_function(d, item); break;
    case ITEM_VAR: put_var(d, item); break;
    }
    if (item->rust)
        fr_dump_model_decl(d->out, item->rust);
    if (item->doc.len) {
        fr_text_puts(d->out, "    doc ");
        fr_dump_model_text(d->out, item->doc);
        fr_text_char(d->out, '\n');
    }
}

void fr_dump_model(fr_text *out, const fr_model *model)
{
    dump d = { out, model };
    fr_text_fmt(out, "target %.*s\n", FR_ARG(model->target.triple));
    for (size_t i = 0; i < model->items.len; i++)
        if (model->items.data[i]->kind != ITEM_NONE)
            put_item(&d, model->items.data[i]);
}

/* ---- Graphviz ---- */

static void put_edge(fr_text *out, fr_id from, fr_id to, fr_str label)
{
    if (to == FR_NO_ID)
        return;
    fr_text_fmt(out, "  n%u -> n%u", from, to);
    if (label.len) {
        fr_text_puts(out, " [label=");
        fr_dump_model_text(out, label);
        fr_text_char(out, ']');
    }
    fr_text_puts(out, ";\n");
}

static void put_type_edges(fr_text *out, fr_id id, const fr_type *type)
{
    switch (type->kind) {
    case TYPE_REF: put_edge(out, id, type->as.target, (fr_str){ 0 }); break;
    case TYPE_POINTER:
    case TYPE_BLOCK_POINTER: put_edge(out, id, type->as.pointer.pointee, FR_LIT("to")); break;
    case TYPE_ARRAY:
    case TYPE_VECTOR: put_edge(out, id, type->as.array.element, FR_LIT("of")); break;
    case TYPE_ALIAS: put_edge(out, id, type->as.alias.target, FR_LIT("is")); break;
    case TYPE_ENUM: put_edge(out, id, type->as.enumeration.repr, FR_LIT("repr")); break;
    case TYPE_FUNCTION:
        put_edge(out, id, type->as.signature.result, FR_LIT("returns"));
        for (size_t i = 0; i < type->as.signature.params.len; i++)
            put_edge(out, id, type->as.signature.params.data[i].type,
                     type->as.signature.params.data[i].name);
        break;
    case TYPE_RECORD:
        for (size_t i = 0; i < type->as.record.fields.len; i++)
            put_edge(out, id, type->as.record.fields.data[i].type,
                     type->as.record.fields.data[i].name);
        break;
    case TYPE_UNRESOLVED:
    case TYPE_VOID:
    case TYPE_NULLPTR:
    case TYPE_BOOL:
    case TYPE_INT:
    case TYPE_FLOAT:
    case TYPE_COMPLEX:
    case TYPE_RUST:
    case TYPE_OPAQUE: break;
    }
}

static void put_edges(fr_text *out, const fr_item *item)
{
    switch (item->kind) {
    case ITEM_TYPE: put_type_edges(out, item->id, &item->as.type); break;
    case ITEM_FUNCTION: put_edge(out, item->id, item->as.function.signature, FR_LIT("type")); break;
    case ITEM_VAR: put_edge(out, item->id, item->as.var.type, FR_LIT("type")); break;
    case ITEM_NONE:
    case ITEM_MODULE: break;
    }
}

static void put_node(fr_text *out, const fr_item *item)
{
    const char *what =
        item->kind == ITEM_TYPE ? type_kind_name(item->as.type.kind) : item_kind_name(item->kind);
    fr_text label;
    fr_text_init(&label, out->arena);
    fr_text_fmt(&label, "#%u %s %.*s", item->id, what, FR_ARG(item->name));
    fr_text_fmt(out, "  n%u [label=", item->id);
    fr_dump_model_text(out, fr_str_trim_end(fr_text_str(&label)));
    fr_text_puts(out, "];\n");
}

void fr_dump_graphviz(fr_text *out, const fr_model *model)
{
    fr_text_puts(out, "digraph model {\n  node [shape=box, fontname=monospace];\n");
    for (size_t i = 0; i < model->items.len; i++) {
        if (model->items.data[i]->kind == ITEM_NONE)
            continue;
        put_node(out, model->items.data[i]);
        put_edges(out, model->items.data[i]);
    }
    fr_text_puts(out, "}\n");
}
