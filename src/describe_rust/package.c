/* Which package is meant, with the features that are on. */
#include "base/file.h"
#include "describe_rust/parts.h"
#include "read_rust/cargo_find.h"

/* ---- finding it ---- */

/* A package of a registry has its source on the disk if anything was built with it. */
static bool find_fetched(fr_cargo_package *out, fr_arena *arena, fr_diags *diags,
                         const fr_describe_options *options)
{
    fr_cargo_manifest manifest;
    fr_str folder = fr_cargo_find_source(arena, FR_LIT("."), options->crate, options->version);
    if (folder.len == 0) {
        fr_diag(
            diags, DIAG_E0102, (fr_place){ 0 },
            "there is no cargo to fetch `%.*s%s%.*s` with, and its source is not on this machine",
            FR_ARG(options->crate), options->version.len ? "@" : "", FR_ARG(options->version))
            ->hint = FR_LIT("install Rust, or use --frozen with the file of an earlier run");
        return false;
    }
    fr_str path = fr_path_join(arena, folder, FR_LIT("Cargo.toml"));
    if (!fr_cargo_read_manifest(&manifest, arena, diags, path, (fr_str){ 0 }))
        return false;
    *out = manifest.package;
    return true;
}

/* By its name, else the folder's own, else the only one. */
static const fr_cargo_package *choose(const fr_workspace *w, fr_str wanted, fr_str own)
{
    fr_str name = wanted.len ? wanted : own;
    for (size_t i = 0; i < w->list.len; i++)
        if (fr_str_eq(w->list.data[i]->name, name))
            return w->list.data[i];
    return name.len == 0 && w->list.len == 1 ? w->list.data[0] : NULL;
}

static bool find_local(fr_cargo_package *out, fr_arena *arena, fr_diags *diags,
                       const fr_describe_options *options)
{
    fr_workspace w;
    fr_str own;
    fr_text hint;
    if (!fr_workspace_read(&w, arena, diags, options->folder, &own))
        return false;
    const fr_cargo_package *found = choose(&w, options->package, own);
    if (found) {
        *out = *found;
        return true;
    }
    fr_str manifest = fr_path_join(arena, w.folder, FR_LIT("Cargo.toml"));
    fr_diagnostic *one = fr_diag(diags, DIAG_E0201, (fr_place){ .file = manifest },
                                 options->package.len ? "the workspace has no package `%.*s`"
                                 : w.list.len ? "this is a workspace of several packages%.*s"
                                              : "this manifest has no [package]%.*s",
                                 FR_ARG(options->package));
    fr_text_init(&hint, arena);
    fr_text_puts(&hint, w.list.len ? "--package takes one of" : "give the folder of a package");
    for (size_t i = 0; i < w.list.len; i++)
        fr_text_fmt(&hint, "%s %.*s", i ? "," : "", FR_ARG(w.list.data[i]->name));
    one->hint = fr_text_str(&hint);
    return false;
}

/* ---- features ---- */

/* One of its own, an optional dependency, or DEPENDENCY/FEATURE. */
static bool has_feature(const fr_cargo_package *package, fr_str name)
{
    fr_str first = fr_str_slice(name, 0, fr_str_find_char(name, '/'));
    for (size_t i = 0; first.len == name.len && i < package->features.len; i++)
        if (fr_str_eq(package->features.data[i].name, name))
            return true;
    if (fr_str_ends(first, FR_LIT("?")))
        first.len--;
    for (size_t i = 0; i < package->dependencies.len; i++)
        if (fr_str_eq(package->dependencies.data[i].key, first) &&
            (first.len != name.len || package->dependencies.data[i].is_optional))
            return true;
    return false;
}

static bool check_features(const fr_cargo_package *package, fr_diags *diags,
                           const fr_strs *features)
{
    for (size_t i = 0; i < features->len; i++) {
        if (has_feature(package, features->data[i]))
            continue;
        fr_diag(diags, DIAG_E0201, (fr_place){ .file = package->manifest },
                "`%.*s` has no feature `%.*s`", FR_ARG(package->name), FR_ARG(features->data[i]));
        return false;
    }
    return true;
}

/* What conditions hold: NULL with a diagnostic if that is not known. */
static const fr_cfg_facts *facts_of(const fr_cargo_package *package, fr_arena *arena,
                                    fr_diags *diags, const fr_describe_options *options)
{
    fr_header_options header;
    fr_cfg_facts *facts = FR_NEW(arena, fr_cfg_facts);
    if (!check_features(package, diags, &options->features))
        return NULL;
    if (!fr_cfg_facts_of_target(facts, arena, options->target)) {
        fr_diag(diags, DIAG_E0201, (fr_place){ 0 }, "nothing is known of the target `%.*s`",
                FR_ARG(options->target));
        return NULL;
    }
    fr_header_options_init(&header);
    header.parse.expand_default_features = !options->no_default_features;
    header.parse.expand_all_features = options->all_features;
    header.parse.expand_features = options->features;
    fr_cargo_features(arena, package, &header, facts);
    return facts;
}

/* ---- the whole ---- */

bool fr_ds_open_package(fr_cargo_package *out, fr_arena *arena, fr_diags *diags,
                        const fr_describe_options *options, fr_package *to)
{
    if (!(options->crate.len ? find_fetched(out, arena, diags, options)
                             : find_local(out, arena, diags, options)))
        return false;
    if (out->root.len == 0) {
        fr_diag(diags, DIAG_E0201, (fr_place){ .file = out->manifest }, "`%.*s` has no library",
                FR_ARG(out->name));
        return false;
    }
    const fr_cfg_facts *facts = facts_of(out, arena, diags, options);
    if (!facts)
        return false;
    *to = (fr_package){ .version = out->version,
                        .edition = out->edition,
                        .root = out->root,
                        .is_binding = true,
                        .facts = facts };
    to->name = fr_cargo_source_name(arena, out->library.len ? out->library : out->name);
    for (size_t i = 0; i < out->about.len; i++)
        fr_vec_push(arena, &to->variables, out->about.data[i]);
    for (size_t i = 0; i < out->dependencies.len; i++) {
        fr_str key = fr_cargo_source_name(arena, out->dependencies.data[i].key);
        fr_package_dependency one = { key, SIZE_MAX };
        fr_vec_push(arena, &to->dependencies, one);
    }
    return true;
}
