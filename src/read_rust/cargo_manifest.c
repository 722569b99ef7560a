/* A manifest is read for its package, what that depends on, and the workspace around it. What it
 * inherits (`version.workspace = true`) is looked up in the root's manifest as it is met. */
#include "read_rust/cargo.h"

#include <string.h>

#include "base/file.h"
#include "options/toml.h"

enum { LARGEST_MANIFEST = 16 * 1024 * 1024 };

typedef struct manifest_reader {
    fr_arena *arena;
    fr_diags *diags;
    fr_str path, folder;
    const fr_toml_node *inherited; /* [workspace] of the root; NULL: none */
    fr_str inherited_folder;
    fr_cargo_manifest *out;
} manifest_reader;

static const fr_toml_node *find(const fr_toml_node *table, const char *key)
{
    return fr_toml_find(table, fr_str_from(key));
}

static fr_str text_of(const fr_toml_node *table, const char *key)
{
    const fr_toml_node *node = find(table, key);
    return node && node->kind == TOML_STRING ? node->text : (fr_str){ 0 };
}

static bool is_true(const fr_toml_node *table, const char *key)
{
    const fr_toml_node *node = find(table, key);
    return node && node->kind == TOML_BOOLEAN && fr_str_is(node->text, "true");
}

static void read_texts(const manifest_reader *r, const fr_toml_node *node, fr_strs *out)
{
    for (size_t i = 0; node && node->kind == TOML_ARRAY && i < node->count; i++)
        if (node->children[i].kind == TOML_STRING)
            fr_vec_push(r->arena, out, node->children[i].text);
}

static void free_document(void *data)
{
    fr_toml_free(data);
}

static const fr_toml_node *load(const manifest_reader *r, fr_str path)
{
    fr_str text;
    fr_place place = { .file = path };
    int error = fr_file_read(r->arena, fr_arena_cstr(r->arena, path), LARGEST_MANIFEST, &text);
    if (error) {
        fr_diag(r->diags, DIAG_E0201, place, "this manifest cannot be read: %s", strerror(error));
        return NULL;
    }
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(r->arena);
    fr_arena_defer(r->arena, free_document, document);
    if (document->error.len == 0)
        return &document->root;
    place.line = document->line;
    place.column = document->column;
    fr_diag(r->diags, DIAG_E0201, place, "this manifest is not valid: %.*s",
            FR_ARG(document->error));
    return NULL;
}

/* ---- the package ---- */

/* A text, or that of the workspace where it says so. */
static fr_str inherit(const manifest_reader *r, const fr_toml_node *package, const char *key)
{
    const fr_toml_node *node = find(package, key);
    if (node && node->kind == TOML_TABLE && is_true(node, "workspace"))
        return text_of(find(r->inherited, "package"), key);
    return node && node->kind == TOML_STRING ? node->text : (fr_str){ 0 };
}

static void add_about(manifest_reader *r, const char *name, fr_str value)
{
    fr_rust_variable one = { fr_str_from(name), value };
    fr_vec_push(r->arena, &r->out->package.about, one);
}

static fr_str part(fr_str *rest, char separator)
{
    fr_str one = { 0 };
    fr_str_next_part(rest, separator, &one);
    return one;
}

/* The variables that cargo sets for a package (The Cargo Book, "Environment variables"). */
static void describe(manifest_reader *r, const fr_toml_node *table)
{
    static const char *const keys[][2] = {
        { "CARGO_PKG_DESCRIPTION", "description" },   { "CARGO_PKG_HOMEPAGE", "homepage" },
        { "CARGO_PKG_REPOSITORY", "repository" },     { "CARGO_PKG_LICENSE", "license" },
        { "CARGO_PKG_LICENSE_FILE", "license-file" },
    };
    fr_cargo_package *package = &r->out->package;
    fr_str plus = package->version, minus = part(&plus, '+'), pre = minus,
           numbers = part(&pre, '-');
    fr_str major = part(&numbers, '.'), minor = part(&numbers, '.');
    add_about(r, "CARGO_PKG_NAME", package->name);
    add_about(r, "CARGO_PKG_VERSION", package->version);
    add_about(r, "CARGO_PKG_VERSION_MAJOR", major);
    add_about(r, "CARGO_PKG_VERSION_MINOR", minor);
    add_about(r, "CARGO_PKG_VERSION_PATCH", part(&numbers, '.'));
    add_about(r, "CARGO_PKG_VERSION_PRE", pre);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        add_about(r, keys[i][0], inherit(r, table, keys[i][1]));
    add_about(r, "CARGO_MANIFEST_DIR", package->folder);
}

static void find_library(manifest_reader *r, const fr_toml_node *root)
{
    fr_cargo_package *package = &r->out->package;
    const fr_toml_node *library = find(root, "lib");
    fr_str path = text_of(library, "path");
    if (library)
        package->library = text_of(library, "name");
    fr_str file = fr_path_join(r->arena, r->folder, path.len ? path : FR_LIT("src/lib.rs"));
    if (library || fr_file_exists(fr_arena_cstr(r->arena, file)))
        package->root = file;
}

/* ---- dependencies ---- */

static void merge_details(const manifest_reader *r, const fr_toml_node *node, fr_str folder,
                          fr_cargo_dependency *out)
{
    fr_str path = text_of(node, "path"), package = text_of(node, "package");
    if (path.len)
        out->folder = fr_path_join(r->arena, folder, path);
    if (package.len)
        out->package = package;
    out->is_optional |= is_true(node, "optional");
    const fr_toml_node *defaults = find(node, "default-features");
    if (!defaults)
        defaults = find(node, "default_features");
    if (defaults && defaults->kind == TOML_BOOLEAN)
        out->without_default_features = fr_str_is(defaults->text, "false");
    read_texts(r, find(node, "features"), &out->features);
}

static void add_dependency(manifest_reader *r, const fr_toml_node *node, fr_str target)
{
    fr_cargo_dependency one = { .key = node->key, .package = node->key, .target = target };
    if (node->kind == TOML_TABLE && is_true(node, "workspace")) {
        const fr_toml_node *shared = find(r->inherited, "dependencies");
        shared = find(shared, fr_arena_cstr(r->arena, node->key));
        if (shared)
            merge_details(r, shared, r->inherited_folder, &one);
    }
    merge_details(r, node, r->folder, &one);
    one.is_registry = one.folder.len == 0 && text_of(node, "git").len == 0;
    fr_vec_push(r->arena, &r->out->package.dependencies, one);
}

static void read_dependencies(manifest_reader *r, const fr_toml_node *table, fr_str target)
{
    static const char *const kinds[] = {
        "dependencies",       "dev-dependencies",   "dev_dependencies",
        "build-dependencies", "build_dependencies",
    };
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const fr_toml_node *list = find(table, kinds[k]);
        for (size_t i = 0; list && list->kind == TOML_TABLE && i < list->count; i++)
            add_dependency(r, &list->children[i], target);
    }
}

static void read_features(manifest_reader *r, const fr_toml_node *table)
{
    for (size_t i = 0; table && table->kind == TOML_TABLE && i < table->count; i++) {
        fr_cargo_feature feature = { .name = table->children[i].key };
        read_texts(r, &table->children[i], &feature.implies);
        fr_vec_push(r->arena, &r->out->package.features, feature);
    }
}

static bool read_package(manifest_reader *r, const fr_toml_node *root, const fr_toml_node *table)
{
    fr_cargo_package *package = &r->out->package;
    fr_str workspace = text_of(table, "workspace");
    package->name = text_of(table, "name");
    package->version = inherit(r, table, "version");
    package->edition = inherit(r, table, "edition");
    package->manifest = r->path;
    package->folder = r->folder;
    if (package->name.len == 0) {
        fr_diag(r->diags, DIAG_E0201, (fr_place){ .file = r->path, .line = table->line },
                "this manifest's package has no name");
        return false;
    }
    if (workspace.len)
        r->out->workspace_folder = fr_path_join(r->arena, r->folder, workspace);
    describe(r, table);
    find_library(r, root);
    read_dependencies(r, root, (fr_str){ 0 });
    const fr_toml_node *targets = find(root, "target");
    for (size_t i = 0; targets && targets->kind == TOML_TABLE && i < targets->count; i++)
        read_dependencies(r, &targets->children[i], targets->children[i].key);
    read_features(r, find(root, "features"));
    return true;
}

static void read_patches(manifest_reader *r, const fr_toml_node *patches)
{
    for (size_t i = 0; patches && patches->kind == TOML_TABLE && i < patches->count; i++) {
        const fr_toml_node *one = &patches->children[i];
        for (size_t k = 0; one->kind == TOML_TABLE && k < one->count; k++) {
            fr_str path = text_of(&one->children[k], "path");
            if (path.len)
                fr_vec_push(r->arena, &r->out->patched, fr_path_join(r->arena, r->folder, path));
        }
    }
}

bool fr_cargo_read_manifest(fr_cargo_manifest *out, fr_arena *arena, fr_diags *diags, fr_str path,
                            fr_str workspace)
{
    manifest_reader r = { .arena = arena, .diags = diags, .path = path, .out = out };
    *out = (fr_cargo_manifest){ 0 };
    r.folder = fr_path_parent(path);
    const fr_toml_node *root = load(&r, path);
    if (!root)
        return false;
    const fr_toml_node *own = find(root, "workspace"), *package = find(root, "package");
    r.inherited = own;
    r.inherited_folder = r.folder;
    if (!own && workspace.len) {
        r.inherited = find(load(&r, workspace), "workspace");
        r.inherited_folder = fr_path_parent(workspace);
    }
    out->has_workspace = own != NULL;
    read_texts(&r, find(own, "members"), &out->members);
    read_texts(&r, find(own, "exclude"), &out->excluded);
    read_patches(&r, find(root, "patch"));
    out->has_package = package && package->kind == TOML_TABLE;
    return !out->has_package || read_package(&r, root, package);
}

/* ---- the lock file ---- */

bool fr_cargo_read_lock(fr_cargo_lock *out, fr_arena *arena, fr_str path)
{
    fr_str text;
    *out = (fr_cargo_lock){ 0 };
    if (fr_file_read(arena, fr_arena_cstr(arena, path), LARGEST_MANIFEST, &text) != 0)
        return false;
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(arena);
    fr_arena_defer(arena, free_document, document);
    const fr_toml_node *packages = find(&document->root, "package");
    if (document->error.len || !packages || packages->kind != TOML_ARRAY)
        return false;
    manifest_reader r = { .arena = arena };
    for (size_t i = 0; i < packages->count; i++) {
        const fr_toml_node *node = &packages->children[i];
        fr_cargo_locked one = { .name = text_of(node, "name"),
                                .version = text_of(node, "version"),
                                .source = text_of(node, "source") };
        read_texts(&r, find(node, "dependencies"), &one.dependencies);
        fr_vec_push(arena, out, one);
    }
    return true;
}
