/* From a folder to the package in it, its workspace, and the packages of that. Packages of a
 * registry become known when the walk (packages.c) asks for them. */
#include "read_rust/workspace.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "read_rust/cargo_find.h"

enum { MOST_PACKAGES = 20000 };

static fr_str manifest_in(fr_workspace *w, fr_str folder)
{
    return fr_path_join(w->arena, folder, FR_LIT("Cargo.toml"));
}

static bool exists(fr_workspace *w, fr_str path)
{
    return fr_file_exists(fr_arena_cstr(w->arena, path));
}

/* ---- packages that are folders ---- */

static fr_cargo_package *find_by_folder(fr_workspace *w, fr_str folder)
{
    fr_str real = { 0 }, other = { 0 };
    bool is_there = fr_path_real(w->arena, fr_arena_cstr(w->arena, folder), &real);
    for (size_t i = 0; is_there && i < w->list.len; i++) {
        fr_cargo_package *one = w->list.data[i];
        if (fr_path_real(w->arena, fr_arena_cstr(w->arena, one->folder), &other) &&
            fr_str_eq(real, other))
            return one;
    }
    return NULL;
}

static fr_cargo_package *add_package(fr_workspace *w, const fr_cargo_package *package)
{
    fr_cargo_package *copy = FR_NEW(w->arena, fr_cargo_package);
    *copy = *package;
    fr_vec_push(w->arena, &w->list, copy);
    fr_vec_push(w->arena, &w->files_read, copy->manifest);
    return copy;
}

static void read_folder(fr_workspace *w, fr_str folder)
{
    fr_cargo_manifest manifest;
    fr_str path = manifest_in(w, folder);
    if (w->list.len >= MOST_PACKAGES || !exists(w, path) || find_by_folder(w, folder))
        return;
    if (fr_cargo_read_manifest(&manifest, w->arena, w->diags, path, w->root_manifest) &&
        manifest.has_package)
        add_package(w, &manifest.package);
}

/* The packages that others name by path, theirs too: the list grows while it is walked. */
static void follow_paths(fr_workspace *w)
{
    for (size_t i = 0; i < w->list.len; i++)
        for (size_t k = 0; k < w->list.data[i]->dependencies.len; k++)
            if (w->list.data[i]->dependencies.data[k].folder.len)
                read_folder(w, w->list.data[i]->dependencies.data[k].folder);
}

static bool is_excluded(fr_workspace *w, const fr_cargo_manifest *manifest, fr_str base,
                        fr_str folder)
{
    fr_str real = { 0 }, other = { 0 };
    if (!fr_path_real(w->arena, fr_arena_cstr(w->arena, folder), &real))
        return false;
    for (size_t i = 0; i < manifest->excluded.len; i++) {
        fr_str path = fr_path_join(w->arena, base, manifest->excluded.data[i]);
        if (!fr_path_real(w->arena, fr_arena_cstr(w->arena, path), &other) ||
            !fr_str_starts(real, other))
            continue;
        if (real.len == other.len || real.ptr[other.len] == '/')
            return true;
    }
    return false;
}

static void read_members(fr_workspace *w, const fr_cargo_manifest *manifest)
{
    for (size_t i = 0; i < manifest->members.len; i++) {
        glob_t found;
        fr_str pattern = fr_path_join(w->arena, w->root, manifest->members.data[i]);
        if (glob(fr_arena_cstr(w->arena, pattern), 0, NULL, &found) != 0)
            continue;
        fr_strs folders = { 0 };
        for (size_t k = 0; k < found.gl_pathc; k++)
            fr_vec_push(w->arena, &folders, fr_arena_str(w->arena, fr_str_from(found.gl_pathv[k])));
        globfree(&found);
        for (size_t k = 0; k < folders.len; k++)
            if (!is_excluded(w, manifest, w->root, folders.data[k]))
                read_folder(w, folders.data[k]);
    }
}

/* ---- the workspace ---- */

/* The nearest folder at or above the input whose manifest has [workspace] and does not exclude it
 * (The Cargo Book, "Workspaces"). */
static void find_root(fr_workspace *w, const fr_cargo_manifest *own)
{
    fr_cargo_manifest manifest;
    fr_str folder = { 0 };
    w->root = w->folder;
    if (own->workspace_folder.len) {
        w->root = own->workspace_folder;
        w->root_manifest = manifest_in(w, w->root);
        return;
    }
    if (own->has_workspace) {
        w->root_manifest = manifest_in(w, w->root);
        return;
    }
    if (!fr_path_real(w->arena, fr_arena_cstr(w->arena, w->folder), &folder))
        return;
    while (folder.len > 1) {
        folder = fr_path_parent(folder);
        fr_str path = manifest_in(w, folder);
        fr_diags unheard;
        fr_diags_init(&unheard, w->arena);
        if (!exists(w, path) ||
            !fr_cargo_read_manifest(&manifest, w->arena, &unheard, path, (fr_str){ 0 }) ||
            !manifest.has_workspace)
            continue;
        if (is_excluded(w, &manifest, folder, w->folder))
            return;
        w->root = folder;
        w->root_manifest = path;
        return;
    }
}

static bool read_manifests(fr_workspace *w, fr_str *own_name)
{
    fr_cargo_manifest own, root;
    fr_str path = manifest_in(w, w->folder);
    if (!fr_cargo_read_manifest(&own, w->arena, w->diags, path, (fr_str){ 0 }))
        return false;
    find_root(w, &own);
    *own_name = own.has_package ? own.package.name : (fr_str){ 0 };
    if (own.has_package) { /* again, to inherit from the root */
        if (!fr_cargo_read_manifest(&own, w->arena, w->diags, path, w->root_manifest))
            return false;
        add_package(w, &own.package);
    }
    if (w->root_manifest.len) {
        if (!fr_cargo_read_manifest(&root, w->arena, w->diags, w->root_manifest, (fr_str){ 0 }))
            return false;
        read_folder(w, w->root);
        read_members(w, &root);
        for (size_t i = 0; i < root.patched.len; i++)
            read_folder(w, root.patched.data[i]);
    }
    follow_paths(w);
    return true;
}

static bool read_metadata(fr_workspace *w, fr_str path)
{
    fr_str text;
    int error = fr_file_read(w->arena, fr_arena_cstr(w->arena, path), SIZE_MAX / 2, &text);
    if (error) {
        fr_diag(w->diags, DIAG_E0201, (fr_place){ .file = path }, "this file cannot be read: %s",
                strerror(error));
        return false;
    }
    w->is_metadata = true;
    fr_vec_push(w->arena, &w->files_read, path);
    return fr_cargo_read_metadata(&w->list, &w->root, w->arena, w->diags, text, path);
}

/* Of several packages of the name, the input's own. */
static fr_cargo_package *find_binding(fr_workspace *w, fr_str name)
{
    fr_cargo_package *found = NULL;
    fr_str manifest = manifest_in(w, w->folder);
    for (size_t i = 0; i < w->list.len; i++) {
        fr_cargo_package *one = w->list.data[i];
        if (!fr_str_eq(one->name, name))
            continue;
        if (!found || fr_str_eq(one->manifest, manifest))
            found = one;
    }
    return found;
}

static bool name_of_input(fr_workspace *w, fr_str *name)
{
    fr_cargo_manifest own;
    if (!fr_cargo_read_manifest(&own, w->arena, w->diags, manifest_in(w, w->folder), (fr_str){ 0 }))
        return false;
    *name = own.package.name;
    return true;
}

bool fr_workspace_read(fr_workspace *w, fr_arena *arena, fr_diags *diags, fr_str folder,
                       fr_str *own_name)
{
    *w = (fr_workspace){ .arena = arena, .diags = diags };
    w->folder = folder.len ? folder : FR_LIT(".");
    return read_manifests(w, own_name);
}

bool fr_workspace_open(fr_workspace *w, fr_arena *arena, fr_diags *diags,
                       const fr_header_options *options)
{
    fr_str name = options->crate, own = { 0 };
    *w = (fr_workspace){ .arena = arena, .diags = diags, .lockfile = options->lockfile };
    w->folder = options->input.len ? options->input : FR_LIT(".");
    bool is_good =
        options->metadata.len ? read_metadata(w, options->metadata) : read_manifests(w, &own);
    if (is_good && options->metadata.len && name.len == 0)
        is_good = name_of_input(w, &own);
    if (!is_good)
        return false;
    if (name.len == 0)
        name = own;
    w->binding = find_binding(w, name);
    if (w->binding)
        return true;
    fr_place place = { .file =
                           options->metadata.len ? options->metadata : manifest_in(w, w->folder) };
    fr_diagnostic *d =
        name.len
            ? fr_diag(diags, DIAG_E0201, place, "there is no package `%.*s` here", FR_ARG(name))
            : fr_diag(diags, DIAG_E0201, place, "this manifest has no [package]");
    d->hint = FR_LIT("--crate NAME chooses one of a workspace");
    return false;
}

/* ---- packages of a registry ---- */

fr_cargo_package *fr_cargo_find_package(fr_workspace *w, fr_str name, fr_str version,
                                        bool is_sourced)
{
    fr_cargo_package *only = NULL;
    for (size_t i = 0; i < w->list.len; i++) {
        fr_cargo_package *one = w->list.data[i];
        if (!fr_str_eq(one->name, name) || (version.len && !fr_str_eq(one->version, version)))
            continue;
        if (version.len)
            return one;
        if (only)
            return NULL; /* which one is not known */
        only = one;
    }
    if (only || !is_sourced || w->is_metadata)
        return only;
    fr_cargo_manifest manifest;
    fr_str folder = fr_cargo_find_source(w->arena, w->root, name, version);
    if (folder.len == 0 || !fr_cargo_read_manifest(&manifest, w->arena, w->diags,
                                                   manifest_in(w, folder), (fr_str){ 0 }))
        return NULL;
    manifest.package.source = FR_LIT("registry");
    return add_package(w, &manifest.package);
}
