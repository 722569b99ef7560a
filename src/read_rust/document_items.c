/* Declarations as rustdoc writes them. */
#include <stdio.h>
#include <string.h>

#include "read_rust/docs.h"
#include "read_rust/document_parts.h"
#include "read_rust/literal.h"

static fr_str text_of(doc_writer *w, fr_rust_span span)
{
    return fr_str_trim(fr_rust_text(&w->l->reader.sources, span));
}

json_t *fr_doc_impls_of(doc_writer *w, fr_id id)
{
    uint64_t *found = fr_bits_map_find(&w->impls_of, id);
    if (found)
        return (json_t *)(uintptr_t)*found;
    json_t *list = json_array();
    json_array_append_new(w->lists, list);
    fr_bits_map_put(&w->impls_of, id, (uint64_t)(uintptr_t)list);
    return list;
}

/* ---- what all have ---- */

static json_t *docs_of(doc_writer *w, fr_rust_attrs attrs)
{
    fr_strs lines = { 0 };
    fr_text text;
    fr_rust_doc_lines(w->l->arena, attrs, &lines);
    if (lines.len == 0)
        return json_null();
    fr_text_init(&text, w->l->arena);
    for (size_t i = 0; i < lines.len; i++) {
        fr_text_puts(&text, i ? "\n" : "");
        fr_text_put(&text,
                    fr_str_slice(lines.data[i], lines.data[i].len ? 1 : 0, lines.data[i].len));
    }
    return fr_doc_string(fr_str_trim_end(fr_text_str(&text)));
}

static const fr_rust_meta *find_meta(fr_rust_attrs attrs, const char *path)
{
    for (size_t i = 0; i < attrs.len; i++)
        if (!attrs.data[i].is_comment && fr_str_is(attrs.data[i].meta->path, path))
            return attrs.data[i].meta;
    return NULL;
}

static json_t *value_of(doc_writer *w, const fr_rust_meta *meta, const char *key)
{
    fr_str text;
    if (meta && meta->kind == RUST_META_VALUE && !key &&
        fr_rust_expr_string(w->l->arena, meta->value, &text))
        return fr_doc_string(text);
    for (size_t i = 0; meta && key && meta->kind == RUST_META_LIST && i < meta->count; i++)
        if (fr_str_is(meta->list[i].path, key))
            return value_of(w, &meta->list[i], NULL);
    return json_null();
}

static json_t *deprecation_of(doc_writer *w, fr_rust_attrs attrs)
{
    const fr_rust_meta *meta = find_meta(attrs, "deprecated");
    if (!meta)
        return json_null();
    json_t *note = value_of(w, meta, NULL);
    return fr_doc_wrap("note", json_is_null(note) ? value_of(w, meta, "note") : note);
}

static json_t *repr_of(doc_writer *w, const fr_rust_meta *meta)
{
    fr_str integer = { 0 };
    json_t *object = json_object();
    const char *kind = "rust";
    for (size_t i = 0; meta->kind == RUST_META_LIST && i < meta->count; i++) {
        fr_str path = meta->list[i].path;
        fr_str inside = text_of(w, meta->list[i].tokens);
        uint64_t number = 1;
        if (inside.len && !fr_str_to_u64(inside, &number))
            number = 0;
        if (fr_str_is(path, "C"))
            kind = "c";
        else if (fr_str_is(path, "transparent"))
            kind = "transparent";
        else if (fr_str_is(path, "align") || fr_str_is(path, "packed"))
            json_object_set_new(object, fr_arena_cstr(w->l->arena, path),
                                json_integer((json_int_t)number));
        else if (path.len && !fr_str_is(path, "Rust") && !fr_str_is(path, "simd"))
            integer = path;
    }
    json_object_set_new(object, "kind", json_string(kind));
    json_object_set_new(object, "int", integer.len ? fr_doc_string(integer) : json_null());
    return object;
}

static bool is_hidden(doc_writer *w, fr_rust_attrs attrs)
{
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_meta *meta = attrs.data[i].meta;
        for (size_t k = 0; !attrs.data[i].is_comment && fr_str_is(meta->path, "doc") &&
                           meta->kind == RUST_META_LIST && k < meta->count;
             k++)
            if (fr_str_is(meta->list[k].path, "hidden"))
                return true;
    }
    (void)w;
    return false;
}

static json_t *attributes_of(doc_writer *w, fr_rust_attrs attrs)
{
    json_t *list = json_array();
    const fr_rust_meta *must_use = find_meta(attrs, "must_use");
    const fr_rust_meta *repr = find_meta(attrs, "repr");
    if (find_meta(attrs, "non_exhaustive"))
        json_array_append_new(list, json_string("non_exhaustive"));
    if (must_use)
        json_array_append_new(
            list, fr_doc_wrap("must_use", fr_doc_wrap("reason", value_of(w, must_use, NULL))));
    if (repr)
        json_array_append_new(list, fr_doc_wrap("repr", repr_of(w, repr)));
    if (is_hidden(w, attrs))
        json_array_append_new(list, fr_doc_wrap("other", json_string("#[doc(hidden)]")));
    return list;
}

static json_t *span_of(doc_writer *w, uint32_t position)
{
    json_t *object = json_object(), *begin = json_array();
    fr_place place = fr_rust_place(&w->l->reader.sources, position);
    fr_str file = place.file;
    if (w->folder.len && fr_str_starts(file, w->folder) && file.len > w->folder.len)
        file = fr_str_slice(file, w->folder.len + 1, file.len);
    json_array_append_new(begin, json_integer(place.line));
    json_array_append_new(begin, json_integer(place.column));
    json_object_set_new(object, "filename", fr_doc_string(file));
    json_object_set_new(object, "begin", begin);
    return object;
}

void fr_doc_put(doc_writer *w, json_int_t id, fr_str name, const fr_rust_item *item,
                fr_rust_attrs attrs, bool is_public, json_t *inner)
{
    fr_arena *arena = w->l->arena;
    json_t *entry = json_object();
    json_object_set_new(entry, "id", json_integer(id));
    json_object_set_new(entry, "crate_id", json_integer(0));
    json_object_set_new(entry, "name", name.len ? fr_doc_string(name) : json_null());
    json_object_set_new(entry, "visibility", json_string(is_public ? "public" : "default"));
    json_object_set_new(entry, "docs", docs_of(w, attrs));
    json_object_set_new(entry, "links", json_object());
    json_object_set_new(entry, "attrs", attributes_of(w, attrs));
    json_object_set_new(entry, "deprecation", deprecation_of(w, attrs));
    if (item)
        json_object_set_new(
            entry, "span",
            span_of(w, fr_name_text(item->name).len ? item->name.at : item->span.begin));
    json_object_set_new(entry, "inner", inner);
    json_object_set_new(w->index,
                        fr_arena_cstr(arena, fr_arena_printf(arena, "%lld", (long long)id)), entry);
}

/* ---- fields ---- */

static json_t *fields_of(const doc_place *place, fr_rust_fields fields, bool are_public,
                         bool *is_partial)
{
    doc_writer *w = place->w;
    json_t *list = json_array();
    for (size_t i = 0; i < fields.len; i++) {
        const fr_rust_field *field = &fields.data[i];
        if (!fr_lower_is_active(w->l, w->crate, field->attrs))
            continue;
        bool is_public = are_public || field->vis.kind == RUST_VIS_PUB;
        if (!is_public || is_hidden(w, field->attrs)) {
            *is_partial = true;
            if (fields.shape == RUST_SHAPE_TUPLE)
                json_array_append_new(list, json_null());
            continue;
        }
        fr_str name = fr_name_text(field->name).len
                          ? fr_name_text(field->name)
                          : fr_arena_printf(w->l->arena, "%zu", json_array_size(list));
        json_int_t id = w->next++;
        fr_doc_put(w, id, name, NULL, field->attrs, true,
                   fr_doc_wrap("struct_field", fr_doc_type(place, field->type)));
        json_array_append_new(list, json_integer(id));
    }
    return list;
}

static json_t *shape_of(const doc_place *place, fr_rust_fields fields, bool is_variant,
                        const char *named)
{
    bool is_partial = false;
    if (fields.shape == RUST_SHAPE_UNIT)
        return json_string(is_variant ? "plain" : "unit");
    json_t *list = fields_of(place, fields, is_variant, &is_partial);
    if (fields.shape == RUST_SHAPE_TUPLE)
        return fr_doc_wrap("tuple", list);
    json_t *object = fr_doc_wrap("fields", list);
    json_object_set_new(object, "has_stripped_fields", json_boolean(is_partial));
    return fr_doc_wrap(named, object);
}

static json_t *variants_of(const doc_place *place, const fr_rust_item *item, bool *is_partial)
{
    doc_writer *w = place->w;
    json_t *list = json_array();
    for (size_t i = 0; i < item->as.enumeration.len; i++) {
        const fr_rust_variant *variant = &item->as.enumeration.data[i];
        if (!fr_lower_is_active(w->l, w->crate, variant->attrs))
            continue;
        if (is_hidden(w, variant->attrs)) {
            *is_partial = true;
            continue;
        }
        json_t *object = fr_doc_wrap("kind", shape_of(place, variant->fields, true, "struct"));
        json_object_set_new(
            object, "discriminant",
            variant->discriminant
                ? fr_doc_wrap("value", fr_doc_string(text_of(w, variant->discriminant->span)))
                : json_null());
        json_int_t id = w->next++;
        fr_doc_put(w, id, fr_name_text(variant->name), NULL, variant->attrs, true,
                   fr_doc_wrap("variant", object));
        json_array_append_new(list, json_integer(id));
    }
    return list;
}

/* ---- functions and constants ---- */

static json_t *receiver_of(const doc_place *place, const fr_rust_fn *fn)
{
    json_t *self = fr_doc_wrap("generic", json_string("Self"));
    if (fn->receiver == RUST_RECEIVER_VALUE)
        return self;
    if (fn->receiver == RUST_RECEIVER_TYPED) {
        json_decref(self);
        return fr_doc_type(place, fn->params[0].type);
    }
    fr_str text = text_of(place->w, fn->params[0].span);
    size_t quote = fr_str_find_char(text, '\''), end = quote == SIZE_MAX ? 0 : quote + 1;
    while (quote != SIZE_MAX && end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '\n' &&
           text.ptr[end] != '\t')
        end++;
    json_t *object = json_object();
    json_object_set_new(object, "lifetime",
                        quote == SIZE_MAX ? json_null()
                                          : fr_doc_string(fr_str_slice(text, quote, end)));
    json_object_set_new(object, "is_mutable", json_boolean(fn->receiver == RUST_RECEIVER_REF_MUT));
    json_object_set_new(object, "type", self);
    return fr_doc_wrap("borrowed_ref", object);
}

static json_t *function_of(const doc_place *around, const fr_rust_item *item)
{
    doc_place place = *around;
    const fr_rust_fn *fn = &item->as.fn;
    size_t first = fn->receiver == RUST_RECEIVER_NONE ? 0 : 1;
    size_t count = fn->param_count - first - (fn->is_variadic ? 1 : 0);
    place.generics[1] = item->generics;
    json_t *object = json_object(), *header = json_object();
    json_t *sig = fr_doc_signature(&place, fn->params + first, count, fn->result);
    if (first) {
        json_t *self = json_array();
        json_array_append_new(self, json_string("self"));
        json_array_append_new(self, receiver_of(&place, fn));
        json_array_insert_new(json_object_get(sig, "inputs"), 0, self);
    }
    json_object_set_new(sig, "is_c_variadic", json_boolean(fn->is_variadic));
    json_object_set_new(object, "sig", sig);
    json_object_set_new(object, "generics", fr_doc_generics(&place, item->generics));
    json_object_set_new(header, "is_const", json_boolean((item->flags & RUST_IS_CONST) != 0));
    json_object_set_new(header, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    json_object_set_new(header, "is_async", json_boolean((item->flags & RUST_IS_ASYNC) != 0));
    json_object_set_new(header, "abi",
                        (item->flags & RUST_IS_EXTERN)
                            ? fr_doc_string(fn->abi.len ? fn->abi : FR_LIT("C"))
                            : json_string("Rust"));
    json_object_set_new(object, "header", header);
    json_object_set_new(object, "has_body", json_boolean(fn->body.begin != fn->body.end));
    return fr_doc_wrap("function", object);
}

/* A literal, as it is written; what is computed is not known. */
static json_t *literal_of(doc_writer *w, const fr_rust_expr *value)
{
    const fr_rust_expr *inner = value && value->kind == RUST_EXPR_UNARY && value->op == RUST_OP_NEG
                                    ? value->as.inner
                                    : value;
    return inner && inner->kind == RUST_EXPR_LITERAL ? fr_doc_string(text_of(w, value->span))
                                                     : json_string("_");
}

static json_t *constant_of(const doc_place *place, const fr_rust_item *item, bool is_member)
{
    doc_writer *w = place->w;
    json_t *object = json_object();
    json_t *value = literal_of(w, item->as.value.value);
    json_object_set_new(object, "type", fr_doc_type(place, item->as.value.type));
    if (item->kind == RUST_ITEM_STATIC) {
        json_object_set_new(object, "expr", value);
        json_object_set_new(object, "is_mutable", json_boolean((item->flags & RUST_IS_MUT) != 0));
        return fr_doc_wrap("static", object);
    }
    if (is_member) {
        json_object_set_new(object, "value", value);
        return fr_doc_wrap("assoc_const", object);
    }
    json_object_set_new(object, "const", fr_doc_wrap("expr", value));
    return fr_doc_wrap("constant", object);
}

/* ---- members of impls and traits ---- */

static void put_members(const doc_place *place, fr_rust_items items, bool are_public, json_t *list)
{
    doc_writer *w = place->w;
    for (size_t i = 0; i < items.len; i++) {
        const fr_rust_item *item = items.data[i];
        json_t *inner = NULL;
        if (!fr_lower_is_active(w->l, w->crate, item->attrs))
            continue;
        if (item->kind == RUST_ITEM_MACRO_CALL && item->as.macro.is_expanded)
            put_members(place, item->as.macro.items, are_public, list);
        bool is_public = are_public || item->vis.kind == RUST_VIS_PUB;
        if (!is_public)
            continue;
        if (item->kind == RUST_ITEM_FN)
            inner = function_of(place, item);
        else if (item->kind == RUST_ITEM_CONST && item->as.value.type)
            inner = constant_of(place, item, true);
        else if (item->kind == RUST_ITEM_TYPE_ALIAS) {
            json_t *object = json_object();
            json_object_set_new(object, "generics", fr_doc_generics(place, item->generics));
            json_object_set_new(object, "bounds",
                                fr_doc_bounds(place, text_of(w, item->as.alias.bounds)));
            json_object_set_new(object, "type",
                                item->as.alias.type ? fr_doc_type(place, item->as.alias.type)
                                                    : json_null());
            inner = fr_doc_wrap("assoc_type", object);
        }
        if (!inner)
            continue;
        json_int_t id = w->next++;
        fr_doc_put(w, id, fr_name_text(item->name), item, item->attrs,
                   item->vis.kind == RUST_VIS_PUB, inner);
        json_array_append_new(list, json_integer(id));
    }
}

/* ---- impls ---- */

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

static void note_impl(doc_writer *w, const json_t *type, json_int_t id)
{
    fr_id subject = subject_of(type);
    if (subject != FR_NO_ID)
        json_array_append_new(fr_doc_impls_of(w, subject), json_integer(id));
}

/* `Add<Words> for Words` is `Add for Words`: that is the parameter's default. */
static void drop_default(doc_writer *w, const fr_rust_item *item, json_t *path)
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
    fr_str arg = text_of(w, last->args->data[0].span);
    if (!fr_str_eq(arg, text_of(w, item->as.impl.type->span)) && !fr_str_is(arg, "Self"))
        return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (fr_str_is(fr_name_text(last->name), names[i]))
            json_object_set_new(path, "args", json_null());
}

void fr_doc_impl(doc_writer *w, fr_scope *scope, const fr_rust_item *item)
{
    doc_place place = { .w = w, .scope = scope, .generics = { item->generics, NULL } };
    const fr_rust_path *trait = item->as.impl.trait;
    json_t *object = json_object(), *items = json_array();
    json_int_t id = w->next++;
    place.impl_trait = trait;
    json_t *type = fr_doc_type(&place, item->as.impl.type);
    json_t *path = trait ? fr_doc_path(&place, trait, trait->len, "trait") : json_null();
    drop_default(w, item, path);
    if (!path || (trait && item->as.impl.is_negative)) { /* of nothing that can be named */
        json_decref(path);
        json_decref(type);
        json_decref(object);
        json_decref(items);
        return;
    }
    put_members(&place, item->as.impl.items, trait != NULL, items);
    json_object_set_new(object, "generics", fr_doc_generics(&place, item->generics));
    json_object_set_new(object, "trait", path);
    json_object_set_new(object, "for", type);
    json_object_set_new(object, "items", items);
    json_object_set_new(object, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    note_impl(w, type, id);
    fr_doc_put(w, id, (fr_str){ 0 }, item, (fr_rust_attrs){ 0 }, false,
               fr_doc_wrap("impl", object));
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
        json_t *name = fr_doc_string(fr_name_text(param->name));
        json_array_append_new(args, param->kind == RUST_GENERIC_LIFETIME
                                        ? fr_doc_wrap("lifetime", name)
                                    : param->kind == RUST_GENERIC_TYPE
                                        ? fr_doc_wrap("type", fr_doc_wrap("generic", name))
                                        : fr_doc_wrap("const", fr_doc_wrap("expr", name)));
    }
    json_object_set_new(path, "path", fr_doc_string(fr_name_text(item->name)));
    json_object_set_new(path, "id", json_integer((json_int_t)id));
    json_t *inner = fr_doc_wrap("args", args);
    json_object_set_new(inner, "constraints", json_array());
    json_object_set_new(path, "args", fr_doc_wrap("angle_bracketed", inner));
    return fr_doc_wrap("resolved_path", path);
}

/* Every type parameter has the trait itself, then. */
static void add_bound(json_t *generics, const json_t *trait)
{
    size_t i;
    json_t *param;
    json_array_foreach(json_object_get(generics, "params"), i, param)
    {
        json_t *type = json_object_get(json_object_get(param, "kind"), "type");
        json_t *bound = fr_doc_wrap("trait", json_deep_copy(trait));
        json_object_set_new(bound, "generic_params", json_array());
        json_object_set_new(bound, "modifier", json_string("none"));
        bound = fr_doc_wrap("trait_bound", bound);
        if (type)
            json_array_append(json_object_get(type, "bounds"), bound);
        json_decref(bound);
    }
}

static void derive(const doc_place *place, fr_id id, const fr_rust_item *item, fr_str name)
{
    doc_writer *w = place->w;
    fr_str last = fr_str_slice(name, fr_str_find_last_char(name, ':') + 1, name.len);
    for (size_t i = 0; i < sizeof derives / sizeof *derives; i++) {
        if (!fr_str_is(last, derives[i].name))
            continue;
        json_t *trait = json_object(), *object = json_object();
        json_object_set_new(trait, "path", fr_doc_string(last));
        json_object_set_new(
            trait, "id", json_integer(fr_doc_external(w, fr_str_from(derives[i].path), "trait")));
        json_object_set_new(trait, "args", json_null());
        json_t *generics = fr_doc_generics(place, item->generics);
        add_bound(generics, trait);
        json_object_set_new(object, "generics", generics);
        json_object_set_new(object, "trait", trait);
        json_object_set_new(object, "for", own_type(id, item));
        json_object_set_new(object, "items", json_array());
        json_int_t impl = w->next++;
        json_array_append_new(fr_doc_impls_of(w, id), json_integer(impl));
        fr_doc_put(w, impl, (fr_str){ 0 }, item, (fr_rust_attrs){ 0 }, false,
                   fr_doc_wrap("impl", object));
        char key[32];
        snprintf(key, sizeof key, "%lld", (long long)impl);
        json_array_append_new(json_object_get(json_object_get(w->index, key), "attrs"),
                              json_string("automatically_derived"));
    }
}

static void put_derives(const doc_place *place, fr_id id, const fr_rust_item *item)
{
    for (size_t i = 0; i < item->attrs.len; i++) {
        const fr_rust_meta *meta = item->attrs.data[i].meta;
        if (item->attrs.data[i].is_comment || !fr_str_is(meta->path, "derive"))
            continue;
        for (size_t k = 0; meta->kind == RUST_META_LIST && k < meta->count; k++)
            derive(place, id, item, meta->list[k].path);
    }
}

/* ---- declarations ---- */

static json_t *type_of(const doc_place *place, fr_id id, const fr_rust_item *item)
{
    bool is_partial = false;
    json_t *object = json_object();
    json_object_set_new(object, "generics", fr_doc_generics(place, item->generics));
    json_object_set(object, "impls", fr_doc_impls_of(place->w, id));
    put_derives(place, id, item);
    if (item->kind == RUST_ITEM_ENUM) {
        json_object_set_new(object, "variants", variants_of(place, item, &is_partial));
        json_object_set_new(object, "has_stripped_variants", json_boolean(is_partial));
        return fr_doc_wrap("enum", object);
    }
    if (item->kind == RUST_ITEM_STRUCT) {
        json_object_set_new(object, "kind", shape_of(place, item->as.fields, false, "plain"));
        return fr_doc_wrap("struct", object);
    }
    json_object_set_new(object, "fields", fields_of(place, item->as.fields, false, &is_partial));
    json_object_set_new(object, "has_stripped_fields", json_boolean(is_partial));
    return fr_doc_wrap("union", object);
}

static json_t *trait_of(doc_place *place, fr_id id, const fr_rust_item *item)
{
    json_t *object = json_object(), *items = json_array();
    place->trait = item;
    place->trait_id = id;
    json_object_set_new(object, "generics", fr_doc_generics(place, item->generics));
    json_object_set_new(object, "bounds",
                        fr_doc_bounds(place, text_of(place->w, item->as.trait.bounds)));
    put_members(place, item->as.trait.items, true, items);
    json_object_set_new(object, "items", items);
    json_object_set(object, "implementations", fr_doc_impls_of(place->w, id));
    json_object_set_new(object, "is_auto", json_boolean((item->flags & RUST_IS_AUTO) != 0));
    json_object_set_new(object, "is_unsafe", json_boolean((item->flags & RUST_IS_UNSAFE) != 0));
    json_object_set_new(object, "is_dyn_compatible", json_false());
    return fr_doc_wrap("trait", object);
}

void fr_doc_declaration(doc_writer *w, fr_scope *scope, fr_id id, const fr_rust_item *item)
{
    json_t *inner = NULL;
    doc_place place = { .w = w, .scope = scope, .generics = { item->generics, NULL } };
    if (item->kind == RUST_ITEM_STRUCT || item->kind == RUST_ITEM_UNION ||
        item->kind == RUST_ITEM_ENUM) {
        inner = type_of(&place, id, item);
    } else if (item->kind == RUST_ITEM_TRAIT) {
        inner = trait_of(&place, id, item);
    } else if (item->kind == RUST_ITEM_FN) {
        place.generics[0] = NULL;
        inner = function_of(&place, item);
    } else if (item->kind == RUST_ITEM_CONST || item->kind == RUST_ITEM_STATIC) {
        inner = item->as.value.type ? constant_of(&place, item, false) : NULL;
    } else if (item->kind == RUST_ITEM_TYPE_ALIAS && item->as.alias.type) {
        json_t *object = fr_doc_wrap("type", fr_doc_type(&place, item->as.alias.type));
        json_object_set_new(object, "generics", fr_doc_generics(&place, item->generics));
        inner = fr_doc_wrap("type_alias", object);
    }
    if (inner)
        fr_doc_put(w, (json_int_t)id, fr_name_text(item->name), item, item->attrs, true, inner);
}
