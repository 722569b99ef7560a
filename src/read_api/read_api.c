/* The reader's functions stand in the order of the writer's (model/api_json.c).
 *
 * The file may have been edited by anybody, and what is in it gets into generated code: every name
 * is checked to be one, every id to exist, every word to be known. */
#include "read_api/read_api.h"

#include "read_api/reader.h"

/* ---- the whole ---- */

static void read_crate(file_reader *r, const json_t *from)
{
    fr_api_crate *crate = &r->api->crate;
    crate->package = fr_ra_const(r, from, "package");
    crate->name = fr_ra_name(r, from, "name");
    crate->version = fr_ra_const(r, from, "version");
    crate->edition = fr_ra_const(r, from, "edition");
    crate->target = fr_ra_text(r, from, "target");
    crate->folder = fr_ra_text(r, from, "folder");
    fr_ra_texts(r, from, "features", &crate->features);
    fr_ra_texts(r, from, "unread", &crate->unread);
    crate->all_features = fr_ra_flag(from, "all_features");
    crate->no_default_features = fr_ra_flag(from, "no_default_features");
    crate->is_from_source = fr_ra_flag(from, "from_source");
    crate->doc = fr_ra_text(r, from, "doc");
    if (crate->package.len == 0 || crate->name.len == 0)
        fr_ra_fail(r, "a crate without a name", (fr_str){ 0 });
}

static void read_facts(file_reader *r, const json_t *document, fr_api_facts *facts)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(document, "refused"), i, one)
    {
        fr_api_refusal refusal = { fr_ra_text(r, one, "what"), fr_ra_text(r, one, "name"),
                                   fr_ra_text(r, one, "code"), fr_ra_text(r, one, "reason") };
        fr_vec_push(r->arena, &facts->refusals, refusal);
    }
}

/* What lists of an impl or a trait name must be there, whole, and of the right kind: everybody
 * takes it for that. */
static void check_list(file_reader *r, const fr_ids *ids, fr_api_kind kind)
{
    for (size_t i = 0; i < ids->len; i++) {
        const fr_api_item *item = r->api->items.data[ids->data[i]];
        if (item->kind != kind || item->is_external)
            fr_ra_fail(r, "something else in a list of functions or constants:", item->name);
    }
}

static void check_lists(file_reader *r)
{
    for (size_t i = 0; i < r->item_count; i++) {
        const fr_api_item *item = r->api->items.data[i];
        if (item->kind != API_TRAIT || item->is_external)
            continue;
        check_list(r, &item->as.trait.functions, API_FUNCTION);
        check_list(r, &item->as.trait.constants, API_CONSTANT);
    }
    for (size_t i = 0; i < r->impl_count; i++) {
        check_list(r, &r->api->impls.data[i]->functions, API_FUNCTION);
        check_list(r, &r->api->impls.data[i]->constants, API_CONSTANT);
    }
}

/* Items first get their places, so that ids may refer forwards. */
static void read_all(file_reader *r, const json_t *document, fr_api_facts *facts)
{
    size_t i;
    json_t *one;
    const json_t *items = json_object_get(document, "items");
    const json_t *impls = json_object_get(document, "impls");
    r->item_count = json_array_size(items);
    r->impl_count = json_array_size(impls);
    json_array_foreach(items, i, one)
        fr_api_add(r->api, (fr_api_kind)fr_ra_kind(r, one, "kind", API_VARIANT + 1), FR_NO_ID);
    for (i = 0; i < r->impl_count; i++) {
        fr_api_impl *impl = FR_NEW(r->arena, fr_api_impl);
        fr_vec_push(r->arena, &r->api->impls, impl);
    }
    read_crate(r, json_object_get(document, "crate"));
    json_array_foreach(items, i, one) fr_ra_item(r, one, r->api->items.data[i]);
    json_array_foreach(impls, i, one) fr_ra_impl(r, one, r->api->impls.data[i]);
    read_facts(r, document, facts);
    check_lists(r);
    if (r->item_count == 0 || r->api->items.data[0]->kind != API_MODULE)
        fr_ra_fail(r, "no root module", (fr_str){ 0 });
}

static void free_json(void *data)
{
    json_decref(data);
}

bool fr_read_api_file(fr_api *api, fr_api_facts *facts, fr_arena *arena, fr_diags *diags,
                      fr_str text, fr_str path)
{
    json_error_t error;
    file_reader r = { .api = api, .arena = arena, .path = path };
    fr_api_init(api, arena, diags);
    *facts = (fr_api_facts){ 0 };
    json_t *document = json_loadb(text.ptr ? text.ptr : "", text.len, 0, &error);
    if (!document) {
        fr_place place = { .file = path, .line = error.line > 0 ? (uint32_t)error.line : 0 };
        fr_diag(diags, DIAG_E0813, place, "this is not JSON: %s", error.text);
        return false;
    }
    fr_arena_defer(arena, free_json, document);
    uint64_t version = fr_ra_number(document, "ferrule_api");
    if (version != FR_API_FILE_VERSION)
        fr_ra_fail(&r, version ? "of another version of ferrule:" : "it does not say what it is:",
                   fr_arena_printf(arena, "%llu", (unsigned long long)version));
    else
        read_all(&r, document, facts);
    return !r.has_failed;
}
