/* modules.c - the files behind `mod x;` (Reference, "Modules", "Module source filenames").
 *
 * A module's file owns a folder: that of the file itself for a crate's root, a mod.rs and whatever
 * #[path] named, else the folder with the file's name beside it. Modules inside are looked for in
 * the folder, or in one below it for each inline module around them.
 */
#include "read_rust/modules.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "read_rust/literal.h"
#include "read_rust/walk.h"

/* folder/name, or the name alone where there is no folder, as a user would write it. */
static fr_str join(fr_arena *arena, fr_str folder, fr_str name)
{
    if (!folder.len || (name.len && name.ptr[0] == '/'))
        return name;
    return fr_path_join(arena, folder, name);
}

static fr_str folder_of(fr_str path)
{
    size_t slash = fr_str_find_last_char(path, '/');
    if (slash == SIZE_MAX)
        return (fr_str){ 0 };
    return fr_str_slice(path, 0, slash ? slash : 1);
}

fr_rust_folders fr_rust_folders_of(fr_arena *arena, fr_str path, bool owns_folder)
{
    fr_rust_folders folders = { folder_of(path), folder_of(path), false };
    fr_str name = fr_path_base(path);
    if (owns_folder || fr_str_is(name, "mod.rs"))
        return folders;
    size_t dot = fr_str_find_last_char(name, '.');
    folders.inside = join(arena, folders.inside, fr_str_slice(name, 0, dot));
    return folders;
}

/* The value of #[path = ".."]; false if there is none. */
static bool path_attribute(fr_arena *arena, const fr_rust_item *item, fr_str *path)
{
    for (size_t i = 0; i < item->attrs.len; i++) {
        const fr_rust_meta *meta = item->attrs.data[i].meta;
        if (meta->kind == RUST_META_VALUE && meta->value && fr_str_is(meta->path, "path") &&
            fr_rust_expr_string(arena, meta->value, path))
            return true;
    }
    return false;
}

fr_rust_folders fr_rust_inline_folders(fr_arena *arena, const fr_rust_folders *outer,
                                       const fr_rust_item *item)
{
    fr_str name = fr_name_text(item->name);
    fr_str folder = outer->inside;
    if (path_attribute(arena, item, &name) && !outer->is_inline)
        folder = outer->beside; /* as rustc does */
    folder = join(arena, folder, name);
    return (fr_rust_folders){ folder, folder, true };
}

/* Is there something? What cannot be looked at (a link that leads to itself) is found too, and
 * reading it will say why. */
static bool is_file(fr_arena *arena, fr_str path)
{
    struct stat status;
    if (stat(fr_arena_cstr(arena, path), &status) == 0)
        return !S_ISDIR(status.st_mode);
    return errno != ENOENT && errno != ENOTDIR && errno != ENAMETOOLONG;
}

bool fr_rust_find_path(fr_arena *arena, const fr_rust_folders *folders, fr_str path,
                       fr_rust_module_file *found)
{
    found->path = join(arena, folders->is_inline ? folders->inside : folders->beside, path);
    found->owns_folder = true;
    return is_file(arena, found->path);
}

/* FOLDER/NAME.rs, FOLDER/NAME/mod.rs */
static void names_of(fr_arena *arena, const fr_rust_folders *folders, const fr_rust_item *item,
                     fr_str names[2])
{
    static const char *const ends[] = { ".rs", "/mod.rs" };
    for (size_t i = 0; i < 2; i++)
        names[i] =
            join(arena, folders->inside,
                 fr_arena_printf(arena, "%.*s%s", FR_ARG(fr_name_text(item->name)), ends[i]));
}

bool fr_rust_find_module(fr_arena *arena, const fr_rust_folders *folders, const fr_rust_item *item,
                         fr_rust_module_file *found)
{
    fr_str given;
    fr_str names[2];
    if (path_attribute(arena, item, &given) && fr_rust_find_path(arena, folders, given, found))
        return true;
    names_of(arena, folders, item, names);
    found->owns_folder = false;
    for (size_t i = 0; i < 2; i++) {
        found->path = names[i];
        if (is_file(arena, names[i]))
            return true;
    }
    return false;
}

void fr_rust_report_missing(fr_rust_reader *reader, const fr_rust_folders *folders,
                            const fr_rust_item *item)
{
    fr_str given;
    fr_str names[2];
    fr_arena *arena = reader->arena;
    fr_place place = fr_rust_place(&reader->sources, item->name.at);
    fr_diagnostic *d = fr_diag(reader->diags, DIAG_W0806, place,
                               "can't find the file of module `%.*s`, which is left out",
                               FR_ARG(fr_name_text(item->name)));
    names_of(arena, folders, item, names);
    d->hint = path_attribute(arena, item, &given)
                  ? fr_arena_printf(arena, "its `path` says %.*s", FR_ARG(given))
                  : fr_arena_printf(arena, "it would be %.*s or %.*s", FR_ARG(names[0]),
                                    FR_ARG(names[1]));
}
