/* The order matters: annotations move before they are asked for, types are simple when they are
 * loaded, before instances are made of them, names are final before values are spelled. */
#include "passes/header_build.h"

#include "passes/header_ir.h"

void fr_header_build(fr_header *header, const fr_model *model, const fr_header_options *options)
{
    fr_h *h = FR_NEW(model->arena, fr_h);
    *h = (fr_h){ .arena = model->arena, .model = model, .options = options, .out = header };
    h->diags = model->diags;
    h->is_cxx = options->language == HEADER_CXX;
    h->is_c = options->language == HEADER_C;
    h->is_cython = options->language == HEADER_CYTHON;
    fr_map_init(&h->names, h->arena);
    fr_map_init(&h->instances, h->arena);
    fr_map_init(&h->standard, h->arena);
    fr_map_init(&h->told, h->arena);
    header->passes = h;
    header->model = model;
    header->options = options;
    if (model->crates.len)
        header->package_version = fr_model_item(model, model->crates.data[0])->rust->crate->version;
    fr_h_load(h);
    fr_h_transfer(h);
    fr_h_settle_twins(h);
    fr_h_sort_functions(h);
    fr_h_instantiate(h);
    fr_h_exclude(h);
    fr_h_rename_all(h);
    fr_h_order(h);
    fr_h_finish(h);
}

void fr_header_explain(const fr_header *header)
{
    fr_h_explain(header->passes);
}
