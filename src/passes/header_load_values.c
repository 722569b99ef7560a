/* Functions, statics and constants: which of them cross, and under what name the linker knows
 * them. */
#include "passes/header_load.h"

#include "passes/header_rules.h"
#include "passes/header_value.h"

/* ---- functions ---- */

static bool is_c_abi(const fr_signature *signature)
{
    fr_str name = signature->abi_name;
    if (signature->abi == ABI_C || signature->abi == ABI_C_UNWIND)
        return true;
    return fr_str_is(name, "cmse-nonsecure-entry") || fr_str_is(name, "cmse-nonsecure-call");
}

static fr_str symbol_of(const fr_item *item)
{
    if (item->rust->has_export_name)
        return item->rust->export_name;
    return item->name;
}

static bool has_symbol(const fr_item *item)
{
    return item->rust->has_export_name || item->rust->no_mangle;
}

/* C17 6.4.2.1, and what rustc takes beyond ASCII: an export_name may be any text. */
static bool is_c_name(fr_str name)
{
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        bool is_letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        bool is_digit = c >= '0' && c <= '9';
        if (!is_letter && c != '_' && c != '$' && c < 0x80 && (i == 0 || !is_digit))
            return false;
    }
    return name.len != 0;
}

/* A symbol cannot be called by another name than its own. */
static fr_h_problem symbol_problem(fr_h *h, const fr_item *item, const fr_h_item *out)
{
    fr_str symbol = symbol_of(item);
    fr_h_reason reason = !is_c_name(symbol)                     ? REASON_SYMBOL_NO_NAME
                         : fr_c_is_reserved(h->options, symbol) ? REASON_SYMBOL_WORD
                                                                : REASON_NONE;
    if (!reason || !fr_h_is_kind_wanted(h, out->kind) ||
        fr_h_flag(&out->annotations, "no-export", false))
        return fr_h_problem_of(REASON_NONE);
    return fr_h_problem_in(h, fr_h_problem_of(reason), "its symbol `%.*s` is ", FR_ARG(symbol));
}

static void skip_symbol(fr_h *h, const fr_item *item, fr_h_problem problem)
{
    fr_h_skip(h, item, problem);
    h->diags->list.data[h->diags->list.len - 1].hint = fr_str_from(fr_h_advice(problem.reason));
}

/* True if the function crosses by what is written before its name. */
static bool is_exported(fr_h_loader *l, const fr_item *item, const fr_signature *signature)
{
    bool is_c = item->rust->function->is_extern && is_c_abi(signature);
    if (item->rust->function->is_foreign) {
        fr_h_reason reason = !is_c                               ? REASON_FOREIGN_ABI
                             : item->rust->function->is_expanded ? REASON_FOREIGN_EXPANDED
                                                                 : REASON_NONE;
        if (reason)
            fr_h_note(l->h, item, fr_h_problem_of(reason), false);
        return reason == REASON_NONE;
    }
    if (is_c && has_symbol(item))
        return true;
    if (is_c)
        fr_h_skip(l->h, item, fr_h_problem_of(REASON_NO_SYMBOL));
    else if (has_symbol(item))
        fr_h_skip(l->h, item, fr_h_problem_of(REASON_NOT_EXTERN));
    else
        fr_h_note(l->h, item, fr_h_problem_of(REASON_PLAIN_FUNCTION), false);
    return false;
}

static bool is_va_list(const fr_h_type *type)
{
    return type->kind == H_PRIMITIVE && type->as.primitive->is_va_list;
}

static fr_h_problem load_param(fr_h *h, const fr_item *item, const fr_signature *signature,
                               size_t i, fr_h_param *out)
{
    const fr_fn_decl *decl = item->rust->function;
    const fr_param *from = &signature->params.data[i];
    fr_h_loaded type = fr_h_load_type(h, from->type);
    *out = (fr_h_param){ .name = from->name, .type = type.simple };
    if (i < decl->patterns.len && decl->patterns.data[i].len)
        return (fr_h_problem){ .reason = REASON_PATTERN,
                               .where = FR_LIT("one of its parameters has "),
                               .detail = decl->patterns.data[i] };
    if (type.error.reason)
        return fr_h_problem_in(h, type.error, "the type of its parameter `%.*s` has ",
                               FR_ARG(from->name));
    if (!type.raw)
        return fr_h_problem_of(REASON_NONE);
    if (type.raw->kind == H_ARRAY)
        return fr_h_problem_in(h, fr_h_problem_of(REASON_ARRAY_PARAM),
                               "the type of its parameter `%.*s` is ", FR_ARG(from->name));
    if (is_va_list(type.raw))
        out->name = (fr_str){ 0 };
    return fr_h_problem_of(REASON_NONE);
}

static bool never_returns(const fr_h *h, const fr_signature *signature)
{
    const fr_type *type = fr_model_type(h->model, signature->result);
    return type->kind == TYPE_RUST && type->as.rust->kind == FORM_NEVER;
}

static fr_h_problem load_signature(fr_h *h, const fr_item *item, const fr_signature *signature,
                                   fr_h_function *out)
{
    FR_VEC(fr_h_param) params = { 0 };
    fr_vec_reserve(h->arena, &params, signature->params.len);
    for (size_t i = 0; i < signature->params.len; i++) {
        fr_h_param param;
        fr_h_problem problem = load_param(h, item, signature, i, &param);
        if (problem.reason)
            return problem;
        if (param.type)
            fr_vec_push(h->arena, &params, param);
    }
    if (signature->is_variadic) {
        fr_h_param rest = { .type = fr_h_primitive_type(h, fr_h_primitive_find(FR_LIT("VaList"))) };
        fr_vec_push(h->arena, &params, rest);
    }
    out->params = (fr_h_params){ params.data, params.len };
    out->never_returns = never_returns(h, signature);
    fr_h_loaded result = { 0 };
    if (!out->never_returns)
        result = fr_h_load_type(h, signature->result);
    if (result.error.reason)
        return fr_h_problem_in(h, result.error, "what it returns has ");
    out->result = result.simple ? result.simple : fr_h_void(h);
    return fr_h_problem_of(REASON_NONE);
}

static fr_str self_name(const fr_h *h, const fr_item *item)
{
    const fr_type *type =
        item->rust->self_type == FR_NO_ID ? NULL : fr_model_type(h->model, item->rust->self_type);
    return type && type->kind == TYPE_RUST ? type->as.rust->name : (fr_str){ 0 };
}

/* Methods count where the impl is for a name without arguments. */
static bool is_looked_at(const fr_item *item)
{
    return !item->rust->is_member || item->rust->is_plain_self;
}

void fr_h_load_function(fr_h_loader *l, const fr_item *item)
{
    fr_h *h = l->h;
    if (item->rust->is_partial) {
        fr_h_note(h, item, fr_h_problem_of(REASON_PLAIN_FUNCTION), false);
        return;
    }
    const fr_signature *signature =
        &fr_model_type(h->model, item->as.function.signature)->as.signature;
    if (!is_looked_at(item)) {
        fr_h_note(h, item, fr_h_problem_of(REASON_IN_IMPL), false);
        return;
    }
    if (!is_exported(l, item, signature))
        return;
    if (!l->crate->is_binding) {
        fr_h_note(h, item, fr_h_problem_of(REASON_OTHER_CRATE), false);
        return;
    }
    fr_h_item *function = fr_h_load_item(l, H_FUNCTION_ITEM, item);
    fr_h_function *out = &function->as.function;
    fr_h_problem problem = load_signature(h, item, signature, out);
    if (!problem.reason)
        problem = fr_h_annotation_problem(&item->rust->part);
    if (problem.reason) {
        fr_h_skip(h, item, problem);
        return;
    }
    out->is_foreign = item->rust->function->is_foreign;
    out->self_name = item->rust->is_member ? self_name(h, item) : (fr_str){ 0 };
    function->name = function->export_name = symbol_of(item);
    problem = symbol_problem(h, item, function);
    if (problem.reason) {
        skip_symbol(h, item, problem);
        return;
    }
    fr_vec_push(h->arena, &h->functions, function);
}

/* ---- statics and constants ---- */

/* Under one name: several under conditions, or the first one. False: the name is taken. */
static bool enter(fr_h_loader *l, fr_map *names, fr_str key, fr_h_item *item)
{
    uint64_t *known = fr_map_find(names, key);
    fr_h_entry *entry = known ? (fr_h_entry *)(uintptr_t)*known : NULL;
    if (entry && !(entry->is_conditional && item->condition))
        return false;
    if (!entry) {
        entry = fr_h_entry_new(l->h, key);
        entry->is_conditional = item->condition != NULL;
        fr_map_put(names, key, (uint64_t)(uintptr_t)entry);
    }
    fr_h_entry_add(l->h, entry, item);
    l->h->entries[item->model_item] = entry;
    return true;
}

void fr_h_load_static(fr_h_loader *l, const fr_item *item)
{
    if (item->rust->block) /* of an extern block: C defines it */
        return;
    if (!l->crate->is_binding) {
        fr_h_note(l->h, item, fr_h_problem_of(REASON_OTHER_CRATE), false);
        return;
    }
    fr_h_loaded type = { 0 };
    fr_h_problem problem = fr_h_annotation_problem(&item->rust->part);
    if (!item->rust->is_partial)
        type = fr_h_load_type(l->h, item->as.var.type);
    if (!has_symbol(item))
        problem = fr_h_problem_of(REASON_NO_SYMBOL);
    else if (type.error.reason)
        problem = fr_h_problem_in(l->h, type.error, "its type has ");
    else if (!type.raw)
        problem = (fr_h_problem){ .reason = REASON_NO_SIZE, .where = FR_LIT("its type has ") };
    if (problem.reason) {
        fr_h_skip(l->h, item, problem);
        return;
    }
    fr_h_item *out = fr_h_load_item(l, H_STATIC, item);
    out->name = out->export_name = symbol_of(item);
    problem = symbol_problem(l->h, item, out);
    if (problem.reason) {
        skip_symbol(l->h, item, problem);
        return;
    }
    out->as.variable.type = type.simple;
    out->as.variable.is_mutable = item->rust->is_mutable;
    enter(l, &l->statics, out->name, out);
}

/* NULL: it cannot be, and that was said. */
static fr_h_item *load_constant(fr_h_loader *l, const fr_item *item)
{
    fr_h *h = l->h;
    fr_h_loaded type = { .error = { .reason = REASON_NO_TYPE } };
    fr_h_problem problem = fr_h_annotation_problem(&item->rust->part);
    if (item->as.var.type != FR_NO_ID)
        type = fr_h_load_type(h, item->as.var.type);
    if (type.error.reason)
        problem = fr_h_problem_in(h, type.error, "its type has ");
    else if (!type.raw)
        problem = (fr_h_problem){ .reason = REASON_NO_SIZE, .where = FR_LIT("its type has ") };
    else if (!item->rust->value)
        problem = (fr_h_problem){ .reason = REASON_NO_VALUE, .where = FR_LIT("it has ") };
    else if (!problem.reason)
        problem = fr_h_value_problem(h, item->rust->value);
    if (problem.reason) {
        if (item->rust->value && !type.error.reason && type.raw)
            problem = fr_h_problem_in(h, problem, "its value has ");
        fr_h_skip(h, item, problem);
        return NULL;
    }
    fr_h_item *out = fr_h_load_item(l, H_CONSTANT, item);
    out->as.constant.type = type.raw;
    out->as.constant.value = item->rust->value;
    return out;
}

static void enter_constant(fr_h_loader *l, fr_str key, fr_h_item *item, const fr_item *from)
{
    if (!enter(l, &l->constants, key, item))
        fr_diag(l->h->diags, DIAG_W0906, fr_h_place(l->h, from),
                "there are two constants `%.*s`, and this one is left out", FR_ARG(key));
}

void fr_h_load_constant(fr_h_loader *l, const fr_item *item)
{
    if (!l->crate->is_binding) {
        fr_h_note(l->h, item, fr_h_problem_of(REASON_OTHER_CRATE), false);
        return;
    }
    if (item->rust->part.access != ACCESS_PUBLIC) /* nobody expects it, and others have its value */
        return;
    fr_h_item *constant = load_constant(l, item);
    if (constant)
        enter_constant(l, item->name, constant, item);
}

/* ---- associated constants ---- */

/* The path below the impl's type, or NULL. */
static const fr_h_type *owner_of(fr_h_loader *l, const fr_item *item)
{
    fr_h_loaded self = { 0 };
    if (item->rust->self_type != FR_NO_ID)
        self = fr_h_load_type(l->h, item->rust->self_type);
    return fr_h_root_path(self.raw);
}

static void load_member(fr_h_loader *l, const fr_item *item)
{
    fr_h *h = l->h;
    const fr_h_type *owner = owner_of(l, item);
    if (!owner) {
        fr_h_skip(h, item, fr_h_problem_of(REASON_NO_OWNER));
        return;
    }
    fr_h_item *constant = load_constant(l, item);
    if (!constant)
        return;
    fr_h_entry *entry = fr_h_entry_of(h, owner);
    constant->as.constant.owner = owner->as.path.name;
    constant->as.constant.owner_entry = entry;
    for (size_t i = 0; entry && i < entry->items.len; i++) {
        fr_h_item *one = entry->items.data[i];
        if (one->kind != H_STRUCT)
            continue;
        constant->as.constant.is_attached = true;
        one->as.structure.is_flags |= item->rust->is_flags;
        fr_vec_push(h->arena, &one->as.structure.constants, constant);
    }
    if (!constant->as.constant.is_attached)
        enter_constant(
            l,
            fr_arena_printf(h->arena, "%.*s%.*s", FR_ARG(item->name), FR_ARG(owner->as.path.name)),
            constant, item);
}

/* The constants of one impl end at the first that is not public (quirk 16). */
void fr_h_load_member(fr_h_loader *l, const fr_item *item, uint32_t *ended)
{
    if (item->rust->block == *ended)
        return;
    if (item->rust->part.access == ACCESS_PUBLIC) {
        load_member(l, item);
        return;
    }
    *ended = item->rust->block;
    fr_h_note(l->h, item, fr_h_problem_of(REASON_NOT_PUB), false);
}
