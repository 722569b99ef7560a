/* What all items have: documentation, attributes, places. */
#include "describe_rust/parts.h"
#include "read_rust/docs.h"
#include "read_rust/literal.h"

static json_t *docs_of(describer *w, fr_rust_attrs attrs)
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
    return fr_ds_string(fr_str_trim_end(fr_text_str(&text)));
}

static const fr_rust_meta *find_meta(fr_rust_attrs attrs, const char *path)
{
    for (size_t i = 0; i < attrs.len; i++)
        if (!attrs.data[i].is_comment && fr_str_is(attrs.data[i].meta->path, path))
            return attrs.data[i].meta;
    return NULL;
}

static json_t *value_of(describer *w, const fr_rust_meta *meta, const char *key)
{
    fr_str text;
    if (meta && meta->kind == RUST_META_VALUE && !key &&
        fr_rust_expr_string(w->l->arena, meta->value, &text))
        return fr_ds_string(text);
    for (size_t i = 0; meta && key && meta->kind == RUST_META_LIST && i < meta->count; i++)
        if (fr_str_is(meta->list[i].path, key))
            return value_of(w, &meta->list[i], NULL);
    return json_null();
}

static json_t *deprecation_of(describer *w, fr_rust_attrs attrs)
{
    const fr_rust_meta *meta = find_meta(attrs, "deprecated");
    if (!meta)
        return json_null();
    json_t *note = value_of(w, meta, NULL);
    return fr_ds_wrap("note", json_is_null(note) ? value_of(w, meta, "note") : note);
}

static json_t *repr_of(describer *w, const fr_rust_meta *meta)
{
    fr_str integer = { 0 };
    json_t *object = json_object();
    const char *kind = "rust";
    for (size_t i = 0; meta->kind == RUST_META_LIST && i < meta->count; i++) {
        fr_str path = meta->list[i].path;
        fr_str inside = fr_ds_text(w, meta->list[i].tokens);
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
    json_object_set_new(object, "int", integer.len ? fr_ds_string(integer) : json_null());
    return object;
}

bool fr_ds_is_hidden(fr_rust_attrs attrs)
{
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_meta *meta = attrs.data[i].meta;
        for (size_t k = 0; !attrs.data[i].is_comment && fr_str_is(meta->path, "doc") &&
                           meta->kind == RUST_META_LIST && k < meta->count;
             k++)
            if (fr_str_is(meta->list[k].path, "hidden"))
                return true;
    }
    return false;
}

static json_t *attributes_of(describer *w, fr_rust_attrs attrs)
{
    json_t *list = json_array();
    const fr_rust_meta *must_use = find_meta(attrs, "must_use");
    const fr_rust_meta *repr = find_meta(attrs, "repr");
    if (find_meta(attrs, "non_exhaustive"))
        json_array_append_new(list, json_string("non_exhaustive"));
    if (must_use)
        json_array_append_new(
            list, fr_ds_wrap("must_use", fr_ds_wrap("reason", value_of(w, must_use, NULL))));
    if (repr)
        json_array_append_new(list, fr_ds_wrap("repr", repr_of(w, repr)));
    if (fr_ds_is_hidden(attrs))
        json_array_append_new(list, fr_ds_wrap("other", json_string("#[doc(hidden)]")));
    return list;
}

void fr_ds_drop_repr(json_t *entry)
{
    json_t *attrs = json_object_get(entry, "attrs");
    for (size_t i = json_array_size(attrs); i-- > 0;)
        if (json_object_get(json_array_get(attrs, i), "repr"))
            json_array_remove(attrs, i);
}

json_t *fr_ds_span(describer *w, fr_place place)
{
    json_t *object = json_object(), *begin = json_array();
    fr_str file = place.file;
    if (w->folder.len && fr_str_starts(file, w->folder) && file.len > w->folder.len)
        file = fr_str_slice(file, w->folder.len + 1, file.len);
    json_array_append_new(begin, json_integer(place.line));
    json_array_append_new(begin, json_integer(place.column));
    json_object_set_new(object, "filename", fr_ds_string(file));
    json_object_set_new(object, "begin", begin);
    return object;
}

static json_t *place_of(describer *w, const fr_rust_item *item)
{
    uint32_t position = fr_name_text(item->name).len ? item->name.at : item->span.begin;
    return fr_ds_span(w, fr_rust_place(&w->l->reader.sources, position));
}

json_t *fr_ds_put(describer *w, json_int_t id, fr_str name, const fr_rust_item *item,
                  fr_rust_attrs attrs, bool is_public, json_t *inner)
{
    fr_arena *arena = w->l->arena;
    json_t *entry = json_object();
    json_object_set_new(entry, "id", json_integer(id));
    json_object_set_new(entry, "crate_id", json_integer(0));
    json_object_set_new(entry, "name", name.len ? fr_ds_string(name) : json_null());
    json_object_set_new(entry, "visibility", json_string(is_public ? "public" : "default"));
    json_object_set_new(entry, "docs", docs_of(w, attrs));
    json_object_set_new(entry, "links", json_object());
    json_object_set_new(entry, "attrs", attributes_of(w, attrs));
    json_object_set_new(entry, "deprecation", deprecation_of(w, attrs));
    if (item)
        json_object_set_new(entry, "span", place_of(w, item));
    json_object_set_new(entry, "inner", inner);
    json_object_set_new(w->index,
                        fr_arena_cstr(arena, fr_arena_printf(arena, "%lld", (long long)id)), entry);
    return entry;
}
