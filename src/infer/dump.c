/* A plan as text: one block a type, group and function, with every claim and reason. */
#include "infer/wrap_plan.h"

static const char *confidence_name(fr_confidence confidence)
{
    static const char *const names[] = { "U", "M", "H" };
    return names[confidence];
}

static fr_str item_name(const fr_wrap_plan *plan, fr_id id)
{
    return id == FR_NO_ID ? FR_LIT("-") : fr_model_item(plan->model, id)->name;
}

static fr_str type_name(const fr_wrap_plan *plan, uint32_t index)
{
    return index == FR_NO_INDEX ? FR_LIT("-") : plan->types.data[index].rust_name;
}

static void put_claims(fr_text *out, const fr_claims *claims)
{
    for (size_t i = 0; i < claims->len; i++) {
        const fr_claim *claim = &claims->data[i];
        fr_text_fmt(out, "  . %s %s %.*s: %.*s", claim->rule, confidence_name(claim->confidence),
                    FR_ARG(claim->about), FR_ARG(claim->says));
        if (claim->evidence.len)
            fr_text_fmt(out, " (%.*s)", FR_ARG(claim->evidence));
        fr_text_char(out, '\n');
    }
}

static void put_reasons(fr_text *out, const fr_reasons *reasons)
{
    for (size_t i = 0; i < reasons->len; i++) {
        const fr_reason *reason = &reasons->data[i];
        fr_text_fmt(out, "  ! %s %.*s", reason->rule, FR_ARG(reason->text));
        if (reason->fix.len)
            fr_text_fmt(out, " [%.*s] %.*s", FR_ARG(reason->fix_table), FR_ARG(reason->fix));
        fr_text_char(out, '\n');
    }
}

/* ---- types and groups ---- */

static void dump_type(fr_text *out, const fr_wrap_plan *plan, const fr_wrap_type *type)
{
    fr_text_fmt(out, "type %.*s = %.*s: %s %s", FR_ARG(type->c_name), FR_ARG(type->rust_name),
                fr_type_role_name(type->role), confidence_name(type->confidence));
    if (type->destroy.function != FR_NO_ID)
        fr_text_fmt(out, " destroy=%.*s", FR_ARG(item_name(plan, type->destroy.function)));
    if (type->ref != FR_NO_ID)
        fr_text_fmt(out, " ref=%.*s", FR_ARG(item_name(plan, type->ref)));
    if (type->init != FR_NO_ID)
        fr_text_fmt(out, " init=%.*s", FR_ARG(item_name(plan, type->init)));
    if (type->init_macro.len)
        fr_text_fmt(out, " init=%.*s", FR_ARG(type->init_macro));
    if (type->init_version.len)
        fr_text_fmt(out, " version=%.*s", FR_ARG(type->init_version));
    for (size_t i = 0, n = 0; type->has_builder && i < type->fields.len; i++)
        if (type->fields.data[i].is_settable)
            fr_text_fmt(out, "%s%.*s", n++ ? "," : " sets=", FR_ARG(type->fields.data[i].c_name));
    for (size_t i = 0; i < type->parents.len; i++)
        fr_text_fmt(out, " %s=%.*s", type->parent_mode == PARENT_SHARED ? "shares" : "borrows",
                    FR_ARG(type_name(plan, type->parents.data[i])));
    if (type->parent_mode == PARENT_BORROW)
        fr_text_puts(out, " lifetime");
    if (type->is_parent)
        fr_text_puts(out, " parent");
    for (size_t i = 0; i < type->variants.len; i++)
        fr_text_fmt(out, " variant=%.*s:%.*s", FR_ARG(type->variants.data[i].rust_name),
                    FR_ARG(item_name(plan, type->variants.data[i].destroy.function)));
    if (type->is_send)
        fr_text_puts(out, " send");
    if (type->is_sync)
        fr_text_puts(out, " sync");
    fr_text_char(out, '\n');
    put_claims(out, &type->claims);
    put_reasons(out, &type->reasons);
}

static void dump_group(fr_text *out, const fr_wrap_group *group)
{
    static const char *const kinds[] = { "enum", "flags", "error" };
    fr_text_fmt(out, "%s %.*s = %.*s%s:", kinds[group->kind], FR_ARG(group->c_name),
                FR_ARG(group->rust_name), group->is_skipped ? " skipped" : "");
    for (size_t i = 0; i < group->values.len; i++)
        fr_text_fmt(out, " %.*s=%lld", FR_ARG(group->values.data[i].rust_name),
                    (long long)group->values.data[i].value);
    fr_text_char(out, '\n');
}

static void dump_selector(fr_text *out, const fr_wrap_plan *plan, const fr_selector *selector)
{
    static const char *const names[] = { "int",  "uint", "long", "size", "off_t", "double",
                                         "bool", "text", "kept", "enum", "list",  "closure" };
    fr_text_fmt(out, "option %.*s=%lld of %.*s = %.*s:", FR_ARG(selector->c_name),
                (long long)selector->value, FR_ARG(plan->functions.data[selector->function].c_name),
                FR_ARG(selector->rust_name));
    for (size_t i = 0; i < selector->args.len; i++)
        fr_text_fmt(out, " %s%s", selector->args.data[i].is_out ? "out-" : "",
                    names[selector->args.data[i].kind]);
    fr_text_char(out, '\n');
}

static void dump_error(fr_text *out, const fr_wrap_plan *plan, const fr_error_space *space)
{
    fr_text_fmt(out, "errors %.*s: %s of %.*s", FR_ARG(space->rust_name),
                fr_error_style_name(space->style), FR_ARG(item_name(plan, space->type)));
    if (space->code_message != FR_NO_ID)
        fr_text_fmt(out, " text=%.*s", FR_ARG(item_name(plan, space->code_message)));
    if (space->last_message != FR_NO_ID)
        fr_text_fmt(out, " last=%.*s", FR_ARG(item_name(plan, space->last_message)));
    if (space->predicate != FR_NO_ID)
        fr_text_fmt(out, " predicate=%.*s", FR_ARG(item_name(plan, space->predicate)));
    fr_text_char(out, '\n');
}

/* ---- functions ---- */

static void put_origin(fr_text *out, fr_origin origin, uint32_t slot)
{
    switch (origin) {
    case ORIGIN_STATIC: fr_text_puts(out, " from=static"); break;
    case ORIGIN_SELF: fr_text_puts(out, " from=self"); break;
    case ORIGIN_SLOT: fr_text_fmt(out, " from=#%u", slot); break;
    case ORIGIN_INPUTS: fr_text_puts(out, " from=inputs"); break;
    }
}

static void put_bound(fr_text *out, const fr_wrap_plan *plan, const fr_bound *bound)
{
    if (!bound->is_set)
        return;
    if (bound->function == FR_NO_ID)
        fr_text_fmt(out, "%lld", (long long)bound->number);
    else
        fr_text_fmt(out, "%.*s(self)%+lld", FR_ARG(item_name(plan, bound->function)),
                    (long long)bound->number);
}

static void dump_slot(fr_text *out, const fr_wrap_plan *plan, const fr_wrap_fn *fn, size_t index)
{
    static const char *const retained[] = { "",        " kept=self", " kept=result",
                                            " shared", " inherit",   " kept=static" };
    const fr_slot *slot = &fn->slots.data[index];
    fr_text_fmt(out, "  #%zu %.*s: %s", index, FR_ARG(slot->rust_name),
                fr_slot_role_name(slot->role));
    if (slot->role != SLOT_RAW) {
        if (slot->handle != FR_NO_INDEX)
            fr_text_fmt(out, " %.*s", FR_ARG(type_name(plan, slot->handle)));
        if (slot->group != FR_NO_INDEX)
            fr_text_fmt(out, " %.*s", FR_ARG(plan->groups.data[slot->group].rust_name));
        if (slot->partner != FR_NO_INDEX)
            fr_text_fmt(out, " with=#%u", slot->partner);
        if (slot->count)
            fr_text_fmt(out, " count=%llu", (unsigned long long)slot->count);
        if (slot->len_scale > 1)
            fr_text_fmt(out, " scale=%llu", (unsigned long long)slot->len_scale);
        if (slot->encoding == ENCODING_WIDE)
            fr_text_puts(out, " wide");
        if (slot->owned)
            fr_text_puts(out, " owned");
        if (slot->takes_ref)
            fr_text_puts(out, " referenced");
        if (slot->is_optional)
            fr_text_puts(out, " optional");
        if (slot->fixed.len)
            fr_text_fmt(out, " = %.*s", FR_ARG(slot->fixed));
        if (slot->role == SLOT_INDEX) {
            fr_text_char(out, ' ');
            put_bound(out, plan, &slot->low);
            fr_text_puts(out, "..=");
            put_bound(out, plan, &slot->high);
        }
        if (slot->role == SLOT_OUT_HANDLE && !slot->owned)
            put_origin(out, slot->origin, slot->origin_slot);
        fr_text_puts(out, retained[slot->retained]);
    }
    fr_text_char(out, '\n');
}

static void dump_array(fr_text *out, const fr_wrap_plan *plan, const fr_array *array)
{
    static const char *const kinds[] = { "numbers", "values",     "texts",
                                         "handles", "references", "views" };
    fr_text_fmt(out, " array of %s", kinds[array->kind]);
    if (array->handle != FR_NO_INDEX)
        fr_text_fmt(out, " %.*s", FR_ARG(type_name(plan, array->handle)));
    if (array->ends_with_null)
        fr_text_puts(out, " up to NULL");
    if (array->free == FR_NO_ID)
        return;
    fr_text_fmt(out, " free=%.*s(array", FR_ARG(item_name(plan, array->free)));
    for (size_t i = 0; i < array->more.len; i++)
        if (array->more.data[i].is_length)
            fr_text_puts(out, ", len");
        else
            fr_text_fmt(out, ", %lld", (long long)array->more.data[i].value);
    fr_text_char(out, ')');
}

static void dump_result(fr_text *out, const fr_wrap_plan *plan, const fr_wrap_fn *fn)
{
    const fr_return *result = &fn->result;
    fr_text_fmt(out, "  -> %s", fr_return_role_name(result->role));
    if (result->handle != FR_NO_INDEX)
        fr_text_fmt(out, " %.*s", FR_ARG(type_name(plan, result->handle)));
    if (result->group != FR_NO_INDEX)
        fr_text_fmt(out, " %.*s", FR_ARG(plan->groups.data[result->group].rust_name));
    bool is_pointer =
        result->role == RETURN_STR || result->role == RETURN_HANDLE || result->role == RETURN_BYTES;
    if (is_pointer && result->owned)
        fr_text_puts(out, " owned");
    else if (is_pointer)
        put_origin(out, result->origin, result->origin_slot);
    if (result->encoding == ENCODING_WIDE)
        fr_text_puts(out, " wide");
    if (result->copy != FR_NO_ID)
        fr_text_fmt(out, " copied-by=%.*s", FR_ARG(item_name(plan, result->copy)));
    if (result->takes_ref)
        fr_text_puts(out, " referenced");
    if (result->copies)
        fr_text_puts(out, " copied");
    if (result->is_optional)
        fr_text_puts(out, " optional");
    if (result->slot != FR_NO_INDEX)
        fr_text_fmt(out, " of=#%u", result->slot);
    if (result->len_function != FR_NO_ID)
        fr_text_fmt(out, " len=%.*s", FR_ARG(item_name(plan, result->len_function)));
    if (fn->has_array)
        dump_array(out, plan, &fn->array);
    if (fn->error != ERROR_NONE)
        fr_text_fmt(out, " error=%s", fr_error_style_name(fn->error));
    if (fn->has_iter_end)
        fr_text_fmt(out, " end=%lld", (long long)fn->iter_end);
    else if (fn->shape == SHAPE_STEP || fn->shape == SHAPE_ITERATOR)
        fr_text_puts(out, " end=NULL");
    if (fn->counted_by != FR_NO_ID)
        fr_text_fmt(out, " counted=%.*s", FR_ARG(item_name(plan, fn->counted_by)));
    fr_text_char(out, '\n');
}

static void dump_function(fr_text *out, const fr_wrap_plan *plan, const fr_wrap_fn *fn)
{
    static const char *const receivers[] = { "", "", "&", "&mut ", "move " };
    fr_text_fmt(out, "fn %.*s: %s %s", FR_ARG(fn->c_name), fr_fn_class_name(fn->class_of),
                confidence_name(fn->confidence));
    if (fn->class_of == FN_USED)
        fr_text_fmt(out, " for %s", fn->used_for);
    else
        fr_text_fmt(out, " = %s%.*s%s%.*s", receivers[fn->receiver],
                    FR_ARG(fn->type == FR_NO_INDEX ? FR_LIT("") : type_name(plan, fn->type)),
                    fn->type == FR_NO_INDEX ? "" : "::", FR_ARG(fn->rust_name));
    if (fn->type != FR_NO_INDEX && fn->variant != FR_NO_INDEX)
        fr_text_fmt(out, " of %.*s",
                    FR_ARG(plan->types.data[fn->type].variants.data[fn->variant].rust_name));
    fr_text_puts(out, fn->needs_open ? " needs-open" : "");
    fr_text_puts(out, fn->needs_closed ? " needs-closed" : "");
    fr_text_puts(out, fn->begins ? " begins" : "");
    fr_text_puts(out, fn->opens ? " opens" : fn->closes ? " closes" : "");
    fr_text_char(out, '\n');
    for (size_t i = 0; i < fn->slots.len; i++)
        dump_slot(out, plan, fn, i);
    dump_result(out, plan, fn);
    put_claims(out, &fn->claims);
    put_reasons(out, &fn->reasons);
}

void fr_dump_plan(fr_text *out, const fr_wrap_plan *plan)
{
    fr_text_fmt(out, "library %.*s trust=%.*s\n", FR_ARG(plan->library), FR_ARG(plan->trust));
    fr_text_puts(out, "prefixes");
    for (size_t i = 0; i < plan->prefixes.len; i++)
        fr_text_fmt(out, " %.*s", FR_ARG(plan->prefixes.data[i]));
    fr_text_fmt(out, "\ncomments %s\n", plan->comments == COMMENTS_AFTER ? "after" : "before");
    if (plan->is_longjmp)
        fr_text_fmt(out, "longjmp %.*s\n", FR_ARG(plan->longjmp_why));
    if (plan->generic_free != FR_NO_ID)
        fr_text_fmt(out, "free %.*s\n", FR_ARG(item_name(plan, plan->generic_free)));
    if (plan->library_init != FR_NO_ID)
        fr_text_fmt(out, "init %.*s\n", FR_ARG(item_name(plan, plan->library_init)));
    for (size_t i = 0; i < plan->types.len; i++)
        dump_type(out, plan, &plan->types.data[i]);
    for (size_t i = 0; i < plan->groups.len; i++)
        dump_group(out, &plan->groups.data[i]);
    for (size_t i = 0; i < plan->errors.len; i++)
        dump_error(out, plan, &plan->errors.data[i]);
    for (size_t i = 0; i < plan->functions.len; i++)
        dump_function(out, plan, &plan->functions.data[i]);
    for (size_t i = 0; i < plan->selectors.len; i++)
        dump_selector(out, plan, &plan->selectors.data[i]);
}
