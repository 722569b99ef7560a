/* What Rust has no declaration for: conventions without a name, variadic functions of another
 * convention than C's, thread-local variables, registers. */
#include "passes/bindable.h"

#include "passes/rust_layout.h"

#include "passes/macro_type.h"

/* Records are as deep as the input makes them. */
enum { DEEPEST_TAIL = 256 };

/* ---- conventions ---- */

fr_abi fr_abi_of(const fr_bind_options *options, const fr_signature *signature, fr_str name)
{
    for (size_t i = 0; name.len && i < options->override_abi.len; i++) {
        fr_rule *rule = &options->override_abi.data[i]; /* its pattern notes that it matched */
        if (!fr_regex_set_matches(&rule->match, name))
            continue;
        for (int abi = 0; abi < ABI_UNSUPPORTED; abi++)
            if (fr_str_is(rule->values.data[0], fr_abi_rust_name((fr_abi)abi)))
                return (fr_abi)abi;
    }
    return signature->abi;
}

const char *fr_why_no_abi(const fr_bind_options *options, fr_abi abi, bool is_variadic)
{
    static const struct {
        fr_abi abi;
        unsigned minor;
        const char *why;
    } gates[] = {
        { ABI_EFIAPI, 68, "the convention efiapi needs Rust 1.68" },
        { ABI_C_UNWIND, 71, "the convention C-unwind needs Rust 1.71" },
        { ABI_THISCALL, 73, "the convention thiscall needs Rust 1.73" },
    };
    if (abi == ABI_UNSUPPORTED)
        return "Rust does not have its calling convention";
    if (abi == ABI_VECTORCALL && !options->rust_target.is_nightly)
        return "the convention vectorcall needs a nightly Rust";
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++)
        if (gates[i].abi == abi && !fr_rust_at_least(options, gates[i].minor))
            return gates[i].why;
    if (is_variadic && abi != ABI_C && abi != ABI_C_UNWIND)
        return "Rust has variadic functions with C's convention only";
    return NULL;
}

/* ---- functions, variables, types ---- */

static fr_diagnostic *leave_out(fr_selection *selection, const fr_names *names, const fr_item *item,
                                const char *kind, const char *why)
{
    selection->is_wanted[item->id] = false;
    return fr_diag(names->model->diags, DIAG_W0402, fr_model_place(names->model, item->span),
                   "the %s `%.*s` is left out: %s", kind, FR_ARG(item->name), why);
}

/* Rust takes the address of what it links to for one that is not null. One that is looked up at run
 * time may be missing anyway. */
static const char null_address[] = "it is weak, so its address may be null";

static bool is_perhaps_null(const fr_names *names, bool is_weak, bool is_definition)
{
    return is_weak && !is_definition && names->options->dynamic_loading.len == 0;
}

static void check_function(fr_selection *selection, const fr_names *names, const fr_item *item)
{
    const fr_signature *signature =
        &fr_model_type(names->model, item->as.function.signature)->as.signature;
    fr_abi abi = fr_abi_of(names->options, signature, item->name);
    const char *why = fr_why_no_abi(names->options, abi, signature->is_variadic);
    if (!why && signature->is_variadic && signature->params.len == 0)
        why = "Rust has no variadic functions without a named parameter";
    if (why)
        leave_out(selection, names, item, "function", why);
    else if (is_perhaps_null(names, item->as.function.is_weak, item->as.function.is_definition))
        leave_out(selection, names, item, "function", null_address)->hint =
            FR_LIT("write a C function that calls it if it is there, and bind that");
}

static void check_macro(const fr_names *names, const fr_item *item)
{
    if (names->options->macro_type.len &&
        fr_macro_type_of(&item->as.var.value, item->name, names->options).is_misfit)
        fr_diag(names->model->diags, DIAG_W0003, fr_model_place(names->model, item->span),
                "the type that --macro-type gives to `%.*s` cannot hold its value",
                FR_ARG(item->name));
}

bool fr_ends_in_flexible_array(fr_names *names, fr_id id)
{
    id = fr_names_final_type(names, id);
    for (unsigned depth = 0; depth < DEEPEST_TAIL; depth++) {
        const fr_type *type = fr_model_type(names->model, id);
        if (type->kind == TYPE_ARRAY)
            return type->as.array.is_incomplete;
        if (type->kind != TYPE_RECORD || type->as.record.fields.len == 0)
            return false;
        const fr_record *record = &type->as.record;
        id = fr_names_final_type(names, record->fields.data[record->fields.len - 1].type);
    }
    return false;
}

/* An array of structs that end in a flexible array: GNU C has it, C has not (C17 6.7.2.1p3), and
 * where its elements end, their sizes do not say. */
static bool is_flexible_array_of(fr_names *names, fr_id id)
{
    const fr_type *type = fr_model_type(names->model, fr_names_final_type(names, id));
    if (type->kind != TYPE_ARRAY)
        return false;
    fr_id element = fr_names_final_type(names, type->as.array.element);
    return fr_model_type(names->model, element)->kind == TYPE_RECORD &&
           fr_ends_in_flexible_array(names, element);
}

/* What a static of Rust does not show. */
static void note_var(const fr_names *names, const fr_item *item)
{
    const fr_model *model = names->model;
    const fr_type *type = fr_model_type(model, fr_model_resolve(model, item->as.var.type));
    if (type->kind == TYPE_ARRAY && type->as.array.is_incomplete)
        fr_diag(model->diags, DIAG_N0406, fr_model_place(model, item->span),
                "the length of `%.*s` is not known: it is an array of none in Rust",
                FR_ARG(item->name));
    else if (fr_model_type(model, item->as.var.type)->is_volatile)
        fr_diag(model->diags, DIAG_N0406, fr_model_place(model, item->span),
                "`%.*s` is volatile: use read_volatile() and write_volatile() on its address",
                FR_ARG(item->name));
}

static void check_var(fr_selection *selection, fr_names *names, const fr_item *item)
{
    const fr_var *var = &item->as.var;
    if (var->value.kind != VALUE_NONE) {
        if (var->is_macro)
            check_macro(names, item);
        return;
    }
    if (var->is_register)
        leave_out(selection, names, item, "variable", "it is a register and has no address");
    else if (var->is_thread_local)
        leave_out(selection, names, item, "variable",
                  "it is thread-local, and Rust cannot declare those of C");
    else if (is_perhaps_null(names, var->is_weak, !var->is_extern))
        leave_out(selection, names, item, "variable", null_address);
    else if (is_flexible_array_of(names, var->type))
        leave_out(selection, names, item, "variable",
                  "it is an array of records that end in a flexible array, which C does not have");
    else
        note_var(names, item);
}

/* ---- opaque types ---- */

/* Uses of types stand nowhere; so a blob is reported where the first declaration uses it. */
typedef struct opaque_uses {
    const fr_names *names;
    fr_span *first; /* by id of an OPAQUE or VECTOR type; line 0: none so far */
} opaque_uses;

static void note_use(opaque_uses *uses, fr_id id, fr_span span)
{
    for (unsigned i = 0; i < 1000 && id != FR_NO_ID; i++) {
        const fr_type *type = fr_model_type(uses->names->model, id);
        switch (type->kind) {
        case TYPE_REF: id = type->as.target; break;
        case TYPE_POINTER: id = type->as.pointer.pointee; break;
        case TYPE_ARRAY: id = type->as.array.element; break;
        case TYPE_VECTOR:
        case TYPE_OPAQUE:
            if (uses->first[id].line == 0)
                uses->first[id] = span;
            return;
        case TYPE_UNRESOLVED:
        case TYPE_VOID:
        case TYPE_NULLPTR:
        case TYPE_BOOL:
        case TYPE_INT:
        case TYPE_FLOAT:
        case TYPE_COMPLEX:
        case TYPE_FUNCTION:
        case TYPE_ALIAS:
        case TYPE_RECORD:
        case TYPE_ENUM:
        case TYPE_BLOCK_POINTER:
        case TYPE_RUST: return;
        }
    }
}

static void note_signature(opaque_uses *uses, fr_id id, fr_span span)
{
    const fr_signature *signature = &fr_model_type(uses->names->model, id)->as.signature;
    note_use(uses, signature->result, span);
    for (size_t i = 0; i < signature->params.len; i++)
        note_use(uses, signature->params.data[i].type, span);
}

static void note_uses(opaque_uses *uses, const fr_item *item)
{
    if (item->kind == ITEM_FUNCTION)
        note_signature(uses, item->as.function.signature, item->span);
    else if (item->kind == ITEM_VAR)
        note_use(uses, item->as.var.type, item->span);
    else if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_ALIAS)
        note_use(uses, item->as.type.as.alias.target, item->span);
    else if (item->kind == ITEM_TYPE && item->as.type.kind == TYPE_RECORD)
        for (size_t i = 0; i < item->as.type.as.record.fields.len; i++)
            note_use(uses, item->as.type.as.record.fields.data[i].type,
                     item->as.type.as.record.fields.data[i].span);
}

/* Why a type that is printed is a blob; empty: it is none, or the user asked for it. */
static fr_str why_opaque(const fr_selection *selection, const fr_names *names, fr_id id)
{
    fr_blob blob;
    const fr_item *item = fr_model_item(names->model, id);
    if (item->kind != ITEM_TYPE || !selection->is_wanted[id])
        return (fr_str){ 0 };
    if (item->as.type.kind == TYPE_OPAQUE)
        return item->as.type.as.opaque.why;
    if (item->as.type.kind == TYPE_VECTOR && fr_is_printed_as_blob(names, id, &blob))
        return FR_LIT("Rust has no vectors of C's alignment");
    return (fr_str){ 0 };
}

static void report_opaque(const fr_selection *selection, const fr_names *names)
{
    const fr_model *model = names->model;
    opaque_uses uses = { .names = names };
    for (fr_id id = 0; id < model->items.len && !uses.first; id++)
        if (why_opaque(selection, names, id).len)
            uses.first = FR_NEW_ARRAY(model->arena, fr_span, model->items.len);
    for (fr_id id = 0; uses.first && id < model->items.len; id++)
        note_uses(&uses, fr_model_item(model, id));
    for (fr_id id = 0; uses.first && id < model->items.len; id++) {
        fr_str why = why_opaque(selection, names, id);
        bool is_vector = fr_model_item(model, id)->as.type.kind == TYPE_VECTOR;
        if (why.len && (!is_vector || uses.first[id].line))
            fr_diag(model->diags, DIAG_W0401, fr_model_place(model, uses.first[id]),
                    "a type is an opaque blob: %.*s", FR_ARG(why));
    }
}

void fr_check_bindable(fr_selection *selection, fr_names *names)
{
    for (fr_id id = 0; id < names->model->items.len; id++) {
        const fr_item *item = fr_model_item(names->model, id);
        if (!selection->is_wanted[id])
            continue;
        switch (item->kind) {
        case ITEM_FUNCTION: check_function(selection, names, item); break;
        case ITEM_VAR: check_var(selection, names, item); break;
        case ITEM_TYPE:
        case ITEM_NONE:
        case ITEM_MODULE: break;
        }
    }
    report_opaque(selection, names);
}
