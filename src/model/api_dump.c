/* An interface as text, for people and goldens: an item a block, all that api.h knows of it. */
#include "model/api.h"
#include "model/dump_rust.h"

typedef struct dumper {
    fr_text *out;
    const fr_api *api;
} dumper;

static void put_type(const dumper *d, const fr_api_type *type)
{
    fr_api_type_text(d->out, d->api, type, true);
}

static void put_doc(const dumper *d, const char *indent, fr_str doc)
{
    if (doc.len == 0)
        return;
    fr_text_fmt(d->out, "%sdoc ", indent);
    fr_dump_model_text(d->out, doc);
    fr_text_char(d->out, '\n');
}

static void put_flag(const dumper *d, bool flag, const char *word)
{
    if (flag)
        fr_text_fmt(d->out, " %s", word);
}

/* ---- generics ---- */

static void put_param(const dumper *d, const fr_api_param *param)
{
    fr_text_fmt(d->out, "%s%.*s", param->kind == API_PARAM_CONST ? "const " : "",
                FR_ARG(param->name));
    if (param->bounds.len) {
        fr_text_puts(d->out, ": ");
        fr_api_bounds_text(d->out, d->api, &param->bounds, true);
    }
    if (param->type) {
        fr_text_puts(d->out, param->kind == API_PARAM_CONST ? ": " : " = ");
        put_type(d, param->type);
    }
    if (param->default_text.len)
        fr_text_fmt(d->out, " = %.*s", FR_ARG(param->default_text));
}

static void put_generics(const dumper *d, const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->params.len; i++) {
        fr_text_puts(d->out, i ? ", " : "<");
        put_param(d, &generics->params.data[i]);
    }
    fr_text_puts(d->out, generics->params.len ? ">" : "");
}

static void put_wheres(const dumper *d, const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->wheres.len; i++) {
        const fr_api_where *where = &generics->wheres.data[i];
        fr_text_puts(d->out, i ? ", " : " where ");
        put_type(d, where->subject);
        fr_text_puts(d->out, where->equals ? " == " : ": ");
        if (where->equals)
            put_type(d, where->equals);
        else
            fr_api_bounds_text(d->out, d->api, &where->bounds, true);
    }
}

/* ---- functions ---- */

static void dump_function(const dumper *d, const fr_api_function *function)
{
    static const char *const receivers[] = {
        [API_SELF_NONE] = "",
        [API_SELF_VALUE] = " by value",
        [API_SELF_REF] = " by reference",
        [API_SELF_MUT] = " by mutable reference",
        [API_SELF_TYPED] = " by its type",
    };
    put_generics(d, &function->generics);
    put_wheres(d, &function->generics);
    put_flag(d, function->is_const, "const");
    put_flag(d, function->is_unsafe, "unsafe");
    put_flag(d, function->is_async, "async");
    put_flag(d, function->is_variadic, "variadic");
    put_flag(d, function->owner == API_OWNER_TRAIT && !function->has_body, "required");
    if (!fr_str_is(function->abi, "Rust"))
        fr_text_fmt(d->out, " abi \"%.*s\"", FR_ARG(function->abi));
    fr_text_char(d->out, '\n');
    if (function->self_type) {
        fr_text_fmt(d->out, "    self%s: ", receivers[function->self]);
        put_type(d, function->self_type);
        fr_text_char(d->out, '\n');
    }
    for (size_t i = 0; i < function->inputs.len; i++) {
        fr_text_fmt(d->out, "    in %.*s: ", FR_ARG(function->inputs.data[i].name));
        put_type(d, function->inputs.data[i].type);
        fr_text_char(d->out, '\n');
    }
    if (!fr_api_is_unit(function->output)) {
        fr_text_puts(d->out, "    out ");
        put_type(d, function->output);
        fr_text_char(d->out, '\n');
    }
}

/* ---- types ---- */

static void put_fields(const dumper *d, const char *indent, const fr_api_fields *fields)
{
    for (size_t i = 0; i < fields->len; i++) {
        const fr_api_field *field = &fields->data[i];
        fr_text_fmt(d->out, "%sfield %.*s", indent, FR_ARG(field->name));
        if (field->type) {
            fr_text_puts(d->out, ": ");
            put_type(d, field->type);
        }
        fr_text_puts(d->out, field->is_public ? "\n" : " private\n");
        put_doc(d, "        ", field->doc);
    }
}

static void put_variants(const dumper *d, const fr_api_adt *adt)
{
    for (size_t i = 0; i < adt->variants.len; i++) {
        const fr_api_variant *variant = &adt->variants.data[i];
        fr_text_fmt(d->out, "    variant %.*s", FR_ARG(variant->name));
        if (variant->discriminant.len)
            fr_text_fmt(d->out, " = %.*s", FR_ARG(variant->discriminant));
        put_flag(d, variant->shape == API_SHAPE_TUPLE, "tuple");
        put_flag(d, variant->shape == API_SHAPE_NAMED, "named");
        put_flag(d, variant->has_hidden_fields, "hidden-fields");
        put_flag(d, variant->is_non_exhaustive, "non-exhaustive");
        put_flag(d, variant->is_deprecated, "deprecated");
        fr_text_char(d->out, '\n');
        put_doc(d, "        ", variant->doc);
        put_fields(d, "        ", &variant->fields);
    }
}

static void put_assoc_types(const dumper *d, const fr_api_assoc_type *types, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fr_text_fmt(d->out, "        type %.*s", FR_ARG(types[i].name));
        put_generics(d, &types[i].generics);
        if (types[i].bounds.len) {
            fr_text_puts(d->out, ": ");
            fr_api_bounds_text(d->out, d->api, &types[i].bounds, true);
        }
        if (types[i].type) {
            fr_text_puts(d->out, " = ");
            put_type(d, types[i].type);
        }
        fr_text_char(d->out, '\n');
    }
}

static void put_ids(const dumper *d, const char *what, const fr_ids *ids)
{
    if (ids->len == 0)
        return;
    fr_text_fmt(d->out, "        %s", what);
    for (size_t i = 0; i < ids->len; i++)
        fr_text_fmt(d->out, " #%u", ids->data[i]);
    fr_text_char(d->out, '\n');
}

static void put_impl(const dumper *d, size_t number)
{
    const fr_api_impl *impl = d->api->impls.data[number];
    fr_text_fmt(d->out, "    impl %zu", number);
    put_generics(d, &impl->generics);
    fr_text_char(d->out, ' ');
    if (impl->has_trait) {
        fr_api_path_text(d->out, d->api, &impl->trait, true);
        fr_text_puts(d->out, " for ");
    }
    put_type(d, impl->for_);
    put_wheres(d, &impl->generics);
    put_flag(d, impl->is_negative, "negative");
    put_flag(d, impl->is_unsafe, "unsafe");
    put_flag(d, impl->is_derived, "derived");
    fr_text_char(d->out, '\n');
    put_assoc_types(d, impl->types.data, impl->types.len);
    put_ids(d, "fn", &impl->functions);
    put_ids(d, "const", &impl->constants);
}

static void put_autos(const dumper *d, const fr_api_adt *adt)
{
    static const char *const names[] = {
        [API_SEND] = "Send",
        [API_SYNC] = "Sync",
        [API_UNPIN] = "Unpin",
        [API_UNWIND_SAFE] = "UnwindSafe",
        [API_REF_UNWIND_SAFE] = "RefUnwindSafe",
    };
    static const char *const words[] = { "!", "", "if-", "?" };
    fr_text_puts(d->out, "    auto");
    for (unsigned i = 0; i < API_AUTO_COUNT; i++)
        fr_text_fmt(d->out, " %s%s", words[adt->autos[i]], names[i]);
    fr_text_char(d->out, '\n');
}

static void put_repr(const dumper *d, const fr_api_repr *repr)
{
    put_flag(d, repr->is_c, "repr(C)");
    put_flag(d, repr->is_transparent, "repr(transparent)");
    if (repr->integer.len)
        fr_text_fmt(d->out, " repr(%.*s)", FR_ARG(repr->integer));
    if (repr->align)
        fr_text_fmt(d->out, " align(%llu)", (unsigned long long)repr->align);
    if (repr->packed)
        fr_text_fmt(d->out, " packed(%llu)", (unsigned long long)repr->packed);
}

static void dump_adt(const dumper *d, const fr_api_adt *adt)
{
    put_generics(d, &adt->generics);
    put_wheres(d, &adt->generics);
    put_repr(d, &adt->repr);
    put_flag(d, adt->is_non_exhaustive, "non-exhaustive");
    put_flag(d, adt->is_unsized, "unsized");
    put_flag(d, adt->shape == API_SHAPE_TUPLE, "tuple");
    put_flag(d, adt->shape == API_SHAPE_NAMED, "named");
    put_flag(d, adt->has_private_fields, "private-fields");
    put_flag(d, adt->has_hidden_variants, "hidden-variants");
    fr_text_char(d->out, '\n');
    put_autos(d, adt);
    put_fields(d, "    ", &adt->fields);
    put_variants(d, adt);
    for (size_t i = 0; i < adt->impls.len; i++)
        put_impl(d, adt->impls.data[i]);
}

static void dump_trait(const dumper *d, const fr_api_trait *trait)
{
    put_generics(d, &trait->generics);
    if (trait->supertraits.len) {
        fr_text_puts(d->out, ": ");
        fr_api_bounds_text(d->out, d->api, &trait->supertraits, true);
    }
    put_wheres(d, &trait->generics);
    put_flag(d, trait->is_auto, "auto");
    put_flag(d, trait->is_unsafe, "unsafe");
    put_flag(d, trait->is_dyn_compatible, "dyn-compatible");
    put_flag(d, trait->is_sealed, "sealed");
    fr_text_char(d->out, '\n');
    put_assoc_types(d, trait->types.data, trait->types.len);
}

static void dump_constant(const dumper *d, const fr_api_constant *constant)
{
    fr_text_puts(d->out, ": ");
    put_type(d, constant->type);
    if (constant->value.len)
        fr_text_fmt(d->out, " = %.*s", FR_ARG(constant->value));
    fr_text_puts(d->out, constant->is_mutable ? " mut\n" : "\n");
}

static void dump_alias(const dumper *d, const fr_api_alias *alias)
{
    put_generics(d, &alias->generics);
    fr_text_puts(d->out, " = ");
    put_type(d, alias->type);
    fr_text_char(d->out, '\n');
}

/* ---- items ---- */

static void put_head(const dumper *d, const fr_api_item *item)
{
    fr_text_fmt(d->out, "#%u %s %.*s", item->id, fr_api_kind_word(item->kind),
                FR_ARG(item->path.len ? item->path : item->name));
    if (item->parent != FR_NO_ID)
        fr_text_fmt(d->out, " in #%u", item->parent);
    put_flag(d, item->is_external, "external");
    put_flag(d, item->is_foreign, "foreign");
    put_flag(d, item->path.len == 0 && item->kind != API_FUNCTION && item->parent == FR_NO_ID,
             "unnameable");
    put_flag(d, item->is_hidden, "hidden");
    put_flag(d, !item->is_public && !item->is_external, "private");
    put_flag(d, item->is_deprecated, "deprecated");
    put_flag(d, item->must_use, "must-use");
    if (item->line)
        fr_text_fmt(d->out, " at %.*s:%u", FR_ARG(item->file), item->line);
}

static void put_rest(const dumper *d, const fr_api_item *item)
{
    for (size_t i = 1; i < item->paths.len; i++)
        fr_text_fmt(d->out, "    also %.*s\n", FR_ARG(item->paths.data[i]));
    put_doc(d, "    ", item->doc);
    for (size_t i = 0; i < item->links.len; i++) {
        fr_text_puts(d->out, "    link ");
        fr_dump_model_text(d->out, item->links.data[i].text);
        fr_text_fmt(d->out, " #%u\n", item->links.data[i].item);
    }
}

static void dump_item(const dumper *d, const fr_api_item *item)
{
    put_head(d, item);
    if (item->is_external) {
        fr_text_char(d->out, '\n');
        return;
    }
    switch (fr_api_content_of(item->kind)) {
    case API_HAS_NOTHING: fr_text_char(d->out, '\n'); break;
    case API_HAS_ADT: dump_adt(d, &item->as.adt); break;
    case API_HAS_TRAIT: dump_trait(d, &item->as.trait); break;
    case API_HAS_FUNCTION: dump_function(d, &item->as.function); break;
    case API_HAS_CONSTANT: dump_constant(d, &item->as.constant); break;
    case API_HAS_ALIAS: dump_alias(d, &item->as.alias); break;
    }
    put_rest(d, item);
}

/* Those that stand at no type of the interface. */
static void dump_other_impls(const dumper *d)
{
    const fr_api *api = d->api;
    bool *is_done = FR_NEW_ARRAY(api->arena, bool, api->impls.len + 1);
    for (size_t i = 0; i < api->items.len; i++)
        for (size_t k = 0;
             fr_api_is_adt(api->items.data[i]) && k < api->items.data[i]->as.adt.impls.len; k++)
            is_done[api->items.data[i]->as.adt.impls.data[k]] = true;
    fr_text_puts(d->out, "other impls\n");
    for (size_t i = 0; i < api->impls.len; i++)
        if (!is_done[i])
            put_impl(d, i);
}

void fr_api_dump(fr_text *out, const fr_api *api)
{
    dumper d = { out, api };
    fr_text_fmt(out, "crate %.*s %.*s %.*s\n", FR_ARG(api->crate.name), FR_ARG(api->crate.version),
                FR_ARG(api->crate.target));
    for (size_t i = 0; i < api->items.len; i++)
        dump_item(&d, api->items.data[i]);
    dump_other_impls(&d);
}
