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

/* What is looked for, and the best that was found. */
typedef struct source_search {
    fr_arena *arena;
    fr_str name, version; /* version: empty: the newest */
    fr_str found, found_version;
} source_search;

/* What stands before the first `-` or `+` of a version, part by part. */
static uint64_t next_number(fr_str *rest)
{
    uint64_t number = 0;
    size_t i = 0;
    for (; i < rest->len && rest->ptr[i] >= '0' && rest->ptr[i] <= '9' && number < UINT64_MAX / 16;
         i++)
        number = number * 10 + (uint64_t)(rest->ptr[i] - '0');
    *rest = fr_str_slice(*rest, i + (i < rest->len && rest->ptr[i] == '.'), rest->len);
    return number;
}

/* A version before its release (1.0.0-rc.1) is older than any release: cargo takes it only where
 * there is nothing else. */
static bool is_newer(fr_str a, fr_str b)
{
    fr_str rest_a = a, rest_b = b;
    bool is_release = fr_str_find_char(a, '-') == SIZE_MAX;
    if (b.len == 0 || is_release != (fr_str_find_char(b, '-') == SIZE_MAX))
        return b.len == 0 || is_release;
    for (int i = 0; i < 3; i++) {
        uint64_t x = next_number(&rest_a), y = next_number(&rest_b);
        if (x != y)
            return x > y;
    }
    return fr_str_cmp(rest_a, rest_b) > 0;
}

static bool read_version(fr_arena *arena, fr_str folder, fr_str name, fr_str *version)
{
    fr_cargo_manifest manifest;
    fr_diags unheard;
    fr_diags_init(&unheard, arena);
    fr_str path = fr_path_join(arena, folder, FR_LIT("Cargo.toml"));
    bool is_good = is_package(arena, folder) &&
                   fr_cargo_read_manifest(&manifest, arena, &unheard, path, (fr_str){ 0 }) &&
                   fr_str_eq(manifest.package.name, name);
    *version = is_good ? manifest.package.version : (fr_str){ 0 };
    return is_good;
}

static void take(source_search *s, fr_str folder, fr_str version)
{
    if (is_newer(version, s->found_version)) {
        s->found = folder;
        s->found_version = version;
    }
}

/* name-version, or name alone: cargo vendor leaves the version out where there is one only. */
static void look_for_version(source_search *s, fr_str folder)
{
    fr_str version, plain = fr_path_join(s->arena, folder, s->name);
    fr_str full = fr_arena_printf(s->arena, "%.*s/%.*s-%.*s", FR_ARG(folder), FR_ARG(s->name),
                                  FR_ARG(s->version));
    if (is_package(s->arena, full))
        take(s, full, s->version);
    else if (read_version(s->arena, plain, s->name, &version) && fr_str_eq(version, s->version))
        take(s, plain, version);
}

static void look_for_newest(source_search *s, fr_str folder)
{
    fr_strs names = { 0 };
    if (fr_file_list(s->arena, fr_arena_cstr(s->arena, folder), &names) != 0)
        return;
    for (size_t i = 0; i < names.len; i++) {
        fr_str version, name = names.data[i];
        fr_str rest = fr_str_slice(name, s->name.len, name.len);
        bool is_like_it = fr_str_starts(name, s->name) &&
                          (rest.len == 0 || (rest.len > 1 && rest.ptr[0] == '-' &&
                                             rest.ptr[1] >= '0' && rest.ptr[1] <= '9'));
        fr_str path = fr_path_join(s->arena, folder, name);
        if (is_like_it && read_version(s->arena, path, s->name, &version))
            take(s, path, version);
    }
}

static void look_in(source_search *s, fr_str folder)
{
    if (s->version.len)
        look_for_version(s, folder);
    else
        look_for_newest(s, folder);
}

/* The folders that [source.*] tables name, relative to the folder that holds .cargo. */
static void look_in_vendored(source_search *s, fr_str base, const fr_toml_node *sources)
{
    for (size_t i = 0; sources && sources->kind == TOML_TABLE && i < sources->count; i++) {
        const fr_toml_node *folder = fr_toml_find(&sources->children[i], FR_LIT("directory"));
        if (s->found.len == 0 && folder && folder->kind == TOML_STRING)
            look_in(s, fr_path_join(s->arena, base, folder->text));
    }
}

static void look_by_config(source_search *s, fr_str base, fr_str config)
{
    fr_str text;
    if (s->found.len || fr_file_read(s->arena, fr_arena_cstr(s->arena, config), 1024 * 1024, &text))
        return;
    fr_toml_document *document = fr_toml_parse(text);
    if (!document)
        fr_arena_fail(s->arena);
    if (document->error.len == 0)
        look_in_vendored(s, base, fr_toml_find(&document->root, FR_LIT("source")));
    fr_toml_free(document);
}

static void look_above(source_search *s, fr_str from)
{
    fr_str folder = { 0 };
    bool is_more = fr_path_real(s->arena, fr_arena_cstr(s->arena, from), &folder);
    while (is_more && s->found.len == 0) {
        look_by_config(s, folder, join2(s->arena, folder, ".cargo", FR_LIT("config.toml")));
        look_by_config(s, folder, join2(s->arena, folder, ".cargo", FR_LIT("config")));
        is_more = folder.len > 1;
        folder = fr_path_parent(folder);
    }
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
    source_search s = { .arena = arena, .name = name, .version = version };
    fr_str home = cargo_home(arena);
    fr_strs registries = { 0 };
    look_above(&s, from);
    if (home.len)
        look_by_config(&s, home, fr_path_join(arena, home, FR_LIT("config.toml")));
    if (s.found.len || home.len == 0)
        return s.found;
    fr_str base = join2(arena, home, "registry", FR_LIT("src"));
    if (fr_file_list(arena, fr_arena_cstr(arena, base), &registries) != 0)
        return s.found;
    for (size_t i = 0; i < registries.len && (s.found.len == 0 || version.len == 0); i++)
        look_in(&s, fr_path_join(arena, base, registries.data[i]));
    return s.found;
}
