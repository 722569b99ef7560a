/* Packages of pkg-config: their flags, what their files say, which header is theirs. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/process.h"
#include "job_wrap.h"
#include "options/shell_split.h"

/* ---- pkg-config ---- */

static bool ask(fr_package *package, const char *question, fr_strs *words)
{
    const char *program = getenv("PKG_CONFIG");
    const char *argv[] = { program && *program ? program : "pkg-config", question,
                           fr_arena_cstr(package->arena, package->name), NULL };
    fr_process_result result = fr_process_run(package->arena, argv, (fr_str){ 0 });
    fr_diagnostic *d;
    if (result.error) {
        fr_diag(package->diags, DIAG_E0001, (fr_place){ 0 }, "`%s` cannot be run: %s", argv[0],
                strerror(result.error));
        return false;
    }
    if (result.exit_status == 0)
        return fr_shell_split(package->arena, result.output, words);
    d = fr_diag(package->diags, DIAG_E0001, (fr_place){ 0 }, "pkg-config knows no package `%.*s`",
                FR_ARG(package->name));
    fr_str errors = result.errors, line;
    while (fr_str_next_line(&errors, &line))
        fr_vec_push(package->arena, &d->notes, line);
    return false;
}

static void add_folder(fr_package *package, fr_str folder)
{
    if (folder.len)
        fr_vec_push(package->arena, &package->includes, folder);
}

enum { LARGEST_PACKAGE = 1 << 20 };

/* What pkg-config does not tell: it has no question for these. Variables in them stay out. */
static void read_file(fr_package *package, const fr_strs *folder)
{
    const struct {
        fr_str key;
        fr_str *value;
    } keys[] = { { FR_LIT("Description:"), &package->description },
                 { FR_LIT("URL:"), &package->url },
                 { FR_LIT("Url:"), &package->url },
                 { FR_LIT("License:"), &package->license } };
    fr_str text = { 0 }, line;
    if (folder->len == 0)
        return;
    fr_str path = fr_arena_printf(package->arena, "%.*s/%.*s.pc", FR_ARG(folder->data[0]),
                                  FR_ARG(package->name));
    if (fr_file_read(package->arena, fr_arena_cstr(package->arena, path), LARGEST_PACKAGE, &text))
        return;
    while (fr_str_next_line(&text, &line))
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            if (!fr_str_starts(line, keys[i].key))
                continue;
            fr_str value = fr_str_trim(fr_str_slice(line, keys[i].key.len, line.len));
            if (fr_str_find(value, FR_LIT("${")) == SIZE_MAX)
                *keys[i].value = value;
        }
}

bool fr_package_ask(fr_package *package)
{
    fr_strs folder = { 0 }, libraries = { 0 }, version = { 0 }, place = { 0 }, libdir = { 0 };
    fr_strs folders = { 0 };
    if (!ask(package, "--cflags", &package->flags) ||
        !ask(package, "--variable=includedir", &folder) ||
        !ask(package, "--libs-only-l", &libraries) || !ask(package, "--modversion", &version) ||
        !ask(package, "--variable=pcfiledir", &place) ||
        !ask(package, "--variable=libdir", &libdir) || !ask(package, "--libs-only-L", &folders))
        return false;
    for (size_t i = 0; i < folders.len; i++)
        if (fr_str_starts(folders.data[i], FR_LIT("-L")))
            fr_vec_push(package->arena, &package->library_folders,
                        fr_str_slice(folders.data[i], 2, folders.data[i].len));
    for (size_t i = 0; i < libdir.len; i++)
        fr_vec_push(package->arena, &package->library_folders, libdir.data[i]);
    if (place.len) /* LIB/pkgconfig */
        fr_vec_push(package->arena, &package->library_folders, fr_path_parent(place.data[0]));
    for (size_t i = 0; i < package->flags.len; i++)
        if (fr_str_starts(package->flags.data[i], FR_LIT("-I")))
            add_folder(package,
                       fr_str_slice(package->flags.data[i], 2, package->flags.data[i].len));
    for (size_t i = 0; i < folder.len; i++)
        add_folder(package, folder.data[i]);
    add_folder(package, FR_LIT("/usr/include"));
    /* /usr/lib/x86_64-linux-gnu: headers of one kind of machine are in a folder of that name */
    if (libdir.len && !fr_str_starts(fr_path_base(libdir.data[0]), FR_LIT("lib")))
        add_folder(package, fr_path_join(package->arena, FR_LIT("/usr/include"),
                                         fr_path_base(libdir.data[0])));
    for (size_t i = 0; i < libraries.len; i++)
        if (fr_str_starts(libraries.data[i], FR_LIT("-l")))
            fr_vec_push(package->arena, &package->libraries,
                        fr_str_slice(libraries.data[i], 2, libraries.data[i].len));
    if (version.len)
        package->version = version.data[0];
    read_file(package, &place);
    return true;
}

/* ---- headers ---- */

fr_str fr_package_find(const fr_package *package, fr_str header)
{
    for (size_t i = 0; i < package->includes.len; i++) {
        fr_str path = fr_path_join(package->arena, package->includes.data[i], header);
        if (fr_file_exists(fr_arena_cstr(package->arena, path)))
            return path;
    }
    return (fr_str){ 0 };
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool starts(fr_str text, fr_str begin)
{
    for (size_t i = 0; begin.len <= text.len && i < begin.len; i++)
        if (lower(text.ptr[i]) != lower(begin.ptr[i]))
            return false;
    return begin.len <= text.len;
}

static bool is_same(fr_str a, fr_str b)
{
    return a.len == b.len && starts(a, b);
}

typedef enum fit { FIT_NAME, FIT_LIB, FIT_BEGIN, FIT_COUNT } fit;

/* A header's name without .h, in whatever case. */
static bool fits(fr_str name, fr_str stem, fit how)
{
    fr_str lib = FR_LIT("lib");
    switch (how) {
    case FIT_NAME: return is_same(name, stem);
    case FIT_LIB:
        return (starts(name, stem) && is_same(fr_str_slice(name, stem.len, name.len), lib)) ||
               (starts(name, lib) && is_same(fr_str_slice(name, lib.len, name.len), stem));
    case FIT_BEGIN:
        return stem.len > 1 && starts(name, stem) && name.len > stem.len + 1 &&
               (name.ptr[stem.len] == '-' || name.ptr[stem.len] == '_');
    case FIT_COUNT: break;
    }
    return false;
}

/* The shortest one, of those the first. */
static fr_str find_in(const fr_package *package, fr_str folder, fr_str stem, fit how)
{
    fr_strs names = { 0 };
    fr_str best = { 0 };
    if (fr_file_list(package->arena, fr_arena_cstr(package->arena, folder), &names) != 0)
        return best;
    for (size_t i = 0; i < names.len; i++) {
        fr_str name = names.data[i];
        if (!fr_str_ends(name, FR_LIT(".h")) ||
            !fits(fr_str_slice(name, 0, name.len - 2), stem, how))
            continue;
        if (best.len == 0 || name.len < best.len)
            best = name;
    }
    return best.len ? fr_path_join(package->arena, folder, best) : best;
}

/* What a name may be without: lib, what follows a dash, a version. */
static void add_stems(const fr_package *package, fr_str name, fr_strs *stems)
{
    bool is_lib = fr_str_starts(name, FR_LIT("lib"));
    for (int k = 0; k < 1 + is_lib; k++) {
        fr_str whole = k ? fr_str_slice(name, 3, name.len) : name;
        fr_str plain = fr_str_slice(whole, 0, fr_str_find_char(whole, '-')), bare = plain;
        while (bare.len && ((bare.ptr[bare.len - 1] >= '0' && bare.ptr[bare.len - 1] <= '9') ||
                            bare.ptr[bare.len - 1] == '.'))
            bare.len--;
        const fr_str found[] = { whole, plain, bare };
        for (size_t i = 0; i < 3; i++)
            if (found[i].len)
                fr_vec_push(package->arena, stems, found[i]);
    }
}

static fr_str find_below(const fr_package *package, fr_str stem, fit how)
{
    for (size_t k = 0; k < package->includes.len; k++) {
        fr_str folder = package->includes.data[k];
        fr_str library = fr_arena_printf(package->arena, "lib%.*s", FR_ARG(stem));
        fr_str folders[] = { fr_path_join(package->arena, folder, package->name),
                             fr_path_join(package->arena, folder, stem),
                             fr_path_join(package->arena, folder, library), folder };
        size_t count = sizeof folders / sizeof *folders;
        for (size_t f = 0; f < count; f++) {
            /* parts of a library lie below its folder, the whole above */
            size_t at = how == FIT_BEGIN ? count - 1 - f : f;
            fr_str found = find_in(package, folders[at], stem, how);
            if (found.len)
                return found;
        }
    }
    return (fr_str){ 0 };
}

/* All headers of the folder that is called so. */
static fr_strs find_all(const fr_package *package, fr_str stem)
{
    fr_strs all = { 0 };
    for (size_t k = 0; all.len == 0 && k < package->includes.len; k++) {
        fr_strs names = { 0 };
        fr_str folder = fr_path_join(package->arena, package->includes.data[k], stem);
        if (fr_file_list(package->arena, fr_arena_cstr(package->arena, folder), &names) != 0)
            continue;
        for (size_t i = 0; i < names.len; i++)
            if (fr_str_ends(names.data[i], FR_LIT(".h")) && names.data[i].ptr[0] != '_')
                fr_vec_push(package->arena, &all,
                            fr_path_join(package->arena, folder, names.data[i]));
    }
    return all;
}

fr_strs fr_package_guess_headers(const fr_package *package)
{
    fr_strs stems = { 0 }, all = { 0 };
    add_stems(package, package->name, &stems);
    if (package->libraries.len)
        add_stems(package, package->libraries.data[0], &stems);
    for (fit how = FIT_NAME; how < FIT_COUNT; how++) {
        if (how == FIT_BEGIN)
            all = fr_package_exporting_headers(package);
        if (all.len)
            return all;
        for (size_t i = 0; i < stems.len; i++) {
            fr_str found = find_below(package, stems.data[i], how);
            if (found.len) {
                fr_vec_push(package->arena, &all, found);
                return all;
            }
        }
    }
    for (size_t i = 0; all.len == 0 && i < stems.len; i++)
        if (stems.data[i].len > 1)
            all = find_all(package, stems.data[i]);
    return all;
}

enum { LARGEST_HEADER = 16 << 20 };

/* #include <NAME> or "NAME"; empty: the line is none. */
static fr_str included_name(fr_str line)
{
    line = fr_str_trim(line);
    if (!fr_str_starts(line, FR_LIT("#")))
        return (fr_str){ 0 };
    line = fr_str_trim(fr_str_slice(line, 1, line.len));
    if (!fr_str_starts(line, FR_LIT("include")))
        return (fr_str){ 0 };
    line = fr_str_trim(fr_str_slice(line, 7, line.len));
    char close = line.len && line.ptr[0] == '<' ? '>' : '"';
    if (line.len < 2 || (line.ptr[0] != '<' && line.ptr[0] != '"'))
        return (fr_str){ 0 };
    line = fr_str_slice(line, 1, line.len);
    size_t end = fr_str_find_char(line, close);
    return end == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(line, 0, end);
}

fr_strs fr_package_includes_of(const fr_package *package, fr_str header)
{
    fr_strs all = { 0 };
    fr_str text = { 0 }, line;
    if (fr_file_read(package->arena, fr_arena_cstr(package->arena, header), LARGEST_HEADER, &text))
        return all;
    while (fr_str_next_line(&text, &line)) {
        fr_str name = included_name(line);
        if (name.len)
            fr_vec_push(package->arena, &all, name);
    }
    return all;
}

fr_strs fr_package_included(const fr_package *package, fr_str header)
{
    fr_strs all = { 0 }, names = fr_package_includes_of(package, header);
    for (size_t i = 0; i < names.len; i++) {
        fr_str name = names.data[i];
        /* those that stand alone in a shared folder are the system's */
        if (fr_str_find_char(name, '/') == SIZE_MAX || fr_str_starts(name, FR_LIT("sys/")))
            continue;
        fr_str path = fr_package_find(package, name);
        if (path.len)
            fr_vec_push(package->arena, &all, path);
    }
    return all;
}
