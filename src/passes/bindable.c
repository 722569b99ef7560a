/* What Rust has no declaration for: conventions without a name, variadic functions of another
 * convention than C's, thread-local variables, registers. */
#include "passes/bindable.h"

#include "passes/macro_type.h"

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

static void leave_out(fr_selection *selection, const fr_names *names, const fr_item *item,
                      const char *kind, const char *why)
{
    selection->is_wanted[item->id] = false;
    fr_diag(names->model->diags, DIAG_W0402, fr_model_place(names->model, item->span),
            "the %s `%.*s` is left out: %s", kind, FR_ARG(item->name), why);
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
}

static void check_macro(const fr_names *names, const fr_item *item)
{
    if (names->options->macro_type.len &&
        fr_macro_type_of(&item->as.var.value, item->name, names->options).is_misfit)
        fr_diag(names->model->diags, DIAG_W0003, fr_model_place(names->model, item->span),
                "the type that --macro-type gives to `%.*s` cannot hold its value",
                FR_ARG(item->name));
}

static void check_var(fr_selection *selection, const fr_names *names, const fr_item *item)
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
}

static void report_opaque(const fr_names *names, const fr_item *item)
{
    const fr_type *type = &item->as.type;
    if (type->kind == TYPE_OPAQUE && type->as.opaque.why.len)
        fr_diag(names->model->diags, DIAG_W0401, fr_model_place(names->model, item->span),
                "a type is an opaque blob: %.*s", FR_ARG(type->as.opaque.why));
}

void fr_check_bindable(fr_selection *selection, const fr_names *names)
{
    for (fr_id id = 0; id < names->model->items.len; id++) {
        const fr_item *item = fr_model_item(names->model, id);
        if (!selection->is_wanted[id])
            continue;
        switch (item->kind) {
        case ITEM_FUNCTION: check_function(selection, names, item); break;
        case ITEM_VAR: check_var(selection, names, item); break;
        case ITEM_TYPE: report_opaque(names, item); break;
        case ITEM_NONE:
        case ITEM_MODULE: break;
        }
    }
}
