/* `cargo metadata` knows everything, but has to be run; its JSON is read where a user has it, or
 * where the manifests alone do not do (cargo-metadata(1), format version 1). */
#include <jansson.h>
#include <string.h>

#include "base/file.h"
#include "read_rust/cargo.h"

typedef struct metadata_reader {
    fr_arena *arena;
    fr_cargo_packages *out;
} metadata_reader;

static fr_str text_of(const metadata_reader *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value))
        return (fr_str){ 0 };
    return fr_arena_str(r->arena, (fr_str){ json_string_value(value), json_string_length(value) });
}

static void read_texts(const metadata_reader *r, const json_t *list, fr_strs *out)
{
    size_t i;
    json_t *one;
    json_array_foreach(list, i, one)
    {
        fr_str text = { json_string_value(one), json_string_length(one) };
        if (json_is_string(one))
            fr_vec_push(r->arena, out, fr_arena_str(r->arena, text));
    }
}

static void read_dependency(const metadata_reader *r, const json_t *from, fr_cargo_package *to)
{
    fr_cargo_dependency one = { .package = text_of(r, from, "name"),
                                .key = text_of(r, from, "rename"),
                                .target = text_of(r, from, "target"),
                                .folder = text_of(r, from, "path"),
                                .is_optional = json_is_true(json_object_get(from, "optional")) };
    if (one.key.len == 0)
        one.key = one.package;
    one.without_default_features = json_is_false(json_object_get(from, "uses_default_features"));
    read_texts(r, json_object_get(from, "features"), &one.features);
    fr_vec_push(r->arena, &to->dependencies, one);
}

static bool is_library(const json_t *target)
{
    static const char *const kinds[] = { "lib", "staticlib", "rlib", "cdylib", "dylib" };
    size_t i;
    json_t *kind;
    json_array_foreach(json_object_get(target, "kind"), i, kind)
    {
        for (size_t k = 0; json_is_string(kind) && k < sizeof kinds / sizeof *kinds; k++)
            if (strcmp(json_string_value(kind), kinds[k]) == 0)
                return true;
    }
    return false;
}

static void find_library(const metadata_reader *r, const json_t *from, fr_cargo_package *to)
{
    size_t i;
    json_t *target;
    json_array_foreach(json_object_get(from, "targets"), i, target)
    {
        if (to->root.len || !is_library(target))
            continue;
        to->root = text_of(r, target, "src_path");
        to->library = text_of(r, target, "name");
    }
}

static void read_features(const metadata_reader *r, json_t *from, fr_cargo_package *to)
{
    const char *name;
    json_t *implies;
    json_object_foreach(from, name, implies)
    {
        fr_cargo_feature feature = { .name = fr_arena_str(r->arena, fr_str_from(name)) };
        read_texts(r, implies, &feature.implies);
        fr_vec_push(r->arena, &to->features, feature);
    }
}

static void describe(const metadata_reader *r, fr_cargo_package *to)
{
    const fr_rust_variable about[] = { { FR_LIT("CARGO_PKG_NAME"), to->name },
                                       { FR_LIT("CARGO_PKG_VERSION"), to->version },
                                       { FR_LIT("CARGO_MANIFEST_DIR"), to->folder } };
    for (size_t i = 0; i < sizeof about / sizeof *about; i++)
        fr_vec_push(r->arena, &to->about, about[i]);
}

static void read_package(const metadata_reader *r, const json_t *from)
{
    fr_cargo_package *to = FR_NEW(r->arena, fr_cargo_package);
    size_t i;
    json_t *dependency;
    to->name = text_of(r, from, "name");
    to->version = text_of(r, from, "version");
    to->source = text_of(r, from, "source");
    to->manifest = text_of(r, from, "manifest_path");
    to->folder = fr_path_parent(to->manifest);
    find_library(r, from, to);
    json_array_foreach(json_object_get(from, "dependencies"), i, dependency)
        read_dependency(r, dependency, to);
    read_features(r, json_object_get(from, "features"), to);
    describe(r, to);
    fr_vec_push(r->arena, r->out, to);
}

static void release(void *document)
{
    json_decref(document);
}

bool fr_cargo_read_metadata(fr_cargo_packages *out, fr_str *root, fr_arena *arena, fr_diags *diags,
                            fr_str text, fr_str path)
{
    json_error_t error;
    size_t i;
    json_t *package;
    metadata_reader r = { .arena = arena, .out = out };
    json_t *document = json_loadb(text.ptr ? text.ptr : "", text.len, 0, &error);
    *out = (fr_cargo_packages){ 0 };
    if (document)
        fr_arena_defer(arena, release, document);
    if (!json_is_array(json_object_get(document, "packages"))) {
        fr_place place = { .file = path };
        if (!document && error.line > 0) {
            place.line = (uint32_t)error.line;
            place.column = error.column > 0 ? (uint32_t)error.column : 1;
        }
        fr_diag(diags, DIAG_E0201, place, "this is not what `cargo metadata` prints: %s",
                document ? "it lists no packages" : error.text);
        return false;
    }
    json_array_foreach(json_object_get(document, "packages"), i, package) read_package(&r, package);
    *root = text_of(&r, document, "workspace_root");
    return true;
}
