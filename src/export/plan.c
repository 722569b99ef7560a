/* Items become units, and units functions. */
#include "export/internal.h"

size_t fr_ex_unit(ex_plan *p, fr_id item, fr_str what, fr_str signature, bool is_callable)
{
    fr_export_unit unit = {
        .item = item, .what = what, .signature = signature, .is_callable = is_callable
    };
    fr_vec_push(p->arena, &p->e->units, unit);
    return p->e->units.len - 1;
}

void fr_ex_skip(ex_plan *p, size_t unit, fr_str code, fr_str reason)
{
    fr_export_unit *one = &p->e->units.data[unit];
    one->state = EXPORT_SKIPPED;
    one->code = code;
    one->reason = reason;
}

void fr_ex_add_name(ex_plan *p, size_t unit, fr_str name)
{
    fr_vec_push(p->arena, &p->e->units.data[unit].names, name);
}

/* ---- where functions stand ---- */

bool fr_ex_is_left_out(ex_plan *p, size_t unit)
{
    const fr_export_options *options = p->e->options;
    fr_str what = p->e->units.data[unit].what;
    bool is_skipped = fr_ex_matches(&options->skip, what) ||
                      (options->only.len && !fr_ex_matches(&options->only, what));
    if (is_skipped)
        fr_ex_skip(p, unit, FR_LIT("config"), FR_LIT("the options leave it out"));
    return is_skipped;
}

static void plan_free_function(ex_plan *p, const fr_api_item *item)
{
    fr_strs wanted = { 0 };
    fr_api_substitutions none = { 0 };
    size_t unit = fr_ex_unit(p, item->id, item->path, fr_api_signature(p->api, item), true);
    if (fr_ex_is_left_out(p, unit))
        return;
    fr_text path;
    fr_text_init(&path, p->arena);
    fr_api_path one = { .item = item->id };
    fr_api_path_text(&path, p->api, &one, false);
    fr_str module = fr_str_slice(item->path, 0, fr_str_find_last_char(item->path, ':') - 1);
    fr_str last = fr_str_slice(module, fr_str_find_last_char(module, ':') + 1, module.len);
    fr_str snake = fr_ex_snake(p->arena, item->name);
    fr_vec_push(p->arena, &wanted,
                fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(p->e->prefix), FR_ARG(snake)));
    fr_vec_push(p->arena, &wanted,
                fr_arena_printf(p->arena, "%.*s_%.*s_%.*s", FR_ARG(p->e->prefix),
                                FR_ARG(fr_ex_snake(p->arena, last)), FR_ARG(snake)));
    ex_call_form form = { .with = none, .owner = SIZE_MAX, .path = fr_text_str(&path) };
    if (fr_ex_is_chosen(p, item->path) && fr_ex_is_generic(item))
        fr_ex_plan_chosen(p, item, item->path, unit, &form, wanted.data[0]);
    else
        fr_ex_plan_called(p, item, unit, &form, fr_ex_name(p, item->path, &wanted));
}

/* What a trait of the crate declares is there for types that have it, or is reported. */
static void report_trait(ex_plan *p, const fr_api_item *item)
{
    for (size_t i = 0; i < item->as.trait.functions.len; i++) {
        const fr_api_item *one = fr_api_get(p->api, item->as.trait.functions.data[i]);
        bool is_there = one->is_hidden || (fr_ex_has_object(p, item) && !one->as.function.has_body);
        for (size_t k = 0; k < p->e->units.len; k++)
            is_there |= p->e->units.data[k].item == one->id;
        if (is_there)
            continue;
        size_t unit = fr_ex_unit(
            p, one->id,
            fr_arena_printf(p->arena, "%.*s::%.*s", FR_ARG(item->path), FR_ARG(one->name)),
            fr_api_signature(p->api, one), false);
        fr_ex_skip(p, unit, FR_LIT("trait"), FR_LIT("no type that C has implements the trait"));
    }
}

static void report_traits(ex_plan *p)
{
    for (size_t i = 0; i < p->api->items.len; i++) {
        const fr_api_item *item = p->api->items.data[i];
        if (item->kind == API_TRAIT && !item->is_external && !item->is_hidden && item->path.len)
            report_trait(p, item);
    }
}

static void register_type(ex_plan *p, const fr_api_item *item)
{
    fr_api_substitutions with = { 0 };
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    type->kind = API_TYPE_PATH;
    type->path.item = item->id;
    if (fr_ex_is_chosen(p, item->path))
        return;
    fr_ex_choose_all(p, &item->as.adt.generics, &with);
    for (size_t i = 0; i < item->as.adt.generics.params.len; i++) {
        const fr_api_param *param = &item->as.adt.generics.params.data[i];
        fr_api_arg arg = { .kind = API_ARG_LIFETIME, .text = param->name };
        fr_api_type open = { .kind = API_TYPE_PARAM, .name = param->name };
        if (param->kind != API_PARAM_LIFETIME) {
            arg = (fr_api_arg){ .kind = API_ARG_TYPE, .type = fr_ex_concrete(p, &open, &with) };
            if (arg.type == &open)
                return;
        }
        fr_vec_push(p->arena, &type->path.args, arg);
    }
    fr_ex_type(p, type);
}

static size_t depth_of(fr_str path)
{
    size_t depth = 0;
    for (size_t i = 0; i < path.len; i++)
        depth += path.ptr[i] == ':';
    return depth / 2;
}

/* Where a type is called as a method of another (`Url::query`, `UrlQuery`), the method has the
 * name: people call it, they hardly ever write the type's. */
static void reserve_methods(ex_plan *p, const fr_api_item *adt)
{
    fr_strs types = fr_ex_names_of_type(p, adt->path, (fr_str){ 0 });
    for (size_t i = 0; i < adt->as.adt.impls.len; i++) {
        const fr_api_impl *impl = p->api->impls.data[adt->as.adt.impls.data[i]];
        for (size_t k = 0; !impl->has_trait && k < impl->functions.len; k++) {
            const fr_api_item *item = fr_api_get(p->api, impl->functions.data[k]);
            fr_str method = fr_ex_snake(p->arena, item->name), key = fr_ex_method_key(p, adt, item);
            for (size_t n = 0; item->is_public && !item->is_hidden && n + 1 < types.len; n++)
                fr_ex_reserve(
                    p,
                    fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(types.data[n]), FR_ARG(method)),
                    key);
        }
    }
}

/* Those with the shortest paths first: of two of the same name they keep the short one. */
static void each_type(ex_plan *p, void (*with)(ex_plan *p, const fr_api_item *item))
{
    size_t deepest = 0;
    for (size_t depth = 0; depth <= deepest; depth++)
        for (size_t i = 0; i < p->api->items.len; i++) {
            const fr_api_item *item = p->api->items.data[i];
            if (!fr_api_is_adt(item) || item->path.len == 0)
                continue;
            if (depth_of(item->path) == depth)
                with(p, item);
            else if (depth_of(item->path) > deepest)
                deepest = depth_of(item->path);
        }
}

/* `pub type Short = Long<u8>`: an instance that has a name. */
static void register_aliases(ex_plan *p)
{
    for (size_t i = 0; i < p->api->items.len; i++) {
        const fr_api_item *item = p->api->items.data[i];
        if (item->kind != API_ALIAS || item->is_external || item->is_hidden ||
            item->path.len == 0 || item->as.alias.generics.params.len || !item->as.alias.type)
            continue;
        const fr_api_type *type = item->as.alias.type;
        if (type->kind == API_TYPE_PATH && fr_api_type_arg(type, 0))
            fr_ex_type_named(p, type, fr_ex_snake(p->arena, item->name));
    }
}

void fr_ex_plan_functions(ex_plan *p)
{
    each_type(p, reserve_methods);
    fr_ex_register_chosen(p);
    each_type(p, register_type);
    register_aliases(p);
    for (size_t i = 0; i < p->api->items.len; i++) {
        const fr_api_item *item = p->api->items.data[i];
        if (item->is_external || item->is_hidden || item->path.len == 0)
            continue;
        if (item->kind == API_FUNCTION && item->as.function.owner == API_OWNER_NONE)
            plan_free_function(p, item);
        else if ((item->kind == API_CONSTANT || item->kind == API_STATIC) &&
                 item->as.constant.owner == API_OWNER_NONE)
            fr_ex_plan_free_constant(p, item);
        else if (fr_api_is_adt(item))
            fr_ex_plan_methods(p, item);
    }
}

/* ---- the whole ---- */

void fr_export_plan(fr_export *e)
{
    ex_plan *p = FR_NEW(e->arena, ex_plan);
    *p = (ex_plan){ .e = e, .arena = e->arena, .api = e->api };
    e->plan = p;
    e->prefix = e->options->prefix.len ? e->options->prefix : e->api->crate.name;
    fr_map_init(&p->type_of, e->arena);
    fr_map_init(&p->struct_of, e->arena);
    fr_map_init(&p->view_of, e->arena);
    fr_map_init(&p->object_of, e->arena);
    fr_map_init(&p->callback_of, e->arena);
    fr_map_init(&p->planned, e->arena);
    fr_map_init(&p->taken, e->arena);
    fr_map_init(&p->reserved, e->arena);
    fr_map_init(&p->tags, e->arena);
    fr_ex_check_renames(p);
    fr_api_type byte = { .kind = API_TYPE_PRIMITIVE, .name = FR_LIT("u8") };
    fr_ex_view(p, &byte, false);
    static const char *const fixed[] = {
        "str",
        "cxx",
        "string",
        "error",
        "duration",
        "u128",
        "reader",
        "writer",
        "bytes",
        "buffer",
        "string_free",
        "buffer_free",
        "error_free",
        "error_status",
        "error_kind",
        "error_message",
        "error_source",
        "set_panic_sink",
        "set_fatal_hook",
        "panic_unwinds",
        "is_checked",
        "release_memory",
        "abi_hash",
        "abi_check",
        "cstr",
        "sink",
        "sink_put",
    };
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        fr_map_put(&p->taken, fr_arena_printf(e->arena, "%.*s_%s", FR_ARG(e->prefix), fixed[i]), 1);
    static const char *const statuses[] = { "OK",       "NONE",      "ERROR", "NULL_ARG",
                                            "BAD_UTF8", "BAD_VALUE", "RANGE", "PANIC",
                                            "POISONED", "BUSY",      "DEAD",  "WRONG_THREAD" };
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        fr_map_put(&p->taken, fr_arena_printf(e->arena, "%.*s_%s", FR_ARG(e->prefix), statuses[i]),
                   1);
    static const char *const macros[] = { "THREAD_ANY", "THREAD_ONE_AT_A_TIME", "THREAD_BOUND",
                                          "LAYOUT", "ALIGN" };
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        fr_map_put(&p->taken,
                   fr_arena_printf(e->arena, "%.*s_%s", FR_ARG(fr_ex_upper(e->arena, e->prefix)),
                                   macros[i]),
                   1);
    fr_ex_plan_functions(p);
    for (size_t i = 0; i < p->types.len; i++) { /* grows on the way */
        if (p->types.data[i].kind == EX_ADT) {
            fr_ex_plan_type_methods(p, i);
            fr_ex_plan_fields(p, i);
            fr_ex_plan_variants(p, i);
            fr_ex_plan_traits(p, i);
        } else if (p->types.data[i].kind == EX_PLAIN) {
            fr_ex_plan_type_methods(p, i);
            fr_ex_plan_traits(p, i);
        } else if (p->types.data[i].kind == EX_ITER) {
            fr_ex_plan_iterator(p, i);
        } else if (p->types.data[i].kind == EX_LIST ||
                   fr_ex_is_collection(p, p->types.data[i].type)) {
            fr_ex_plan_collection(p, i);
        }
    }
    report_traits(p);
    fr_ex_report_methods(p);
    fr_ex_check_chosen(p);
    fr_ex_check_patterns(p);
}
