/* Generic items at arguments that the user names (spec 3.5): `[[instantiate]]`. */
#include "export/internal.h"

static bool refuse(fr_export *e, const fr_export_instance *one, fr_str text, const char *why)
{
    fr_diag(e->diags, DIAG_E0002, one->place, "instantiate: `%.*s`: %s", FR_ARG(text), why);
    return false;
}

static const fr_api_type *read_argument(fr_export *e, fr_api *api, fr_str text, const char **why)
{
    bool is_number = text.len > 0;
    for (size_t i = 0; i < text.len; i++)
        is_number &= text.ptr[i] >= '0' && text.ptr[i] <= '9';
    if (!is_number)
        return fr_api_parse_type(api, text, why);
    fr_api_type *type = FR_NEW(e->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_PRIMITIVE, .name = text };
    type->path.item = FR_NO_ID;
    return type;
}

static bool is_c_word(fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') &&
            c != '_')
            return false;
    }
    return true;
}

bool fr_export_read_instances(fr_export *e, fr_api *api)
{
    bool is_good = true;
    for (size_t i = 0; i < e->options->instances.len; i++) {
        const fr_export_instance *one = &e->options->instances.data[i];
        fr_export_chosen chosen = { .path = one->path, .name = one->name, .place = one->place };
        if (!is_c_word(one->name))
            is_good = refuse(e, one, one->name, "this is no name in C");
        for (size_t k = 0; k < one->args.len; k++) {
            const char *why = NULL;
            const fr_api_type *type = read_argument(e, api, one->args.data[k], &why);
            if (!type)
                is_good = refuse(e, one, one->args.data[k], why);
            fr_vec_push(e->arena, &chosen.args, type);
        }
        fr_vec_push(e->arena, &e->chosen, chosen);
    }
    return is_good;
}

/* ---- using them ---- */

/* Arguments in the order of the parameters, lifetimes left out. False: there are others. */
static bool assign(ex_plan *p, const fr_api_generics *generics, const fr_export_chosen *chosen,
                   fr_api_substitutions *with)
{
    size_t next = 0;
    for (size_t i = 0; i < generics->params.len; i++) {
        const fr_api_param *param = &generics->params.data[i];
        if (param->kind == API_PARAM_LIFETIME)
            continue;
        if (next >= chosen->args.len)
            return param->type || param->default_text.len;
        fr_api_substitution one = { .name = param->name };
        const fr_api_type *arg = chosen->args.data[next++];
        one.with = param->kind == API_PARAM_CONST
                       ? (fr_api_arg){ .kind = API_ARG_CONST, .text = arg->name }
                       : (fr_api_arg){ .kind = API_ARG_TYPE, .type = arg };
        fr_vec_push(p->arena, with, one);
    }
    return next == chosen->args.len;
}

static void complain(ex_plan *p, const fr_export_chosen *chosen, const char *why)
{
    fr_diag(p->e->diags, DIAG_E0002, chosen->place, "instantiate: `%.*s`: %s", FR_ARG(chosen->path),
            why);
}

/* `Type<'static, A, B>`. */
static const fr_api_type *type_at(ex_plan *p, const fr_api_item *item,
                                  const fr_api_substitutions *with)
{
    fr_api_type *type = FR_NEW(p->arena, fr_api_type);
    *type = (fr_api_type){ .kind = API_TYPE_PATH };
    type->path.item = item->id;
    for (size_t i = 0; i < item->as.adt.generics.params.len; i++) {
        const fr_api_param *param = &item->as.adt.generics.params.data[i];
        fr_api_arg arg = { .kind = API_ARG_LIFETIME, .text = param->name };
        bool is_known = param->kind == API_PARAM_LIFETIME;
        for (size_t k = 0; k < with->len; k++)
            if (fr_str_eq(with->data[k].name, param->name)) {
                arg = with->data[k].with;
                is_known = true;
            }
        if (is_known)
            fr_vec_push(p->arena, &type->path.args, arg);
    }
    return type;
}

static void register_type(ex_plan *p, fr_export_chosen *chosen, const fr_api_item *item)
{
    fr_api_substitutions with = { 0 };
    chosen->is_used = true;
    if (!assign(p, &item->as.adt.generics, chosen, &with)) {
        complain(p, chosen, "it takes other arguments");
        return;
    }
    const fr_api_type *type = type_at(p, item, &with);
    size_t number =
        chosen->name.len ? fr_ex_type_named(p, type, chosen->name) : fr_ex_type(p, type);
    if (number == SIZE_MAX && fr_ex_enum(p, type) == SIZE_MAX)
        complain(p, chosen, "it cannot be a handle in C");
}

void fr_ex_register_chosen(ex_plan *p)
{
    for (size_t i = 0; i < p->e->chosen.len; i++) {
        fr_export_chosen *chosen = &p->e->chosen.data[i];
        fr_id id = fr_api_find(p->api, chosen->path);
        const fr_api_item *item = id == FR_NO_ID ? NULL : fr_api_get(p->api, id);
        if (item && fr_api_is_adt(item) && !item->is_external)
            register_type(p, chosen, item);
    }
}

/* A function with parameters of its own, asked for under `key`; the first has `unit`. */
void fr_ex_plan_chosen(ex_plan *p, const fr_api_item *item, fr_str key, size_t unit,
                       const ex_call_form *form, fr_str name)
{
    for (size_t i = 0; i < p->e->chosen.len; i++) {
        fr_export_chosen *chosen = &p->e->chosen.data[i];
        ex_call_form own = { .owner = form->owner };
        fr_text path, suffix;
        if (!fr_str_eq(chosen->path, key))
            continue;
        chosen->is_used = true;
        for (size_t k = 0; k < form->with.len; k++)
            fr_vec_push(p->arena, &own.with, form->with.data[k]);
        if (!assign(p, &item->as.function.generics, chosen, &own.with)) {
            complain(p, chosen, "it takes other arguments");
            continue;
        }
        fr_text_init(&path, p->arena);
        fr_text_init(&suffix, p->arena);
        fr_text_fmt(&path, "%.*s::<", FR_ARG(form->path));
        for (size_t k = 0; k < chosen->args.len; k++) {
            fr_text_fmt(&path, "%s%.*s", k ? ", " : "",
                        FR_ARG(fr_ex_rust(p, chosen->args.data[k])));
            fr_text_fmt(&suffix, "_%.*s", FR_ARG(fr_ex_stem(p, chosen->args.data[k])));
        }
        fr_text_char(&path, '>');
        own.path = fr_text_str(&path);
        fr_strs wanted = { 0 };
        fr_vec_push(p->arena, &wanted,
                    chosen->name.len ? fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(p->e->prefix),
                                                       FR_ARG(chosen->name))
                                     : fr_arena_printf(p->arena, "%.*s%.*s", FR_ARG(name),
                                                       FR_ARG(fr_text_str(&suffix))));
        if (unit == SIZE_MAX)
            unit = fr_ex_unit(p, item->id, own.path, fr_api_signature(p->api, item), true);
        p->e->units.data[unit].what = fr_str_starts(own.path, FR_LIT("::"))
                                          ? fr_str_slice(own.path, 2, own.path.len)
                                          : own.path;
        fr_ex_plan_called(p, item, unit, &own, fr_ex_name(p, own.path, &wanted));
        unit = SIZE_MAX;
    }
}

bool fr_ex_is_chosen(const ex_plan *p, fr_str key)
{
    for (size_t i = 0; i < p->e->chosen.len; i++)
        if (fr_str_eq(p->e->chosen.data[i].path, key))
            return true;
    return false;
}

void fr_ex_check_chosen(ex_plan *p)
{
    for (size_t i = 0; i < p->e->chosen.len; i++)
        if (!p->e->chosen.data[i].is_used)
            complain(p, &p->e->chosen.data[i], "the crate exports no generic item of this name");
}
