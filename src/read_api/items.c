/* Items and impls. */
#include "read_api/reader.h"

/* ---- functions and constants ---- */

static fr_api_owner read_owner(file_reader *r, const json_t *from, size_t *impl)
{
    fr_api_owner owner = (fr_api_owner)fr_ra_kind(r, from, "owner", API_OWNER_TRAIT + 1);
    uint64_t number = fr_ra_number(from, "impl");
    *impl = SIZE_MAX;
    if (owner != API_OWNER_IMPL)
        return owner;
    if (number == 0 || number > r->impl_count)
        fr_ra_fail(r, "an impl that is not there", (fr_str){ 0 });
    else
        *impl = (size_t)number - 1;
    return owner;
}

static void read_function(file_reader *r, const json_t *from, fr_api_function *to)
{
    size_t i;
    json_t *one;
    to->owner = read_owner(r, from, &to->impl);
    to->self = (fr_api_self)fr_ra_kind(r, from, "self", API_SELF_TYPED + 1);
    to->self_type = fr_ra_type(r, from, "self_type");
    json_array_foreach(json_object_get(from, "inputs"), i, one)
    {
        fr_api_input input = { .name = fr_ra_name(r, one, "name"),
                               .type = fr_ra_need_type(r, one, "type") };
        fr_vec_push(r->arena, &to->inputs, input);
    }
    to->output = fr_ra_need_type(r, from, "output");
    to->generics = fr_ra_generics(r, from);
    to->is_const = fr_ra_flag(from, "const");
    to->is_unsafe = fr_ra_flag(from, "unsafe");
    to->is_async = fr_ra_flag(from, "async");
    to->is_variadic = fr_ra_flag(from, "variadic");
    to->has_body = fr_ra_flag(from, "body");
    to->abi = fr_ra_const(r, from, "abi");
    if ((to->self != API_SELF_NONE) != (to->self_type != NULL))
        fr_ra_fail(r, "a receiver without a type", (fr_str){ 0 });
}

static void read_constant(file_reader *r, const json_t *from, fr_api_constant *to)
{
    to->owner = read_owner(r, from, &to->impl);
    to->type = fr_ra_need_type(r, from, "type");
    to->value = fr_ra_text(r, from, "value");
    to->is_mutable = fr_ra_flag(from, "mut");
}

/* ---- types' declarations ---- */

static void read_fields(file_reader *r, const json_t *from, fr_api_fields *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, "fields"), i, one)
    {
        fr_api_field field = { .name = fr_ra_need_name(r, one),
                               .doc = fr_ra_text(r, one, "doc"),
                               .is_public = fr_ra_flag(one, "public"),
                               .type = fr_ra_type(r, one, "type") };
        if (field.is_public && !field.type)
            fr_ra_fail(r, "a field without a type:", field.name);
        fr_vec_push(r->arena, out, field);
    }
}

static fr_api_variant read_variant(file_reader *r, const json_t *from)
{
    fr_api_variant variant = {
        .name = fr_ra_need_name(r, from),
        .doc = fr_ra_text(r, from, "doc"),
        .shape = (fr_api_shape)fr_ra_kind(r, from, "shape", API_SHAPE_NAMED + 1),
        .has_hidden_fields = fr_ra_flag(from, "hidden_fields"),
        .is_non_exhaustive = fr_ra_flag(from, "non_exhaustive"),
        .is_deprecated = fr_ra_flag(from, "deprecated"),
        .discriminant = fr_ra_const(r, from, "discriminant"),
    };
    read_fields(r, from, &variant.fields);
    return variant;
}

static fr_api_repr read_repr(file_reader *r, const json_t *from)
{
    return (fr_api_repr){ .is_c = fr_ra_flag(from, "c"),
                          .is_transparent = fr_ra_flag(from, "transparent"),
                          .integer = fr_ra_name(r, from, "int"),
                          .align = fr_ra_number(from, "align"),
                          .packed = fr_ra_number(from, "packed") };
}

static void read_adt(file_reader *r, const json_t *from, fr_api_adt *to)
{
    size_t i;
    json_t *one;
    to->generics = fr_ra_generics(r, from);
    to->repr = read_repr(r, json_object_get(from, "repr"));
    json_array_foreach(json_object_get(from, "autos"), i, one)
    {
        json_int_t holds = json_integer_value(one);
        if (i >= API_AUTO_COUNT || holds < 0 || holds > API_UNKNOWN)
            fr_ra_fail(r, "an unknown auto trait", (fr_str){ 0 });
        else
            to->autos[i] = (fr_api_holds)holds;
    }
    json_array_foreach(json_object_get(from, "impls"), i, one)
    {
        json_int_t impl = json_integer_value(one);
        if (impl < 0 || (uint64_t)impl >= r->impl_count)
            fr_ra_fail(r, "an impl that is not there", (fr_str){ 0 });
        else
            fr_vec_push(r->arena, &to->impls, (size_t)impl);
    }
    to->is_non_exhaustive = fr_ra_flag(from, "non_exhaustive");
    to->is_unsized = fr_ra_flag(from, "unsized");
    to->shape = (fr_api_shape)fr_ra_kind(r, from, "shape", API_SHAPE_NAMED + 1);
    read_fields(r, from, &to->fields);
    to->has_private_fields = fr_ra_flag(from, "private_fields");
    json_array_foreach(json_object_get(from, "variants"), i, one)
    {
        fr_api_variant variant = read_variant(r, one);
        fr_vec_push(r->arena, &to->variants, variant);
    }
    to->has_hidden_variants = fr_ra_flag(from, "hidden_variants");
}

static void read_assoc_types(file_reader *r, const json_t *from, fr_api_assoc_types *to)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, "types"), i, one)
    {
        fr_api_assoc_type type = { .name = fr_ra_need_name(r, one),
                                   .generics = fr_ra_generics(r, one),
                                   .bounds = fr_ra_bounds(r, one, "bounds"),
                                   .type = fr_ra_type(r, one, "type") };
        fr_vec_push(r->arena, to, type);
    }
}

static void read_trait(file_reader *r, const json_t *from, fr_api_trait *to)
{
    to->generics = fr_ra_generics(r, from);
    to->supertraits = fr_ra_bounds(r, from, "supertraits");
    read_assoc_types(r, from, &to->types);
    fr_ra_ids(r, from, "functions", &to->functions);
    fr_ra_ids(r, from, "constants", &to->constants);
    to->is_auto = fr_ra_flag(from, "auto");
    to->is_unsafe = fr_ra_flag(from, "unsafe");
    to->is_dyn_compatible = fr_ra_flag(from, "dyn");
    to->is_sealed = fr_ra_flag(from, "sealed");
}

void fr_ra_impl(file_reader *r, const json_t *from, fr_api_impl *to)
{
    to->generics = fr_ra_generics(r, from);
    to->for_ = fr_ra_need_type(r, from, "for");
    to->trait = fr_ra_path(r, json_object_get(from, "trait"));
    to->has_trait = to->trait.item != FR_NO_ID;
    read_assoc_types(r, from, &to->types);
    fr_ra_ids(r, from, "functions", &to->functions);
    fr_ra_ids(r, from, "constants", &to->constants);
    to->is_negative = fr_ra_flag(from, "negative");
    to->is_unsafe = fr_ra_flag(from, "unsafe");
    to->is_derived = fr_ra_flag(from, "derived");
}

/* ---- items ---- */

static void read_content(file_reader *r, const json_t *from, fr_api_item *item)
{
    switch (fr_api_content_of(item->kind)) {
    case API_HAS_NOTHING: break;
    case API_HAS_ADT: read_adt(r, from, &item->as.adt); break;
    case API_HAS_TRAIT: read_trait(r, from, &item->as.trait); break;
    case API_HAS_FUNCTION: read_function(r, from, &item->as.function); break;
    case API_HAS_CONSTANT: read_constant(r, from, &item->as.constant); break;
    case API_HAS_ALIAS:
        item->as.alias.generics = fr_ra_generics(r, from);
        item->as.alias.type = fr_ra_need_type(r, from, "type");
        break;
    }
}

static void read_links(file_reader *r, const json_t *from, fr_api_item *item)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(from, "links"), i, one)
    {
        fr_api_link link = { fr_ra_text(r, one, "text"), fr_ra_id(r, one, "item") };
        if (link.item == FR_NO_ID)
            fr_ra_fail(r, "a link to nothing:", link.text);
        fr_vec_push(r->arena, &item->links, link);
    }
}

static void read_paths(file_reader *r, const json_t *from, fr_api_item *item)
{
    fr_ra_texts(r, from, "paths", &item->paths);
    for (size_t i = 0; i < item->paths.len; i++)
        fr_ra_check_path(r, item->paths.data[i]);
    item->path =
        item->paths.len ? item->paths.data[0] : fr_ra_check_path(r, fr_ra_text(r, from, "path"));
}

void fr_ra_item(file_reader *r, const json_t *from, fr_api_item *item)
{
    item->parent = fr_ra_id(r, from, "parent");
    item->name = item->kind == API_NONE ? fr_ra_text(r, from, "name") : fr_ra_need_name(r, from);
    read_paths(r, from, item);
    item->crate = fr_ra_name(r, from, "crate");
    item->is_external = fr_ra_flag(from, "external");
    item->is_foreign = fr_ra_flag(from, "foreign");
    item->is_hidden = fr_ra_flag(from, "hidden");
    item->is_public = !fr_ra_flag(from, "private");
    item->is_deprecated = fr_ra_flag(from, "deprecated");
    item->deprecated_note = fr_ra_text(r, from, "deprecated_note");
    item->must_use = fr_ra_flag(from, "must_use");
    item->must_use_note = fr_ra_text(r, from, "must_use_note");
    item->file = fr_ra_text(r, from, "file");
    item->line = (uint32_t)fr_ra_number(from, "line");
    item->doc = fr_ra_text(r, from, "doc");
    read_links(r, from, item);
    if (!item->is_external)
        read_content(r, json_object_get(from, "is"), item);
}
