/* An interface as JSON. Members that have the value zero are left out; the reader gives it back. */
#include "model/api_file.h"

typedef struct json_writer {
    fr_text *out;
    bool is_first; /* no member of the object yet */
} json_writer;

void fr_api_put_json_string(fr_text *out, fr_str text)
{
    fr_text_char(out, '"');
    for (size_t i = 0; i < text.len;) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\')
            fr_text_fmt(out, "\\%c", c);
        else if (c == '\n')
            fr_text_puts(out, "\\n");
        else if (c < 0x20 || c == 0x7F)
            fr_text_fmt(out, "\\u%04x", c);
        else if (c < 0x80)
            fr_text_char(out, (char)c);
        else {
            fr_text_utf8(out, fr_str_decode(text, &i));
            continue;
        }
        i++;
    }
    fr_text_char(out, '"');
}

/* ---- objects ---- */

static void open_object(json_writer *w)
{
    fr_text_char(w->out, '{');
    w->is_first = true;
}

static void close_object(json_writer *w)
{
    fr_text_char(w->out, '}');
    w->is_first = false;
}

static void put_key(json_writer *w, const char *key)
{
    fr_text_fmt(w->out, "%s\"%s\":", w->is_first ? "" : ",", key);
    w->is_first = false;
}

static void put_text(json_writer *w, const char *key, fr_str text)
{
    if (text.len == 0)
        return;
    put_key(w, key);
    fr_api_put_json_string(w->out, text);
}

static void put_flag(json_writer *w, const char *key, bool flag)
{
    if (!flag)
        return;
    put_key(w, key);
    fr_text_puts(w->out, "true");
}

static void put_number(json_writer *w, const char *key, uint64_t number)
{
    if (number == 0)
        return;
    put_key(w, key);
    fr_text_fmt(w->out, "%llu", (unsigned long long)number);
}

/* Ids are written plus one, so that none is zero. */
static void put_id(json_writer *w, const char *key, fr_id id)
{
    put_number(w, key, id == FR_NO_ID ? 0 : (uint64_t)id + 1);
}

static void put_texts(json_writer *w, const char *key, const fr_strs *texts)
{
    if (texts->len == 0)
        return;
    put_key(w, key);
    for (size_t i = 0; i < texts->len; i++) {
        fr_text_char(w->out, i ? ',' : '[');
        fr_api_put_json_string(w->out, texts->data[i]);
    }
    fr_text_char(w->out, ']');
}

static void put_ids(json_writer *w, const char *key, const fr_ids *ids)
{
    if (ids->len == 0)
        return;
    put_key(w, key);
    for (size_t i = 0; i < ids->len; i++)
        fr_text_fmt(w->out, "%c%u", i ? ',' : '[', ids->data[i]);
    fr_text_char(w->out, ']');
}

/* Writes `count` elements with `put(w, data, index)`. */
static void put_list(json_writer *w, const char *key, size_t count,
                     void (*put)(json_writer *w, const void *data, size_t index), const void *data)
{
    if (count == 0)
        return;
    put_key(w, key);
    for (size_t i = 0; i < count; i++) {
        fr_text_char(w->out, i ? ',' : '[');
        put(w, data, i);
    }
    fr_text_char(w->out, ']');
    w->is_first = false;
}

/* ---- types ---- */

static void put_type(json_writer *w, const fr_api_type *type);

static void put_type_at(json_writer *w, const char *key, const fr_api_type *type)
{
    if (!type)
        return;
    put_key(w, key);
    put_type(w, type);
    w->is_first = false;
}

static void put_nth_type(json_writer *w, const void *data, size_t i)
{
    put_type(w, ((const fr_api_types *)data)->data[i]);
}

static void put_types(json_writer *w, const char *key, const fr_api_types *types)
{
    put_list(w, key, types->len, put_nth_type, types);
}

static void put_bounds(json_writer *w, const char *key, const fr_api_bounds *bounds);

static void put_arg(json_writer *w, const void *data, size_t i)
{
    const fr_api_arg *arg = &((const fr_api_path *)data)->args.data[i];
    open_object(w);
    put_number(w, "kind", (uint64_t)arg->kind);
    put_text(w, "text", arg->text);
    put_type_at(w, "type", arg->type);
    close_object(w);
}

static void put_binding(json_writer *w, const void *data, size_t i)
{
    const fr_api_binding *binding = &((const fr_api_path *)data)->bindings.data[i];
    open_object(w);
    put_text(w, "name", binding->name);
    put_type_at(w, "type", binding->type);
    put_bounds(w, "bounds", &binding->bounds);
    close_object(w);
}

static void put_path(json_writer *w, const char *key, const fr_api_path *path)
{
    if (path->item == FR_NO_ID)
        return;
    put_key(w, key);
    open_object(w);
    put_id(w, "item", path->item);
    put_list(w, "args", path->args.len, put_arg, path);
    put_list(w, "bindings", path->bindings.len, put_binding, path);
    put_flag(w, "call", path->is_call);
    put_types(w, "inputs", &path->inputs);
    put_type_at(w, "output", path->output);
    close_object(w);
}

static void put_bound(json_writer *w, const void *data, size_t i)
{
    const fr_api_bound *bound = &((const fr_api_bounds *)data)->data[i];
    open_object(w);
    put_number(w, "kind", (uint64_t)bound->kind);
    if (bound->kind == API_BOUND_TRAIT)
        put_path(w, "trait", &bound->trait);
    put_flag(w, "maybe", bound->is_maybe);
    put_texts(w, "for", &bound->for_);
    put_text(w, "lifetime", bound->lifetime);
    close_object(w);
}

static void put_bounds(json_writer *w, const char *key, const fr_api_bounds *bounds)
{
    put_list(w, key, bounds->len, put_bound, bounds);
}

static void put_type(json_writer *w, const fr_api_type *type)
{
    open_object(w);
    put_number(w, "kind", (uint64_t)type->kind);
    put_text(w, "name", type->name);
    put_text(w, "lifetime", type->lifetime);
    put_flag(w, "mut", type->is_mutable);
    put_flag(w, "unsafe", type->is_unsafe);
    put_type_at(w, "target", type->target);
    put_type_at(w, "result", type->result);
    put_types(w, "parts", &type->parts);
    if (type->kind == API_TYPE_PATH || type->kind == API_TYPE_PROJECTION)
        put_path(w, "path", &type->path);
    put_bounds(w, "bounds", &type->bounds);
    put_texts(w, "for", &type->for_);
    close_object(w);
}

/* ---- generics ---- */

static void put_param(json_writer *w, const void *data, size_t i)
{
    const fr_api_param *param = &((const fr_api_generics *)data)->params.data[i];
    open_object(w);
    put_number(w, "kind", (uint64_t)param->kind);
    put_text(w, "name", param->name);
    put_bounds(w, "bounds", &param->bounds);
    put_type_at(w, "type", param->type);
    put_text(w, "default", param->default_text);
    close_object(w);
}

static void put_where(json_writer *w, const void *data, size_t i)
{
    const fr_api_where *where = &((const fr_api_generics *)data)->wheres.data[i];
    open_object(w);
    put_type_at(w, "subject", where->subject);
    put_texts(w, "for", &where->for_);
    put_bounds(w, "bounds", &where->bounds);
    put_type_at(w, "equals", where->equals);
    close_object(w);
}

static void put_generics(json_writer *w, const fr_api_generics *generics)
{
    put_list(w, "generics", generics->params.len, put_param, generics);
    put_list(w, "wheres", generics->wheres.len, put_where, generics);
}

/* ---- functions and constants ---- */

static void put_input(json_writer *w, const void *data, size_t i)
{
    const fr_api_input *input = &((const fr_api_function *)data)->inputs.data[i];
    open_object(w);
    put_text(w, "name", input->name);
    put_type_at(w, "type", input->type);
    close_object(w);
}

static void put_owner(json_writer *w, fr_api_owner owner, size_t impl)
{
    put_number(w, "owner", (uint64_t)owner);
    if (owner == API_OWNER_IMPL)
        put_number(w, "impl", (uint64_t)impl + 1);
}

static void put_function(json_writer *w, const fr_api_function *function)
{
    put_owner(w, function->owner, function->impl);
    put_number(w, "self", (uint64_t)function->self);
    put_type_at(w, "self_type", function->self_type);
    put_list(w, "inputs", function->inputs.len, put_input, function);
    put_type_at(w, "output", function->output);
    put_generics(w, &function->generics);
    put_flag(w, "const", function->is_const);
    put_flag(w, "unsafe", function->is_unsafe);
    put_flag(w, "async", function->is_async);
    put_flag(w, "variadic", function->is_variadic);
    put_flag(w, "body", function->has_body);
    put_text(w, "abi", function->abi);
}

static void put_constant(json_writer *w, const fr_api_constant *constant)
{
    put_owner(w, constant->owner, constant->impl);
    put_type_at(w, "type", constant->type);
    put_text(w, "value", constant->value);
    put_flag(w, "mut", constant->is_mutable);
}

/* ---- types' declarations ---- */

static void put_field(json_writer *w, const void *data, size_t i)
{
    const fr_api_field *field = &((const fr_api_fields *)data)->data[i];
    open_object(w);
    put_text(w, "name", field->name);
    put_text(w, "doc", field->doc);
    put_flag(w, "public", field->is_public);
    put_type_at(w, "type", field->type);
    close_object(w);
}

static void put_fields(json_writer *w, const fr_api_fields *fields)
{
    put_list(w, "fields", fields->len, put_field, fields);
}

static void put_variant(json_writer *w, const void *data, size_t i)
{
    const fr_api_variant *variant = &((const fr_api_adt *)data)->variants.data[i];
    open_object(w);
    put_text(w, "name", variant->name);
    put_text(w, "doc", variant->doc);
    put_number(w, "shape", (uint64_t)variant->shape);
    put_fields(w, &variant->fields);
    put_flag(w, "hidden_fields", variant->has_hidden_fields);
    put_flag(w, "non_exhaustive", variant->is_non_exhaustive);
    put_flag(w, "deprecated", variant->is_deprecated);
    put_text(w, "discriminant", variant->discriminant);
    close_object(w);
}

static void put_repr(json_writer *w, const fr_api_repr *repr)
{
    put_key(w, "repr");
    open_object(w);
    put_flag(w, "c", repr->is_c);
    put_flag(w, "transparent", repr->is_transparent);
    put_text(w, "int", repr->integer);
    put_number(w, "align", repr->align);
    put_number(w, "packed", repr->packed);
    close_object(w);
}

static void put_adt(json_writer *w, const fr_api_adt *adt)
{
    put_generics(w, &adt->generics);
    put_repr(w, &adt->repr);
    put_key(w, "autos");
    for (unsigned i = 0; i < API_AUTO_COUNT; i++)
        fr_text_fmt(w->out, "%c%u", i ? ',' : '[', (unsigned)adt->autos[i]);
    fr_text_char(w->out, ']');
    if (adt->impls.len) {
        put_key(w, "impls");
        for (size_t i = 0; i < adt->impls.len; i++)
            fr_text_fmt(w->out, "%c%zu", i ? ',' : '[', adt->impls.data[i]);
        fr_text_char(w->out, ']');
    }
    put_flag(w, "non_exhaustive", adt->is_non_exhaustive);
    put_flag(w, "unsized", adt->is_unsized);
    put_number(w, "shape", (uint64_t)adt->shape);
    put_fields(w, &adt->fields);
    put_flag(w, "private_fields", adt->has_private_fields);
    put_list(w, "variants", adt->variants.len, put_variant, adt);
    put_flag(w, "hidden_variants", adt->has_hidden_variants);
}

typedef struct assoc_types {
    const fr_api_assoc_type *data;
} assoc_types;

static void put_assoc_type(json_writer *w, const void *data, size_t i)
{
    const fr_api_assoc_type *type = &((const assoc_types *)data)->data[i];
    open_object(w);
    put_text(w, "name", type->name);
    put_generics(w, &type->generics);
    put_bounds(w, "bounds", &type->bounds);
    put_type_at(w, "type", type->type);
    close_object(w);
}

static void put_trait(json_writer *w, const fr_api_trait *trait)
{
    assoc_types types = { trait->types.data };
    put_generics(w, &trait->generics);
    put_bounds(w, "supertraits", &trait->supertraits);
    put_list(w, "types", trait->types.len, put_assoc_type, &types);
    put_ids(w, "functions", &trait->functions);
    put_ids(w, "constants", &trait->constants);
    put_flag(w, "auto", trait->is_auto);
    put_flag(w, "unsafe", trait->is_unsafe);
    put_flag(w, "dyn", trait->is_dyn_compatible);
    put_flag(w, "sealed", trait->is_sealed);
}

static void put_impl(json_writer *w, const fr_api_impl *impl)
{
    assoc_types types = { impl->types.data };
    open_object(w);
    put_generics(w, &impl->generics);
    put_type_at(w, "for", impl->for_);
    if (impl->has_trait)
        put_path(w, "trait", &impl->trait);
    put_list(w, "types", impl->types.len, put_assoc_type, &types);
    put_ids(w, "functions", &impl->functions);
    put_ids(w, "constants", &impl->constants);
    put_flag(w, "negative", impl->is_negative);
    put_flag(w, "unsafe", impl->is_unsafe);
    put_flag(w, "derived", impl->is_derived);
    close_object(w);
}

/* ---- items ---- */

static void put_link(json_writer *w, const void *data, size_t i)
{
    const fr_api_link *link = &((const fr_api_item *)data)->links.data[i];
    open_object(w);
    put_text(w, "text", link->text);
    put_id(w, "item", link->item);
    close_object(w);
}

static void put_content(json_writer *w, const fr_api_item *item)
{
    switch (fr_api_content_of(item->kind)) {
    case API_HAS_NOTHING: break;
    case API_HAS_ADT: put_adt(w, &item->as.adt); break;
    case API_HAS_TRAIT: put_trait(w, &item->as.trait); break;
    case API_HAS_FUNCTION: put_function(w, &item->as.function); break;
    case API_HAS_CONSTANT: put_constant(w, &item->as.constant); break;
    case API_HAS_ALIAS:
        put_generics(w, &item->as.alias.generics);
        put_type_at(w, "type", item->as.alias.type);
        break;
    }
}

static void put_item(json_writer *w, const fr_api_item *item)
{
    open_object(w);
    put_number(w, "kind", (uint64_t)item->kind);
    put_id(w, "parent", item->parent);
    put_text(w, "name", item->name);
    put_texts(w, "paths", &item->paths);
    if (item->paths.len == 0)
        put_text(w, "path", item->path);
    put_text(w, "crate", item->crate);
    put_flag(w, "external", item->is_external);
    put_flag(w, "foreign", item->is_foreign);
    put_flag(w, "hidden", item->is_hidden);
    put_flag(w, "private", !item->is_public);
    put_flag(w, "deprecated", item->is_deprecated);
    put_text(w, "deprecated_note", item->deprecated_note);
    put_flag(w, "must_use", item->must_use);
    put_text(w, "must_use_note", item->must_use_note);
    put_text(w, "file", item->file);
    put_number(w, "line", item->line);
    put_text(w, "doc", item->doc);
    put_list(w, "links", item->links.len, put_link, item);
    if (!item->is_external) {
        put_key(w, "is");
        open_object(w);
        put_content(w, item);
        close_object(w);
    }
    close_object(w);
}

static void put_crate(json_writer *w, const fr_api_crate *crate)
{
    put_key(w, "crate");
    open_object(w);
    put_text(w, "package", crate->package);
    put_text(w, "name", crate->name);
    put_text(w, "version", crate->version);
    put_text(w, "edition", crate->edition);
    put_text(w, "target", crate->target);
    put_text(w, "folder", crate->folder);
    put_texts(w, "features", &crate->features);
    put_flag(w, "all_features", crate->all_features);
    put_flag(w, "no_default_features", crate->no_default_features);
    put_texts(w, "unread", &crate->unread);
    put_flag(w, "from_source", crate->is_from_source);
    put_text(w, "doc", crate->doc);
    close_object(w);
}

static void put_facts(json_writer *w, const fr_api_facts *facts)
{
    fr_text_puts(w->out, ",\n\"refused\":[");
    for (size_t i = 0; i < facts->refusals.len; i++) {
        const fr_api_refusal *one = &facts->refusals.data[i];
        fr_text_puts(w->out, i ? ",\n" : "\n");
        open_object(w);
        put_text(w, "what", one->what);
        put_text(w, "name", one->name);
        put_text(w, "code", one->code);
        put_text(w, "reason", one->reason);
        close_object(w);
    }
    fr_text_char(w->out, ']');
}

void fr_api_write_file(fr_text *out, const fr_api *api, const fr_api_facts *facts)
{
    json_writer w = { .out = out };
    open_object(&w);
    put_number(&w, "ferrule_api", FR_API_FILE_VERSION);
    fr_text_puts(out, ",\n");
    w.is_first = true;
    put_crate(&w, &api->crate);
    fr_text_puts(out, ",\n\"items\":[");
    for (size_t i = 0; i < api->items.len; i++) {
        fr_text_puts(out, i ? ",\n" : "\n");
        put_item(&w, api->items.data[i]);
    }
    fr_text_puts(out, "],\n\"impls\":[");
    for (size_t i = 0; i < api->impls.len; i++) {
        fr_text_puts(out, i ? ",\n" : "\n");
        put_impl(&w, api->impls.data[i]);
    }
    fr_text_char(out, ']');
    put_facts(&w, facts);
    fr_text_puts(out, "}\n");
}
