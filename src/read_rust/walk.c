/* walk.c - all files of a crate, in the order of its items.
 *
 * Modules are entered where they stand, and so is what macros make. A file that several modules
 * name is read and parsed once, and its items are walked through each time.
 */
#include "read_rust/walk.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "read_rust/literal.h"

/* Where the walk is: the file, the folders of the module, and the calls in types and expressions
 * that lie ahead. */
typedef struct walk_place {
    const fr_rust_open_file *file;
    const fr_rust_folders *folders;
    const fr_rust_file *calls; /* whose calls */
    size_t *next_call;
} walk_place;

static void walk_items(fr_rust_walk *walk, walk_place at, fr_rust_items items);

static bool is_ancestor(const fr_rust_open_file *open)
{
    for (const fr_rust_open_file *outer = open->outer; outer; outer = outer->outer) {
        if (outer->device == open->device && outer->inode == open->inode)
            return true;
    }
    return false;
}

static void report_unreadable(fr_rust_walk *walk, fr_str path, uint32_t position, int error)
{
    fr_place place = fr_rust_place(&walk->reader->sources, position);
    if (!place.file.len)
        place.file = path;
    if (error == ELOOP)
        fr_diag(walk->reader->diags, DIAG_E0805, place, "the link %.*s leads to itself",
                FR_ARG(path));
    else
        fr_diag(walk->reader->diags, DIAG_E0201, place, "cannot read %.*s: %s", FR_ARG(path),
                strerror(error));
}

/* Finds out which file it is; false, with a diagnostic, if it is none or one of its ancestors. */
static bool identify(fr_rust_walk *walk, fr_rust_open_file *open, uint32_t position, bool *regular)
{
    struct stat status;
    if (stat(fr_arena_cstr(walk->arena, open->path), &status)) {
        report_unreadable(walk, open->path, position, errno);
        return false;
    }
    open->device = (uint64_t)status.st_dev;
    open->inode = (uint64_t)status.st_ino;
    *regular = S_ISREG(status.st_mode);
    if (!is_ancestor(open))
        return true;
    fr_diag(walk->reader->diags, DIAG_E0805, fr_rust_place(&walk->reader->sources, position),
            "the file %.*s contains itself", FR_ARG(open->path));
    return false;
}

/* The file behind `open->path`, parsed; NULL, with a diagnostic, if it cannot be had. */
static const fr_rust_file *read_file(fr_rust_walk *walk, fr_rust_open_file *open, uint32_t position)
{
    bool is_regular;
    if (!identify(walk, open, position, &is_regular))
        return NULL;
    uint64_t identity[2] = { open->device, open->inode };
    fr_str key = { (const char *)identity, sizeof identity };
    const uint64_t *known = is_regular ? fr_map_find(&walk->files, key) : NULL;
    if (known)
        return (const fr_rust_file *)(uintptr_t)*known;
    const fr_rust_file *file = fr_rust_parse_file(walk->reader, open->path);
    if (file && is_regular)
        fr_map_put(&walk->files, key, (uint64_t)(uintptr_t)file);
    return file;
}

/* Walks through the items of a file from its begin. */
static void walk_file(fr_rust_walk *walk, const fr_rust_open_file *open,
                      const fr_rust_folders *folders, const fr_rust_file *file)
{
    size_t next_call = 0;
    walk_place at = { open, folders, file, &next_call };
    walk_items(walk, at, file->items);
}

/* ---- modules ---- */

/* Enters one more module; false past the limits. */
static bool enter_module(fr_rust_walk *walk, const fr_rust_item *item)
{
    if (walk->has_stopped)
        return false;
    if (walk->depth >= FR_RUST_MAX_DEPTH)
        fr_rust_stop(walk, DIAG_E0804, item->span.begin, "modules nest too deeply at `%.*s`",
                     FR_ARG(fr_name_text(item->name)));
    else if (++walk->module_count > FR_RUST_MAX_MODULES)
        fr_rust_stop(walk, DIAG_E0804, item->span.begin, "there are more than %d modules: `%.*s`",
                     (int)FR_RUST_MAX_MODULES, FR_ARG(fr_name_text(item->name)));
    else
        walk->depth++;
    return !walk->has_stopped;
}

/* A module that has its items in other files. */
typedef struct file_module {
    fr_rust_walk *walk;
    walk_place at;
    const fr_rust_item *item;
} file_module;

/* fr_rust_file_reader of a file_module. */
static const fr_rust_file *walk_module_file(void *data, const fr_str *path)
{
    const file_module *module = data;
    fr_rust_walk *walk = module->walk;
    const fr_rust_folders *folders = module->at.folders;
    fr_rust_module_file found;
    if (path ? !fr_rust_find_path(walk->arena, folders, *path, &found)
             : !fr_rust_find_module(walk->arena, folders, module->item, &found))
        return NULL;
    fr_rust_open_file *open = FR_NEW(walk->arena, fr_rust_open_file);
    open->outer = module->at.file;
    open->path = found.path;
    open->folders = fr_rust_folders_of(walk->arena, found.path, found.owns_folder);
    const fr_rust_file *file = read_file(walk, open, module->item->name.at);
    if (file)
        walk_file(walk, open, &open->folders, file);
    return file;
}

static void walk_file_module(fr_rust_walk *walk, walk_place at, fr_rust_item *item)
{
    file_module module = { walk, at, item };
    size_t errors = walk->reader->diags->error_count;
    item->as.mod.file = fr_rust_has_alternatives(walk->arena, item)
                            ? fr_rust_merge_alternatives(walk, item, walk_module_file, &module)
                            : walk_module_file(&module, NULL);
    if (!item->as.mod.file && walk->reader->diags->error_count == errors)
        fr_rust_report_missing(walk->reader, at.folders, item);
}

static void walk_module(fr_rust_walk *walk, walk_place at, fr_rust_item *item)
{
    size_t scope = walk->scope.stack.len;
    fr_str around = walk->module;
    if (!enter_module(walk, item))
        return;
    walk->module = fr_name_text(item->name);
    if (item->as.mod.is_inline) {
        fr_rust_folders *inner = FR_NEW(walk->arena, fr_rust_folders);
        *inner = fr_rust_inline_folders(walk->arena, at.folders, item);
        at.folders = inner;
        walk_items(walk, at, item->as.mod.items);
    } else {
        walk_file_module(walk, at, item);
    }
    walk->depth--;
    walk->module = around;
    const fr_rust_file *file = item->as.mod.file;
    if (!fr_rust_has_attribute(item->attrs, "macro_use") &&
        !(file && fr_rust_has_attribute(file->attrs, "macro_use")))
        fr_rust_leave_scope(walk, scope);
}

/* ---- macros ---- */

/* What a call made, in its place. */
static void walk_expansion(fr_rust_walk *walk, const fr_rust_open_file *file,
                           const fr_rust_folders *folders, const fr_rust_item *item)
{
    const fr_rust_file *made = item->as.macro.file;
    if (made->source->expansion_depth) {
        walk_file(walk, file, folders, made);
        return;
    }
    fr_rust_open_file *open = FR_NEW(walk->arena, fr_rust_open_file); /* include!: a file */
    open->outer = file;
    open->path = made->source->path;
    open->folders = fr_rust_folders_of(walk->arena, open->path, true);
    bool is_regular;
    if (identify(walk, open, item->span.begin, &is_regular))
        walk_file(walk, open, &open->folders, made);
}

static void walk_call(fr_rust_walk *walk, walk_place at, fr_rust_item *item)
{
    if (!walk->options->expand_macros)
        return;
    fr_expansion result = EXPANSION_MADE;
    if (!item->as.macro.is_expanded)
        result = fr_rust_expand_item(walk, item, at.file->folders.beside);
    struct fr_late_call late = { item, at.file, at.folders };
    if (result == EXPANSION_MADE)
        walk_expansion(walk, at.file, at.folders, item);
    else if (result == EXPANSION_UNKNOWN)
        fr_vec_push(walk->arena, &walk->late, late);
}

/* Calls in the types and expressions up to `end`. */
static void walk_parts(fr_rust_walk *walk, walk_place at, uint32_t end)
{
    while (*at.next_call < at.calls->call_count && at.calls->calls[*at.next_call].at < end) {
        const fr_rust_call *call = &at.calls->calls[(*at.next_call)++];
        if (walk->options->expand_macros)
            fr_rust_expand_call(walk, call);
    }
}

/* Macros that are used before they are defined, by path or `use`. What they make may define and
 * call more, so there are rounds until one brings nothing. */
static void walk_late(fr_rust_walk *walk)
{
    walk->is_late = true;
    for (bool goes_on = true; goes_on && !walk->has_stopped;) {
        goes_on = false;
        for (size_t i = 0; i < walk->late.len && !walk->has_stopped; i++) {
            struct fr_late_call *late = &walk->late.data[i];
            if (!late->item)
                continue;
            struct fr_late_call call = *late;
            fr_expansion result = fr_rust_expand_item(walk, call.item, call.file->folders.beside);
            if (result == EXPANSION_UNKNOWN)
                continue;
            late->item = NULL;
            goes_on = true;
            if (result == EXPANSION_MADE)
                walk_expansion(walk, call.file, call.folders, call.item);
        }
    }
    for (size_t i = 0; i < walk->late.len && !walk->has_stopped; i++) {
        if (walk->late.data[i].item)
            fr_rust_note_unknown(walk, walk->late.data[i].item->as.macro.call);
    }
}

/* ---- items ---- */

static void walk_item(fr_rust_walk *walk, walk_place at, fr_rust_item *item)
{
    switch (item->kind) {
    case RUST_ITEM_MOD: walk_module(walk, at, item); break;
    case RUST_ITEM_MACRO_RULES:
    case RUST_ITEM_MACRO_DEF: fr_rust_define_macro(walk, item); break;
    case RUST_ITEM_MACRO_CALL: walk_call(walk, at, item); break;
    case RUST_ITEM_EXTERN_CRATE: fr_rust_use_macros(walk, item); break;
    case RUST_ITEM_IMPL: walk_items(walk, at, item->as.impl.items); break;
    case RUST_ITEM_TRAIT: walk_items(walk, at, item->as.trait.items); break;
    case RUST_ITEM_EXTERN_BLOCK: walk_items(walk, at, item->as.block.items); break;
    case RUST_ITEM_USE:
    case RUST_ITEM_STRUCT:
    case RUST_ITEM_UNION:
    case RUST_ITEM_ENUM:
    case RUST_ITEM_FN:
    case RUST_ITEM_TYPE_ALIAS:
    case RUST_ITEM_CONST:
    case RUST_ITEM_STATIC:
    case RUST_ITEM_TRAIT_ALIAS: break;
    }
}

/* How many items further on memory is asked for. */
enum { AHEAD = 8 };

static void walk_items(fr_rust_walk *walk, walk_place at, fr_rust_items items)
{
    for (size_t i = 0; i < items.len && !walk->has_stopped; i++) {
        if (items.len - i > AHEAD)
            fr_prefetch(items.data[i + AHEAD], 1);
        walk_item(walk, at, items.data[i]);
        walk_parts(walk, at, items.data[i]->span.end);
    }
}

/* #![recursion_limit = "N"] of the crate's root. */
static unsigned recursion_limit(fr_rust_walk *walk, fr_rust_attrs attrs)
{
    fr_str text;
    uint64_t limit = FR_RUST_MAX_EXPANSIONS;
    for (size_t i = 0; i < attrs.len; i++) {
        const fr_rust_meta *meta = attrs.data[i].meta;
        if (meta->kind == RUST_META_VALUE && meta->value &&
            fr_str_is(meta->path, "recursion_limit") &&
            fr_rust_expr_string(walk->arena, meta->value, &text) && fr_str_to_u64(text, &limit) &&
            limit > FR_RUST_MOST_EXPANSIONS)
            limit = FR_RUST_MOST_EXPANSIONS;
    }
    return (unsigned)limit;
}

const fr_rust_crate *fr_rust_read_crate(fr_rust_reader *reader,
                                        const fr_rust_crate_options *options)
{
    fr_rust_walk *walk = FR_NEW(reader->arena, fr_rust_walk);
    *walk = (fr_rust_walk){ .reader = reader, .arena = reader->arena, .options = options };
    fr_map_init(&walk->files, reader->arena);
    fr_rust_macros_init(walk);
    fr_rust_open_file *root = FR_NEW(reader->arena, fr_rust_open_file);
    root->path = options->root;
    root->folders = fr_rust_folders_of(reader->arena, options->root, true);
    const fr_rust_file *file = read_file(walk, root, 0);
    if (!file)
        return NULL;
    fr_rust_crate *crate = FR_NEW(reader->arena, fr_rust_crate);
    *crate = (fr_rust_crate){ .name = options->name, .root = file, .exported = walk->exported };
    walk->most_expansions = recursion_limit(walk, file->attrs);
    walk_file(walk, root, &root->folders, file);
    walk_late(walk);
    if (walk->has_stopped)
        return NULL;
    fr_vec_push(reader->arena, &reader->crates, (const fr_rust_crate *)crate);
    return crate;
}
