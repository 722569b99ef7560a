/* Structs, unions, enums, traits and impls. */
#include <stdlib.h>
#include <string.h>

#include "read_rustdoc/reader.h"

/* ---- members get ids ---- */

static bool is_member(const node *of)
{
    return fr_str_is(of->kind, "function") || fr_str_is(of->kind, "assoc_const");
}

static void number_items(reader *r, node *owner, fr_id parent)
{
    size_t i;
    json_t *id;
    json_array_foreach(json_object_get(owner->inner, "items"), i, id)
    {
        node *one = fr_rd_node_at(r, owner->from, fr_rd_str(r, id));
        if (!one || !is_member(one))
            continue;
        one->owner = owner;
        fr_id item = fr_rd_item_of(r, one);
        r->api->items.data[item]->parent = parent;
    }
}

typedef FR_VEC(node *) node_list;

static json_int_t line_of(const node *of)
{
    const json_t *begin = json_object_get(json_object_get(of->json, "span"), "begin");
    return json_integer_value(json_array_get(begin, 0)) * 4096 +
           json_integer_value(json_array_get(begin, 1));
}

static int compare_places(const void *left, const void *right)
{
    const node *a = *(node *const *)left, *b = *(node *const *)right;
    const json_t *x = json_object_get(json_object_get(a->json, "span"), "filename");
    const json_t *y = json_object_get(json_object_get(b->json, "span"), "filename");
    int files = json_is_string(x) && json_is_string(y)
                    ? strcmp(json_string_value(x), json_string_value(y))
                    : 0;
    return files ? files : (line_of(a) > line_of(b)) - (line_of(a) < line_of(b));
}

static bool is_inherent(const node *of)
{
    return !json_is_object(json_object_get(of->inner, "trait"));
}

static node_list inherent_impls(reader *r, const node *of)
{
    size_t i;
    json_t *id;
    node_list list = { 0 };
    json_array_foreach(json_object_get(of->inner, "impls"), i, id)
    {
        node *one = fr_rd_node_at(r, of->from, fr_rd_str(r, id));
        if (one && fr_str_is(one->kind, "impl") && is_inherent(one))
            fr_vec_push(r->arena, &list, one);
    }
    if (list.len)
        qsort(list.data, list.len, sizeof *list.data, compare_places);
    return list;
}

void fr_rd_number_members(reader *r, const node *of, fr_id item)
{
    if (fr_str_is(of->kind, "trait")) {
        number_items(r, r->sources.data[item], item);
        return;
    }
    node_list list = inherent_impls(r, of);
    for (size_t i = 0; i < list.len; i++)
        number_items(r, list.data[i], item);
}

/* ---- fields ---- */

static fr_api_field read_field(scope *s, const node *of)
{
    fr_api_field field = { .name = fr_rd_name(s->r, s->from, of->json),
                           .doc = fr_rd_text(s->r, of->json, "docs"),
                           .is_public = true };
    field.type = fr_rd_read_type(s, of->inner);
    return field;
}

/* `struct_field` holds the type itself, so a node's kind is not "struct_field" there. */
static void read_fields(scope *s, json_t *ids, bool is_tuple, fr_api_fields *out, bool *is_partial)
{
    size_t i;
    json_t *id;
    json_array_foreach(ids, i, id)
    {
        node *of = json_is_null(id) ? NULL : fr_rd_node_at(s->r, s->from, fr_rd_str(s->r, id));
        if (of) {
            fr_api_field field = read_field(s, of);
            fr_vec_push(s->r->arena, out, field);
            continue;
        }
        *is_partial = true;
        if (is_tuple) {
            fr_api_field field = { .name = fr_arena_printf(s->r->arena, "%zu", i) };
            fr_vec_push(s->r->arena, out, field);
        }
    }
}

/* "unit", "plain" (a variant's), {"tuple": ids}, {"plain" or "struct": {fields}}. */
static fr_api_shape read_shape(scope *s, json_t *json, fr_api_fields *out, bool *is_partial)
{
    json_t *value;
    const char *kind = fr_rd_variant(json, &value);
    if (!kind || !value)
        return API_SHAPE_UNIT;
    if (strcmp(kind, "tuple") == 0) {
        read_fields(s, value, true, out, is_partial);
        return API_SHAPE_TUPLE;
    }
    *is_partial |= fr_rd_flag(value, "has_stripped_fields");
    read_fields(s, json_object_get(value, "fields"), false, out, is_partial);
    return API_SHAPE_NAMED;
}

static bool is_decimal(fr_str text)
{
    size_t i = text.len && text.ptr[0] == '-';
    while (i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9')
        i++;
    return i == text.len;
}

static fr_api_variant read_variant(scope *s, const node *of)
{
    fr_api_variant variant = { .name = fr_rd_name(s->r, s->from, of->json),
                               .doc = fr_rd_text(s->r, of->json, "docs") };
    variant.shape = read_shape(s, json_object_get(of->inner, "kind"), &variant.fields,
                               &variant.has_hidden_fields);
    variant.is_non_exhaustive = fr_rd_has_attribute(of->json, "non_exhaustive");
    variant.is_deprecated = json_is_object(json_object_get(of->json, "deprecation"));
    variant.discriminant = fr_rd_text(s->r, json_object_get(of->inner, "discriminant"), "value");
    if (!is_decimal(variant.discriminant))
        variant.discriminant = (fr_str){ 0 };
    if (fr_str_starts(variant.name, FR_LIT("r#")))
        variant.name = fr_str_slice(variant.name, 2, variant.name.len);
    return variant;
}

static void read_variants(scope *s, fr_api_adt *adt, const node *of)
{
    size_t i;
    json_t *id;
    adt->has_hidden_variants = fr_rd_flag(of->inner, "has_stripped_variants");
    json_array_foreach(json_object_get(of->inner, "variants"), i, id)
    {
        node *one = fr_rd_node_at(s->r, s->from, fr_rd_str(s->r, id));
        if (!one)
            continue;
        fr_api_variant variant = read_variant(s, one);
        fr_vec_push(s->r->arena, &adt->variants, variant);
    }
}

/* ---- repr ---- */

/* "C, u8, align(8)" of format versions before 54. */
static void read_old_repr(const reader *r, fr_api_repr *repr, fr_str text)
{
    fr_str part;
    (void)r;
    while (fr_str_next_part(&text, ',', &part)) {
        part = fr_str_trim(part);
        fr_str number = fr_str_slice(part, fr_str_find_char(part, '(') + 1, part.len - 1);
        if (fr_str_is(part, "C"))
            repr->is_c = true;
        else if (fr_str_is(part, "transparent"))
            repr->is_transparent = true;
        else if (fr_str_starts(part, FR_LIT("align(")))
            fr_str_to_u64(number, &repr->align);
        else if (fr_str_starts(part, FR_LIT("packed(")))
            fr_str_to_u64(number, &repr->packed);
        else if (fr_str_is(part, "packed"))
            repr->packed = 1;
        else if (!fr_str_is(part, "Rust"))
            repr->integer = part;
    }
}

static fr_api_repr read_repr(const reader *r, const node *of)
{
    fr_api_repr repr = { 0 };
    const json_t *value = fr_rd_attribute_value(of->json, "repr");
    if (!value) {
        read_old_repr(r, &repr, fr_rd_attribute_text(r, of->json, "repr"));
        return repr;
    }
    fr_str kind = fr_rd_text(r, value, "kind");
    repr.is_c = fr_str_is(kind, "c");
    repr.is_transparent = fr_str_is(kind, "transparent");
    repr.integer = fr_rd_text(r, value, "int");
    repr.align = (uint64_t)json_integer_value(json_object_get(value, "align"));
    repr.packed = (uint64_t)json_integer_value(json_object_get(value, "packed"));
    return repr;
}

/* ---- impls ---- */

static fr_api_assoc_type read_assoc_type(scope *s, const node *of)
{
    json_t *type = json_object_get(of->inner, "type");
    if (!type)
        type = json_object_get(of->inner, "default");
    fr_api_assoc_type one = { .name = fr_rd_name(s->r, s->from, of->json) };
    one.generics = fr_rd_read_generics(s, json_object_get(of->inner, "generics"));
    one.bounds = fr_rd_read_bounds(s, json_object_get(of->inner, "bounds"));
    one.type = json_is_null(type) || !type ? NULL : fr_rd_read_type(s, type);
    return one;
}

static void read_impl_items(scope *s, fr_api_impl *impl, node *of, fr_id parent)
{
    size_t i;
    json_t *id;
    json_array_foreach(json_object_get(of->inner, "items"), i, id)
    {
        node *one = fr_rd_node_at(s->r, s->from, fr_rd_str(s->r, id));
        if (!one || !fr_str_is(one->kind, "assoc_type"))
            continue;
        fr_api_assoc_type type = read_assoc_type(s, one);
        fr_vec_push(s->r->arena, &impl->types, type);
    }
    number_items(s->r, of, parent);
    json_array_foreach(json_object_get(of->inner, "items"), i, id)
    {
        node *one = fr_rd_node_at(s->r, s->from, fr_rd_str(s->r, id));
        if (one && fr_str_is(one->kind, "function"))
            fr_vec_push(s->r->arena, &impl->functions, one->item);
        else if (one && fr_str_is(one->kind, "assoc_const"))
            fr_vec_push(s->r->arena, &impl->constants, one->item);
    }
}

/* What a type is about, references aside. */
static fr_id subject_of(const fr_api_type *type)
{
    while (type->kind == API_TYPE_REF)
        type = type->target;
    return type->kind == API_TYPE_PATH ? type->path.item : FR_NO_ID;
}

size_t fr_rd_impl_of(reader *r, node *of)
{
    if (of->impl != SIZE_MAX)
        return of->impl;
    fr_api_impl *impl = FR_NEW(r->arena, fr_api_impl);
    of->impl = r->api->impls.len;
    fr_vec_push(r->arena, &r->api->impls, impl);
    scope s = { .r = r, .from = of->from, .elided = { .counter = &of->lifetimes } };
    json_t *trait = json_object_get(of->inner, "trait");
    impl->generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    impl->for_ = fr_rd_read_type(&s, json_object_get(of->inner, "for"));
    s.self_type = impl->for_;
    impl->has_trait = json_is_object(trait);
    impl->trait.item = FR_NO_ID;
    if (impl->has_trait)
        impl->trait = fr_rd_read_path(&s, trait);
    impl->is_negative = fr_rd_flag(of->inner, "is_negative");
    impl->is_unsafe = fr_rd_flag(of->inner, "is_unsafe");
    impl->is_derived = fr_rd_has_attribute(of->json, "automatically_derived");
    s.impl = impl;
    read_impl_items(&s, impl, of, subject_of(impl->for_));
    return of->impl;
}

/* ---- the traits that the compiler gives ---- */

static bool auto_trait(fr_str path, fr_api_auto *which)
{
    static const char *const paths[] = {
        [API_SEND] = "std::marker::Send",
        [API_SYNC] = "std::marker::Sync",
        [API_UNPIN] = "std::marker::Unpin",
        [API_UNWIND_SAFE] = "std::panic::UnwindSafe",
        [API_REF_UNWIND_SAFE] = "std::panic::RefUnwindSafe",
    };
    for (unsigned i = 0; i < API_AUTO_COUNT; i++) {
        *which = (fr_api_auto)i;
        if (fr_str_is(path, paths[i]))
            return true;
    }
    return false;
}

/* With lifetimes alone a bound says nothing of the type's parameters. */
static bool is_conditional(const fr_api_generics *generics)
{
    for (size_t i = 0; i < generics->params.len; i++)
        if (generics->params.data[i].kind == API_PARAM_TYPE && generics->params.data[i].bounds.len)
            return true;
    return generics->wheres.len > 0;
}

static void note_auto(reader *r, fr_api_adt *adt, const node *of, bool is_negative)
{
    fr_api_auto which;
    scope s = { .r = r, .from = of->from };
    fr_api_path trait = fr_rd_read_path(&s, json_object_get(of->inner, "trait"));
    if (!auto_trait(fr_api_path_of(r->api, &trait), &which))
        return;
    fr_api_generics generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    adt->autos[which] = is_negative                 ? API_NO
                        : is_conditional(&generics) ? API_CONDITIONAL
                                                    : API_YES;
}

/* ---- a type's impls ---- */

typedef struct sorted_impl {
    fr_str text;
    size_t impl;
} sorted_impl;

static int compare_impls(const void *left, const void *right)
{
    const sorted_impl *a = left, *b = right;
    return fr_str_cmp(a->text, b->text);
}

static fr_str impl_text(reader *r, const fr_api_impl *impl)
{
    fr_text text;
    fr_text_init(&text, r->arena);
    fr_api_path_text(&text, r->api, &impl->trait, true);
    fr_text_puts(&text, " for ");
    fr_api_type_text(&text, r->api, impl->for_, true);
    return fr_text_str(&text);
}

static void read_impls(reader *r, fr_api_adt *adt, const node *of, fr_id item)
{
    size_t i;
    json_t *id;
    FR_VEC(sorted_impl) list = { 0 };
    json_array_foreach(json_object_get(of->inner, "impls"), i, id)
    {
        node *one = fr_rd_node_at(r, of->from, fr_rd_str(r, id));
        if (!one || !fr_str_is(one->kind, "impl") || is_inherent(one) ||
            json_is_object(json_object_get(one->inner, "blanket_impl")))
            continue;
        bool is_negative = fr_rd_flag(one->inner, "is_negative");
        note_auto(r, adt, one, is_negative);
        if (is_negative || fr_rd_flag(one->inner, "is_synthetic"))
            continue;
        size_t impl = fr_rd_impl_of(r, one);
        sorted_impl entry = { impl_text(r, r->api->impls.data[impl]), impl };
        if (subject_of(r->api->impls.data[impl]->for_) == item)
            fr_vec_push(r->arena, &list, entry);
    }
    if (list.len)
        qsort(list.data, list.len, sizeof *list.data, compare_impls);
    for (size_t k = 0; k < list.len; k++)
        fr_vec_push(r->arena, &adt->impls, list.data[k].impl);
}

void fr_rd_fill_adt(reader *r, fr_api_item *item, const node *of)
{
    fr_api_adt *adt = &item->as.adt;
    scope s = { .r = r, .from = of->from };
    fr_rd_number_members(r, of, item->id);
    adt->generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    adt->repr = read_repr(r, of);
    adt->is_non_exhaustive = fr_rd_has_attribute(of->json, "non_exhaustive");
    adt->is_unsized = fr_rd_flag(of->inner, "is_unsized"); /* of describe_rust/ alone */
    if (item->kind == API_ENUM)
        read_variants(&s, adt, of);
    else if (item->kind == API_STRUCT)
        adt->shape = read_shape(&s, json_object_get(of->inner, "kind"), &adt->fields,
                                &adt->has_private_fields);
    else {
        adt->shape = API_SHAPE_NAMED;
        adt->has_private_fields = fr_rd_flag(of->inner, "has_stripped_fields");
        read_fields(&s, json_object_get(of->inner, "fields"), false, &adt->fields,
                    &adt->has_private_fields);
    }
    node_list list = inherent_impls(r, of);
    for (size_t i = 0; i < list.len; i++) {
        size_t impl = fr_rd_impl_of(r, list.data[i]);
        fr_vec_push(r->arena, &adt->impls, impl);
    }
    read_impls(r, adt, of, item->id);
}

/* ---- traits ---- */

static void read_trait_items(scope *s, fr_api_trait *trait, const node *of)
{
    size_t i;
    json_t *id;
    json_array_foreach(json_object_get(of->inner, "items"), i, id)
    {
        node *one = fr_rd_node_at(s->r, s->from, fr_rd_str(s->r, id));
        if (!one)
            continue;
        if (fr_str_is(one->kind, "assoc_type")) {
            fr_api_assoc_type type = read_assoc_type(s, one);
            fr_vec_push(s->r->arena, &trait->types, type);
        } else if (fr_str_is(one->kind, "function")) {
            fr_vec_push(s->r->arena, &trait->functions, one->item);
        } else if (fr_str_is(one->kind, "assoc_const")) {
            fr_vec_push(s->r->arena, &trait->constants, one->item);
        }
    }
}

static void find_seal(const reader *r, fr_api_trait *trait)
{
    for (size_t i = 0; i < trait->supertraits.len; i++) {
        const fr_api_bound *bound = &trait->supertraits.data[i];
        if (bound->kind == API_BOUND_TRAIT && bound->trait.item != FR_NO_ID &&
            fr_api_get(r->api, bound->trait.item)->is_external &&
            fr_api_get(r->api, bound->trait.item)->path.len == 0)
            trait->is_sealed = true;
    }
}

void fr_rd_fill_trait(reader *r, fr_api_item *item, const node *of)
{
    size_t i;
    json_t *id;
    fr_api_trait *trait = &item->as.trait;
    scope s = { .r = r, .from = of->from };
    fr_rd_number_members(r, of, item->id);
    trait->generics = fr_rd_read_generics(&s, json_object_get(of->inner, "generics"));
    trait->supertraits = fr_rd_read_bounds(&s, json_object_get(of->inner, "bounds"));
    trait->is_auto = fr_rd_flag(of->inner, "is_auto");
    trait->is_unsafe = fr_rd_flag(of->inner, "is_unsafe");
    trait->is_dyn_compatible =
        fr_rd_flag(of->inner, "is_dyn_compatible") || fr_rd_flag(of->inner, "is_object_safe");
    read_trait_items(&s, trait, of);
    find_seal(r, trait);
    json_array_foreach(json_object_get(of->inner, "implementations"), i, id)
    {
        node *one = fr_rd_node_at(r, of->from, fr_rd_str(r, id));
        if (one && fr_str_is(one->kind, "impl") && !fr_rd_flag(one->inner, "is_negative") &&
            !fr_rd_flag(one->inner, "is_synthetic"))
            fr_rd_impl_of(r, one);
    }
}
