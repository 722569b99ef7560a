/* The way through: open the documents, find the public paths, give ids, fill in. */
#include "read_rustdoc/read_rustdoc.h"

#include "read_rustdoc/reader.h"

static void fill_crate(reader *r)
{
    const document *d = r->documents.data[0];
    fr_api_crate *crate = &r->api->crate;
    crate->name = d->crate;
    crate->version = fr_rd_text(r, d->json, "crate_version");
    if (!fr_api_is_const_text(crate->version))
        fr_rd_malformed(r, d, "`%.*s` is no version", FR_ARG(crate->version));
    crate->target = fr_rd_text(r, json_object_get(d->json, "target"), "triple");
    crate->doc = fr_rd_text(r, json_object_get(d->index, d->root.ptr), "docs");
}

bool fr_read_rustdoc(fr_api *api, const fr_rustdoc_files *files, fr_strs *missing)
{
    reader r = { .api = api, .arena = api->arena, .missing = missing };
    fr_map_init(&r.node_of, api->arena);
    fr_map_init(&r.externals, api->arena);
    if (!fr_rd_open_documents(&r, files))
        return false;
    fill_crate(&r);
    fr_rd_walk_public_paths(&r);
    if (!r.has_failed)
        fr_rd_fill_items(&r);
    return !r.has_failed;
}
