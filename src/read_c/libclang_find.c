/* Finding libclang looks at names in folders only: a folder named llvm-N, or a file named
 * libclang-N.so or libclang.so.N, tells the version, and the newest comes first. A folder
 * llvm-N/lib is preferred over the multiarch folder that links to the same file, because libclang
 * finds its own headers relative to the path it was loaded by. */
#include "read_c/libclang_find.h"

#include <stdlib.h>

#include "base/file.h"

typedef struct found {
    fr_str path;
    unsigned major; /* 0: not in the name */
    unsigned rank;  /* of the folder: less is better among equals */
} found;

typedef FR_VEC(found) found_list;

static bool starts_with_version(fr_str text, unsigned *version)
{
    size_t digits = 0;
    while (digits < text.len && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    uint64_t value = 0;
    if (digits == 0 || digits > 4 || !fr_str_to_u64(fr_str_slice(text, 0, digits), &value))
        return false;
    *version = (unsigned)value;
    return true;
}

/* libclang.so, libclang.so.N..., libclang-N.so, libclang-N.so.M, libclang.dylib; not
 * libclang-cpp. The version is in the part after the dash, else after ".so.". libclang.so.1 and
 * .so.13 are ABI numbers, not versions: those below 14 are not taken for one. */
static bool is_libclang(fr_str name, unsigned *major)
{
    *major = 0;
    if (fr_str_is(name, "libclang.dylib") || fr_str_is(name, "libclang.so"))
        return true;
    unsigned version = 0;
    if (fr_str_starts(name, FR_LIT("libclang.so."))) {
        fr_str rest = fr_str_slice(name, sizeof "libclang.so." - 1, name.len);
        if (!starts_with_version(rest, &version))
            return false;
        *major = version >= 14 ? version : 0;
        return true;
    }
    if (!fr_str_starts(name, FR_LIT("libclang-")))
        return false;
    fr_str rest = fr_str_slice(name, sizeof "libclang-" - 1, name.len);
    if (!starts_with_version(rest, &version) || fr_str_find(name, FR_LIT(".so")) == SIZE_MAX)
        return false;
    *major = version;
    return true;
}

static void add_folder(fr_arena *arena, found_list *list, fr_strs *searched, fr_str folder,
                       unsigned major, unsigned rank)
{
    fr_strs names = { 0 };
    fr_vec_push(arena, searched, folder);
    if (fr_file_list(arena, folder.ptr, &names) != 0)
        return;
    for (size_t i = 0; i < names.len; i++) {
        unsigned named = 0;
        if (!is_libclang(names.data[i], &named))
            continue;
        found one = { fr_path_join(arena, folder, names.data[i]), named ? named : major, rank };
        fr_vec_push(arena, list, one);
    }
}

/* Every PARENT/llvm-N/lib and PARENT/llvmN/lib. */
static void add_versioned(fr_arena *arena, found_list *list, fr_strs *searched, const char *parent)
{
    fr_strs names = { 0 };
    if (fr_file_list(arena, parent, &names) != 0)
        return;
    for (size_t i = 0; i < names.len; i++) {
        fr_str rest = names.data[i];
        if (!fr_str_starts(rest, FR_LIT("llvm")))
            continue;
        rest = fr_str_slice(rest, 4, rest.len);
        if (rest.len && (rest.ptr[0] == '-' || rest.ptr[0] == '@'))
            rest = fr_str_slice(rest, 1, rest.len);
        unsigned major = 0;
        if (rest.len && !starts_with_version(rest, &major))
            continue;
        fr_str base = fr_path_join(arena, fr_str_from(parent), names.data[i]);
        add_folder(arena, list, searched, fr_path_join(arena, base, FR_LIT("lib")), major, 0);
    }
}

static int by_preference(const void *left, const void *right)
{
    const found *a = left, *b = right;
    if (a->major != b->major)
        return a->major > b->major ? -1 : 1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->path.len != b->path.len) /* libclang.so before libclang.so.1 */
        return a->path.len < b->path.len ? -1 : 1;
    return fr_str_cmp(a->path, b->path);
}

static void find_everywhere(fr_arena *arena, found_list *list, fr_strs *searched)
{
    static const char *const parents[] = { "/usr/lib",   "/usr/local",        "/usr/local/lib",
                                           "/usr/lib64", "/opt/homebrew/opt", "/usr/local/opt" };
    static const char *const folders[] = { "/usr/lib/x86_64-linux-gnu",
                                           "/usr/lib/aarch64-linux-gnu",
                                           "/usr/lib/arm-linux-gnueabihf",
                                           "/usr/lib/riscv64-linux-gnu",
                                           "/usr/lib/i386-linux-gnu",
                                           "/usr/lib/s390x-linux-gnu",
                                           "/usr/lib/powerpc64le-linux-gnu",
                                           "/usr/lib64",
                                           "/usr/lib",
                                           "/usr/local/lib",
                                           "/usr/local/lib64" };
    for (size_t i = 0; i < sizeof parents / sizeof *parents; i++)
        add_versioned(arena, list, searched, parents[i]);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        add_folder(arena, list, searched, fr_str_from(folders[i]), 0, 1);
}

void fr_libclang_find(fr_arena *arena, fr_strs *candidates, fr_strs *searched)
{
    found_list list = { 0 };
    const char *wanted = getenv("LIBCLANG_PATH");
    const char *config = getenv("LLVM_CONFIG_PATH");
    if (wanted && *wanted) {
        fr_str path = fr_arena_str(arena, fr_str_from(wanted));
        if (!fr_file_is_directory(wanted)) {
            fr_vec_push(arena, candidates, path);
            return;
        }
        add_folder(arena, &list, searched, path, 0, 0);
    } else {
        if (config && *config) {
            fr_str prefix =
                fr_path_parent(fr_path_parent(fr_arena_str(arena, fr_str_from(config))));
            fr_str folder = fr_path_join(arena, prefix, FR_LIT("lib"));
            add_folder(arena, &list, searched, folder, UINT32_MAX, 0);
        }
        find_everywhere(arena, &list, searched);
    }
    if (list.len)
        qsort(list.data, list.len, sizeof *list.data, by_preference);
    for (size_t i = 0; i < list.len; i++)
        fr_vec_push(arena, candidates, list.data[i].path);
}
