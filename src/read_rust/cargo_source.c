/* Where packages of a registry lie: cargo unpacks them below $CARGO_HOME, `cargo vendor` into a
 * folder that a configuration names (The Cargo Book, "Source replacement"). */
#include "read_rust/cargo.h"

#include <stdlib.h>

#include "base/file.h"
#include "options/toml.h"

static fr_str join2(fr_arena *arena, fr_str a, const char *b, fr_str c)
{
    return fr_path_join(arena, fr_path_join(arena, a, fr_str_from(b)), c);
}

static bool is_package(fr_arena *arena, fr_str folder)
{
    fr_str manifest = fr_path_join(arena, folder, FR_LIT("Cargo.toml"));
    return fr_file_exists(fr_arena_cstr(arena, manifest));
}

/* name-version, or name alone: cargo vendor leaves the version out where there is one only. */
static fr_str look_in(fr_arena *arena, fr_str folder, fr_str name, fr_str version)
{
    fr_str full =
        fr_arena_printf(arena, "%.*s/%.*s-%.*s", FR_ARG(folder), FR_ARG(name), FR_ARG(version));
    if (is_package(arena, full))
        return full;
    fr_str plain = fr_path_join(arena, folder, name);
    fr_cargo_manifest manifest;
    fr_diags unheard;
    fr_diags_init(&unheard, arena);
    fr_str path = fr_path_join(arena, plain, FR_LIT("Cargo.toml"));
    if (is_package(arena, plain) &&
        fr_cargo_read_manifest(&manifest, arena, &unheard, path, (fr_str){ 0 }) &&
        fr_str_eq(manifest.package.version, version))
        return plain;
    return (fr_str){ 0 };
}

/* The folders that [source.*] tables name, relative to the folder that holds .cargo. */
static fr_str look_in_vendored(fr_arena *arena, fr_str base, const fr_toml_node *sources,
                               fr_str name, fr_str version)
{
    fr_str found = { 0 };
    for (size_t i = 0; sources && sources->kind == TOML_TABLE && i < sources->count; i++) {
        const fr_toml_node *folder = fr_toml_find(&sources->children[i], FR_LIT("directory"));
        if (found.len == 0 && folder && folder->kind == TOML_STRING)
            found = look_in(arena, fr_path_join(arena, base, folder->text), name, version);
    }
    return found;
}

static fr_str look_by_config(fr_arena *arena, fr_str base, fr_str config, fr_str name,
                             fr_str version)
{
    fr_str text, found = { 0 };
    if (fr_file_read(arena, fr_arena_cstr(arena, config), 1024 * 1024, &text) != 0)
        return found;
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(arena);
    if (document->error.len == 0)
        found = look_in_vendored(arena, base, fr_toml_find(&document->root, FR_LIT("source")), name,
                                 version);
    fr_toml_free(document);
    return found;
}

static fr_str look_above(fr_arena *arena, fr_str from, fr_str name, fr_str version)
{
    fr_str folder = { 0 }, found = { 0 };
    bool is_more = fr_path_real(arena, fr_arena_cstr(arena, from), &folder);
    while (is_more && found.len == 0) {
        found = look_by_config(arena, folder, join2(arena, folder, ".cargo", FR_LIT("config.toml")),
                               name, version);
        if (found.len == 0)
            found = look_by_config(arena, folder, join2(arena, folder, ".cargo", FR_LIT("config")),
                                   name, version);
        is_more = folder.len > 1;
        folder = fr_path_parent(folder);
    }
    return found;
}

static fr_str cargo_home(fr_arena *arena)
{
    const char *cargo = getenv("CARGO_HOME"), *home = getenv("HOME");
    if (cargo && *cargo)
        return fr_str_from(cargo);
    return home ? fr_path_join(arena, fr_str_from(home), FR_LIT(".cargo")) : (fr_str){ 0 };
}

fr_str fr_cargo_find_source(fr_arena *arena, fr_str from, fr_str name, fr_str version)
{
    fr_str found = look_above(arena, from, name, version), home = cargo_home(arena);
    fr_strs registries = { 0 };
    if (found.len || home.len == 0)
        return found;
    found = look_by_config(arena, home, fr_path_join(arena, home, FR_LIT("config.toml")), name,
                           version);
    fr_str base = join2(arena, home, "registry", FR_LIT("src"));
    if (found.len || fr_file_list(arena, fr_arena_cstr(arena, base), &registries) != 0)
        return found;
    for (size_t i = 0; found.len == 0 && i < registries.len; i++)
        found = look_in(arena, fr_path_join(arena, base, registries.data[i]), name, version);
    return found;
}
