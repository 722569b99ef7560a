/* walk.c - all files of a crate, in the order of its items.
 *
 * Modules are entered where they stand. A file that several modules name is read and parsed once,
 * and its items are walked through each time.
 */
#include "read_rust/walk.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static void walk_items(fr_rust_walk *walk, const fr_rust_open_file *file,
                       const fr_rust_folders *folders, fr_rust_items items);

/* Says why there is no going on at `item`, or at a file itself. */
static void stop(fr_rust_walk *walk, fr_diag_code code, uint32_t position, const char *why,
                 fr_str what)
{
    fr_place place = fr_rust_place(&walk->reader->sources, position);
    if (!place.file.len)
        place.file = what;
    fr_diag(walk->reader->diags, code, place, why, FR_ARG(what));
}

/* The file behind `open->path`, parsed; NULL, with a diagnostic, if it cannot be had. */
static const fr_rust_file *read_file(fr_rust_walk *walk, fr_rust_open_file *open, uint32_t position)
{
    struct stat status;
    fr_str path = open->path;
    if (stat(fr_arena_cstr(walk->arena, path), &status)) {
        fr_place place = fr_rust_place(&walk->reader->sources, position);
        if (!place.file.len)
            place.file = path;
        fr_diag(walk->reader->diags, DIAG_E0201, place, "cannot read %.*s: %s", FR_ARG(path),
                strerror(errno));
        return NULL;
    }
    open->device = (uint64_t)status.st_dev;
    open->inode = (uint64_t)status.st_ino;
    for (const fr_rust_open_file *outer = open->outer; outer; outer = outer->outer) {
        if (outer->device == open->device && outer->inode == open->inode) {
            stop(walk, DIAG_E0805, position, "the file %.*s contains itself", path);
            return NULL;
        }
    }
    uint64_t identity[2] = { open->device, open->inode };
    fr_str key = { (const char *)identity, sizeof identity };
    bool is_regular = S_ISREG(status.st_mode);
    uint64_t *known = is_regular ? fr_map_find(&walk->files, key) : NULL;
    if (known)
        return (const fr_rust_file *)(uintptr_t)*known;
    const fr_rust_file *file = fr_rust_parse_file(walk->reader, path);
    if (file && is_regular)
        fr_map_put(&walk->files, key, (uint64_t)(uintptr_t)file);
    return file;
}

/* Enters one more module; false past the limits. */
static bool enter_module(fr_rust_walk *walk, const fr_rust_item *item)
{
    if (walk->has_stopped)
        return false;
    bool is_deep = walk->depth >= FR_RUST_MAX_DEPTH;
    if (!is_deep && ++walk->module_count <= FR_RUST_MAX_MODULES) {
        walk->depth++;
        return true;
    }
    walk->has_stopped = true;
    stop(walk, DIAG_E0804, item->span.begin,
         is_deep ? "modules nest too deeply at `%.*s`" : "there are too many modules: `%.*s`",
         item->name.text);
    return false;
}

static void walk_file_module(fr_rust_walk *walk, const fr_rust_open_file *outer,
                             const fr_rust_folders *folders, fr_rust_item *item)
{
    fr_rust_module_file found;
    if (!fr_rust_find_module(walk->reader, folders, item, &found))
        return;
    fr_rust_open_file open = { .outer = outer, .path = found.path };
    open.folders = fr_rust_folders_of(walk->arena, found.path, found.owns_folder);
    const fr_rust_file *file = read_file(walk, &open, item->name.at);
    if (!file)
        return;
    item->as.mod.file = file;
    walk_items(walk, &open, &open.folders, file->items);
}

static void walk_item(fr_rust_walk *walk, const fr_rust_open_file *file,
                      const fr_rust_folders *folders, fr_rust_item *item)
{
    if (item->kind != RUST_ITEM_MOD || !enter_module(walk, item))
        return;
    if (item->as.mod.is_inline) {
        fr_rust_folders inner = fr_rust_inline_folders(walk->arena, folders, item);
        walk_items(walk, file, &inner, item->as.mod.items);
    } else {
        walk_file_module(walk, file, folders, item);
    }
    walk->depth--;
}

static void walk_items(fr_rust_walk *walk, const fr_rust_open_file *file,
                       const fr_rust_folders *folders, fr_rust_items items)
{
    for (size_t i = 0; i < items.len; i++)
        walk_item(walk, file, folders, items.data[i]);
}

const fr_rust_crate *fr_rust_read_crate(fr_rust_reader *reader,
                                        const fr_rust_crate_options *options)
{
    fr_rust_walk walk = { .reader = reader, .arena = reader->arena, .options = options };
    fr_map_init(&walk.files, reader->arena);
    fr_rust_open_file root = { .path = options->root };
    root.folders = fr_rust_folders_of(reader->arena, options->root, true);
    const fr_rust_file *file = read_file(&walk, &root, 0);
    if (!file)
        return NULL;
    fr_rust_crate *crate = FR_NEW(reader->arena, fr_rust_crate);
    crate->name = options->name;
    crate->root = file;
    walk_items(&walk, &root, &root.folders, file->items);
    return walk.has_stopped ? NULL : crate;
}
