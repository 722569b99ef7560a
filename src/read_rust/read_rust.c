/* Files to syntax (modules.h), syntax to items (lower.h). All crates are declared before the first
 * item is filled in, so that names may lead from any to any. */
#include "read_rust/read_rust.h"

#include "base/file.h"
#include "read_rust/lower.h"

static const fr_rust_crate *read_crate(fr_lower *l, const fr_package *package)
{
    FR_VEC(fr_rust_dependency) dependencies = { 0 };
    for (size_t i = 0; i < package->dependencies.len; i++) {
        const fr_package_dependency *d = &package->dependencies.data[i];
        if (d->package >= l->crates.len || !l->crates.data[d->package].syntax)
            continue; /* not read, or read later */
        fr_rust_dependency one = { d->name, l->crates.data[d->package].syntax };
        fr_vec_push(l->arena, &dependencies, one);
    }
    fr_rust_crate_options options = { .root = package->root,
                                      .name = package->name,
                                      .expand_macros = true,
                                      .variables = package->variables.data,
                                      .variable_count = package->variables.len,
                                      .dependencies = dependencies.data,
                                      .dependency_count = dependencies.len };
    return fr_rust_read_crate(&l->reader, &options);
}

/* Dependencies come after their dependents in the list, but their macros are needed first. */
static bool read_crates(fr_lower *l)
{
    bool is_good = true;
    for (size_t i = 0; i < l->packages->list.len; i++) {
        fr_lower_crate crate = { .package = &l->packages->list.data[i] };
        fr_vec_push(l->arena, &l->crates, crate);
    }
    for (size_t i = l->packages->list.len; i-- > 0;) {
        fr_lower_crate *crate = &l->crates.data[i];
        if (crate->package->root.len == 0)
            continue;
        crate->syntax = read_crate(l, crate->package);
        is_good &= crate->syntax != NULL;
    }
    return is_good;
}

static void list_files(fr_lower *l)
{
    for (size_t i = 0; i < l->reader.files.len; i++) {
        fr_dependency file = { .path = l->reader.files.data[i] };
        fr_vec_push(l->arena, &l->model->dependencies, file);
    }
}

/* The trees and scopes go when the model is made; names in it are slices of the texts, which stay.
 */
static fr_arena *new_nodes(fr_arena *arena)
{
    fr_arena *nodes = FR_NEW(arena, fr_arena);
    fr_arena_init_child(nodes, arena);
    return nodes;
}

bool fr_lower_open(fr_lower *l, fr_model *model, const fr_packages *packages,
                   const fr_read_rust_options *options)
{
    *l = (fr_lower){ .model = model, .arena = model->arena, .packages = packages };
    l->options = options;
    model->language = LANGUAGE_RUST;
    fr_rust_reader_init(&l->reader, l->arena, model->diags);
    l->reader.nodes = new_nodes(l->arena);
    l->reader.is_trimmed = options->only_ffi && options->is_trimmed;
    fr_bits_map_init(&l->scopes, l->reader.nodes);
    fr_bits_map_init(&l->progress, l->reader.nodes);
    fr_map_init(&l->types, l->reader.nodes);
    fr_text_init(&l->key, l->reader.nodes);
    bool is_good = read_crates(l);
    list_files(l);
    if (!is_good || model->diags->error_count)
        return false;
    fr_arena_make_ahead(l->arena, true); /* from here on there is work for one core */
    for (size_t i = 0; i < l->crates.len; i++)
        if (l->crates.data[i].syntax)
            fr_lower_declare(l, &l->crates.data[i]);
    return true;
}

bool fr_read_rust(fr_model *model, const fr_packages *packages, const fr_read_rust_options *options)
{
    fr_lower *l = FR_NEW(model->arena, fr_lower);
    if (!fr_lower_open(l, model, packages, options))
        return false;
    fr_lower_items(l);
    fr_arena_make_ahead(l->arena, false);
    fr_arena_give_back(l->reader.nodes);
    return model->diags->error_count == 0;
}

void fr_packages_of_file(fr_packages *packages, fr_arena *arena, fr_str path)
{
    fr_str base = fr_path_base(path);
    size_t dot = fr_str_find_last_char(base, '.');
    fr_package package = { .root = path, .is_binding = true };
    package.name = dot == SIZE_MAX || dot == 0 ? base : fr_str_slice(base, 0, dot);
    *packages = (fr_packages){ 0 };
    fr_vec_push(arena, &packages->list, package);
}
