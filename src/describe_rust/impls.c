/* Impls, written and derived. */
#include "describe_rust/parts.h"

json_t *fr_ds_impls_of(describer *w, fr_id id)
{
    uint64_t *found = fr_bits_map_find(&w->impls_of, id);
    if (found)
        return (json_t *)(uintptr_t)*found;
    json_t *list = json_array();
    json_array_append_new(w->lists, list);
    fr_bits_map_put(&w->impls_of, id, (uint64_t)(uintptr_t)list);
    return list;
}

/* The declaration that an impl is for, references aside: FR_NO_ID: none of this crate. */
static fr_id subject_of(const json_t *type)
{
    const json_t *reference;
    while ((reference = json_object_get(type, "borrowed_ref")) != NULL)
        type = json_object_get(reference, "type");
    json_int_t id =
        json_integer_value(json_object_get(json_object_get(type, "resolved_path"), "id"));
    return json_object_get(type, "resolved_path") && id < FIRST_OTHER ? (fr_id)id : FR_NO_ID;
}

/* At its type, and at its trait: std's types have traits of the crate, too. */
static void note_impl(describer *w, const json_t *type, const json_t *trait, json_int_t id)
{
    fr_id subject = subject_of(type);
    json_int_t of =
        json_is_object(trait) ? json_integer_value(json_object_get(trait, "id")) : FIRST_OTHER;
    if (subject != FR_NO_ID)
        json_array_append_new(fr_ds_impls_of(w, subject), json_integer(id));
    if (of < FIRST_OTHER)
        json_array_append_new(fr_ds_impls_of(w, (fr_id)of), json_integer(id));
}

/* `Add<Words> for Words` is `Add for Words`: that is the parameter's default. */
static void drop_default(describer *w, const fr_rust_item *item, json_t *path)
{
    static const char *const names[] = {
        "Add",       "AddAssign",    "BitAnd", "BitAndAssign", "BitOr", "BitOrAssign",
        "BitXor",    "BitXorAssign", "Div",    "DivAssign",    "Mul",   "MulAssign",
        "PartialEq", "PartialOrd",   "Rem",    "RemAssign",    "Shl",   "ShlAssign",
        "Shr",       "ShrAssign",    "Sub",    "SubAssign",
    };
    const fr_rust_path *trait = item->as.impl.trait;
    const fr_rust_segment *last = trait && trait->len ? &trait->data[trait->len - 1] : NULL;
    if (!path || !last || !last->args || last->args->len != 1 ||
        last->args->data[0].kind != RUST_ARG_TYPE ||
        json_integer_value(json_object_get(path, "id")) < FIRST_OTHER)
        return;
    fr_str arg = fr_ds_text(w, last->args->data[0].span);
    if (!fr_str_eq(arg, fr_ds_text(w, item->as.impl.type->span)) && !fr_str_is(arg, "Self"))
        return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(fr_name_text(last->name), names[i]))
            json_object_set_new(path, "args", json_null());
}

void fr_ds_impl(describer *w, fr_scope *scope, const fr_rust_item *item)
{
    ds_place place = { .w = w, .scope = scope, .generics = { item->generics, NULL } };
    if (fr_ds_is_hidden(item->attrs)) /* rustdoc has none of it either */
        return;
    const fr_rust_path *trait = item->as.impl.trait;
    json_t *object = json_object(), *items = json_array();
    json_int_t id = w->next++;
    place.impl_trait = trait;
    json_t *type = fr_ds_type(&place, item->as.impl.type);
    json_t *path = trait ? fr_ds_path(&place, trait, trait->len, "trait") : json_null();
    drop_default(w, item, path);
    if (!path || (trait && item->as.impl.is_negative)) { /* of nothing that can be named */
        json_decref(path);
        json_decref(type);
        json_decref(object);
        json_decref(items);
        return;
    }
    fr_ds_members(&place, item->as.impl.items, trait != NULL, items);
    json_object_set_new(object, "generics", fr_ds_generics(&place, item->generics));
    json_object_set_new(object, "trait", path);
    json_object_set_new(object, "for", type);
    json_object_set_new(object, "items", items);
    json_object_set_new(object, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    note_impl(w, type, path, id);
    fr_ds_put(w, id, (fr_str){ 0 }, item, (fr_rust_attrs){ 0 }, false, fr_ds_wrap("impl", object));
}

/* ---- derives ---- */

static const struct {
    const char *name, *path;
} derives[] = {
    { "Clone", "std::clone::Clone" },
    { "Copy", "std::marker::Copy" },
    { "Debug", "std::fmt::Debug" },
    { "Default", "std::default::Default" },
    { "Eq", "std::cmp::Eq" },
    { "Hash", "std::hash::Hash" },
    { "Ord", "std::cmp::Ord" },
    { "PartialEq", "std::cmp::PartialEq" },
    { "PartialEq", "std::marker::StructuralPartialEq" },
    { "PartialOrd", "std::cmp::PartialOrd" },
};

/* The type with its own parameters as arguments. */
static json_t *own_type(fr_id id, const fr_rust_item *item)
{
    json_t *args = json_array(), *path = json_object();
    for (size_t i = 0; item->generics && i < item->generics->len; i++) {
        const fr_rust_generic *param = &item->generics->data[i];
        json_t *name = fr_ds_string(fr_name_text(param->name));
        json_array_append_new(args, param->kind == RUST_GENERIC_LIFETIME
                                        ? fr_ds_wrap("lifetime", name)
                                    : param->kind == RUST_GENERIC_TYPE
                                        ? fr_ds_wrap("type", fr_ds_wrap("generic", name))
                                        : fr_ds_wrap("const", fr_ds_wrap("expr", name)));
    }
    json_object_set_new(path, "path", fr_ds_string(fr_name_text(item->name)));
    json_object_set_new(path, "id", json_integer((json_int_t)id));
    json_t *inner = fr_ds_wrap("args", args);
    json_object_set_new(inner, "constraints", json_array());
    json_object_set_new(path, "args", fr_ds_wrap("angle_bracketed", inner));
    return fr_ds_wrap("resolved_path", path);
}

/* Every type parameter has the trait itself, then. */
static void add_bound(json_t *generics, const json_t *trait)
{
    size_t i;
    json_t *param;
    json_array_foreach(json_object_get(generics, "params"), i, param)
    {
        json_t *type = json_object_get(json_object_get(param, "kind"), "type");
        json_t *bound = fr_ds_wrap("trait", json_deep_copy(trait));
        json_object_set_new(bound, "generic_params", json_array());
        json_object_set_new(bound, "modifier", json_string("none"));
        bound = fr_ds_wrap("trait_bound", bound);
        if (type)
            json_array_append(json_object_get(type, "bounds"), bound);
        json_decref(bound);
    }
}

static void derive(const ds_place *place, fr_id id, const fr_rust_item *item, fr_str name)
{
    describer *w = place->w;
    fr_str last = fr_str_slice(name, fr_str_find_last_char(name, ':') + 1, name.len);
    for (size_t i = 0; i < sizeof derives / sizeof *derives; i++) {
        if (!fr_str_is(last, derives[i].name))
            continue;
        json_t *trait = json_object(), *object = json_object();
        json_object_set_new(trait, "path", fr_ds_string(last));
        json_object_set_new(trait, "id",
                            json_integer(fr_ds_external(w, fr_str_from(derives[i].path), "trait")));
        json_object_set_new(trait, "args", json_null());
        json_t *generics = fr_ds_generics(place, item->generics);
        add_bound(generics, trait);
        json_object_set_new(object, "generics", generics);
        json_object_set_new(object, "trait", trait);
        json_object_set_new(object, "for", own_type(id, item));
        json_object_set_new(object, "items", json_array());
        json_int_t impl = w->next++;
        json_array_append_new(fr_ds_impls_of(w, id), json_integer(impl));
        json_t *entry = fr_ds_put(w, impl, (fr_str){ 0 }, item, (fr_rust_attrs){ 0 }, false,
                                  fr_ds_wrap("impl", object));
        json_array_append_new(json_object_get(entry, "attrs"),
                              json_string("automatically_derived"));
    }
}

void fr_ds_derives(const ds_place *place, fr_id id, const fr_rust_item *item)
{
    for (size_t i = 0; i < item->attrs.len; i++) {
        const fr_rust_meta *meta = item->attrs.data[i].meta;
        if (item->attrs.data[i].is_comment || !fr_str_is(meta->path, "derive"))
            continue;
        for (size_t k = 0; meta->kind == RUST_META_LIST && k < meta->count; k++)
            derive(place, id, item, meta->list[k].path);
    }
}
