/* rustdoc names what std declares by where it is declared, which is seldom where it is public.
 *
 * std's modules re-export what their private submodules hold, so the public path is that of the
 * first module; where deeper modules are public, a row says so. */
#include <string.h>

#include "read_rustdoc/reader.h"

bool fr_rd_is_std_crate(fr_str crate)
{
    static const char *const crates[] = { "std", "core", "alloc", "std_detect", "proc_macro" };
    for (size_t i = 0; i < sizeof crates / sizeof *crates; i++)
        if (fr_str_is(crate, crates[i]))
            return true;
    return false;
}

/* Modules below the first that are public: what they are called from outside. */
static const struct {
    const char *declared, *is_public;
} modules[] = {
    { "sync::atomic", "sync::atomic" },
    { "sync::mpsc", "sync::mpsc" },
    { "str::pattern", "str::pattern" },
    { "collections::btree::map", "collections::btree_map" },
    { "collections::btree::set", "collections::btree_set" },
    { "collections::hash::map", "collections::hash_map" },
    { "collections::hash::set", "collections::hash_set" },
    { "collections::binary_heap", "collections::binary_heap" },
    { "collections::linked_list", "collections::linked_list" },
    { "collections::vec_deque", "collections::vec_deque" },
    { "os::fd", "os::fd" },
    { "os::unix::ffi", "os::unix::ffi" },
    { "os::unix::fs", "os::unix::fs" },
    { "os::unix::net", "os::unix::net" },
    { "hash::random", "hash" },
    { "ffi::os_str", "ffi" },
    { "ffi::c_str", "ffi" },
};

/* Types that have a shorter path than their module's. */
static const char *const collections[] = {
    "BTreeMap", "BTreeSet", "HashMap", "HashSet", "BinaryHeap", "LinkedList", "VecDeque",
};

static bool is_collection(fr_str name)
{
    for (size_t i = 0; i < sizeof collections / sizeof *collections; i++)
        if (fr_str_is(name, collections[i]))
            return true;
    return false;
}

static bool is_below(fr_str path, fr_str module)
{
    return fr_str_starts(path, module) && (path.len == module.len || path.ptr[module.len] == ':');
}

fr_str fr_rd_public_std_path(fr_arena *arena, fr_str path)
{
    size_t colons = fr_str_find(path, FR_LIT("::"));
    size_t last = fr_str_find_last_char(path, ':');
    if (colons == SIZE_MAX)
        return path;
    fr_str inside = fr_str_slice(path, colons + 2, path.len);
    fr_str name = fr_str_slice(path, last + 1, path.len);
    if (fr_str_eq(inside, name)) /* std::vec */
        return fr_arena_printf(arena, "std::%.*s", FR_ARG(name));
    if (is_below(inside, FR_LIT("collections")) && is_collection(name))
        return fr_arena_printf(arena, "std::collections::%.*s", FR_ARG(name));
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        if (is_below(inside, fr_str_from(modules[i].declared)))
            return fr_arena_printf(arena, "std::%s::%.*s", modules[i].is_public, FR_ARG(name));
    fr_str first = fr_str_slice(inside, 0, fr_str_find(inside, FR_LIT("::")));
    return fr_arena_printf(arena, "std::%.*s::%.*s", FR_ARG(first), FR_ARG(name));
}

/* ---- aliases ---- */

static const fr_api_type *path_type(reader *r, const char *path, fr_api_kind kind)
{
    fr_api_type *type = fr_rd_new_type(r, API_TYPE_PATH);
    type->path.item = fr_rd_std_item(r, path, kind);
    return type;
}

static void add_arg(reader *r, fr_api_type *type, const fr_api_type *arg)
{
    fr_api_arg one = { .kind = API_ARG_TYPE, .type = arg };
    fr_vec_push(r->arena, &type->path.args, one);
}

static const fr_api_type *result_type(reader *r, const fr_api_type *good, const fr_api_type *bad)
{
    fr_api_type *type = fr_rd_new_type(r, API_TYPE_PATH);
    type->path.item = fr_rd_std_item(r, "std::result::Result", API_ENUM);
    add_arg(r, type, good);
    add_arg(r, type, bad);
    return type;
}

static const fr_api_type *nonzero_type(reader *r, fr_str name)
{
    static const char *const names[] = { "NonZeroU8",    "u8",    "NonZeroU16",   "u16",
                                         "NonZeroU32",   "u32",   "NonZeroU64",   "u64",
                                         "NonZeroI8",    "i8",    "NonZeroI16",   "i16",
                                         "NonZeroI32",   "i32",   "NonZeroI64",   "i64",
                                         "NonZeroU128",  "u128",  "NonZeroI128",  "i128",
                                         "NonZeroUsize", "usize", "NonZeroIsize", "isize" };
    for (size_t i = 0; i + 1 < sizeof names / sizeof *names; i += 2) {
        if (!fr_str_is(name, names[i]))
            continue;
        fr_api_type *number = fr_rd_new_type(r, API_TYPE_PRIMITIVE);
        number->name = fr_str_from(names[i + 1]);
        fr_api_type *type = fr_rd_new_type(r, API_TYPE_PATH);
        type->path.item = fr_rd_std_item(r, "std::num::NonZero", API_STRUCT);
        add_arg(r, type, number);
        return type;
    }
    return NULL;
}

const fr_api_type *fr_rd_expand_std_alias(reader *r, fr_str path, const fr_api_path *use)
{
    const fr_api_type user = { .kind = API_TYPE_PATH, .path = *use };
    const fr_api_type *arg = fr_api_type_arg(&user, 0);
    if (fr_str_is(path, "std::io::Result") && arg)
        return result_type(r, arg, path_type(r, "std::io::Error", API_STRUCT));
    if (fr_str_is(path, "std::fmt::Result"))
        return result_type(r, r->api->unit, path_type(r, "std::fmt::Error", API_STRUCT));
    if (fr_str_is(path, "std::string::ParseError"))
        return path_type(r, "std::convert::Infallible", API_ENUM);
    if (fr_str_starts(path, FR_LIT("std::num::")))
        return nonzero_type(r, fr_str_slice(path, strlen("std::num::"), path.len));
    return NULL;
}
