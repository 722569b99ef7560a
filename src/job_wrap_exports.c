/* Headers found by what is in them: those whose words are the functions that the package's library
 * exports. For packages whose headers are named otherwise: sys/capability.h of libcap. */
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "job_wrap.h"

enum {
    LARGEST_HEADER = 16 << 20,
    LEAST_SHARE = 10 /* a further header has a tenth at least of what the first one has */
};

/* What the package's own library has, without what all libraries have, and what a library keeps for
 * itself. */
static bool find_exports(const fr_package *package, fr_map *exports)
{
    fr_map symbols;
    fr_map_init(&symbols, package->arena);
    if (package->libraries.len == 0 ||
        !fr_library_symbols(package, package->libraries.data[0], &symbols))
        return false;
    for (size_t i = 0; i < symbols.count; i++)
        if (symbols.entries[i].key.ptr[0] != '_')
            (void)fr_map_put(exports, symbols.entries[i].key, 0);
    return exports->count != 0;
}

/* ---- what a header declares ---- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Behind a comment that begins at `at`; `at` itself if there is none. */
static size_t skip_comment(fr_str text, size_t at)
{
    fr_str rest = fr_str_slice(text, at, text.len);
    size_t end = SIZE_MAX;
    if (fr_str_starts(rest, FR_LIT("/*")))
        end = fr_str_find(fr_str_slice(rest, 2, rest.len), FR_LIT("*/"));
    else if (fr_str_starts(rest, FR_LIT("//")))
        end = fr_str_find_char(rest, '\n');
    else
        return at;
    return end == SIZE_MAX ? text.len : at + end + 1;
}

/* How many of the exports are words of the text that no header before has (their value is 0). Those
 * get `mark`. */
static size_t count_words(fr_map *exports, fr_str text, uint64_t mark)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len;) {
        size_t begin = at;
        at = text.ptr[at] == '/' ? skip_comment(text, at) : at;
        while (at < text.len && is_word(text.ptr[at]))
            at++;
        if (at == begin) {
            at++;
            continue;
        }
        uint64_t *found = fr_map_find(exports, fr_str_slice(text, begin, at));
        if (found && *found == 0) {
            *found = mark;
            count++;
        }
    }
    return count;
}

static void forget(fr_map *exports, uint64_t mark)
{
    for (size_t i = 0; i < exports->count; i++)
        if (exports->entries[i].value == mark)
            exports->entries[i].value = 0;
}

enum { MARK_TRIED = 1, MARK_TAKEN = 2 };

static size_t count_in(const fr_package *package, fr_map *exports, fr_str header, uint64_t mark)
{
    fr_arena arena;
    fr_str text = { 0 };
    size_t count = 0;
    fr_arena_init_child(&arena, package->arena);
    if (fr_file_read(&arena, fr_arena_cstr(&arena, header), LARGEST_HEADER, &text) == 0)
        count = count_words(exports, text, mark);
    if (mark == MARK_TRIED)
        forget(exports, mark);
    fr_arena_release(&arena);
    return count;
}

/* ---- headers ---- */

static void add_headers(const fr_package *package, fr_str folder, bool goes_down, fr_strs *headers)
{
    fr_arena *arena = package->arena;
    fr_strs names = { 0 };
    if (fr_file_list(arena, fr_arena_cstr(arena, folder), &names) != 0)
        return;
    for (size_t i = 0; i < names.len; i++) {
        fr_str path = fr_path_join(arena, folder, names.data[i]);
        if (fr_str_ends(path, FR_LIT(".h")))
            fr_vec_push(arena, headers, path);
        else if (goes_down && fr_file_is_directory(fr_arena_cstr(arena, path)))
            add_headers(package, path, false, headers);
    }
}

/* The header that has most of what no other has; empty: none has anything. Those that have nothing
 * are taken out of the list. */
static fr_str find_best(const fr_package *package, fr_map *exports, fr_strs *headers, size_t *most)
{
    fr_str best = { 0 };
    size_t left = 0;
    *most = 0;
    for (size_t i = 0; i < headers->len; i++) {
        size_t count = count_in(package, exports, headers->data[i], MARK_TRIED);
        if (count > *most) {
            *most = count;
            best = headers->data[i];
        }
        if (count)
            headers->data[left++] = headers->data[i];
    }
    headers->len = left;
    return best;
}

/* Of those in one folder: the one with most, then others as long as they add enough. */
static fr_strs choose(const fr_package *package, fr_map *exports, fr_strs *headers)
{
    fr_strs chosen = { 0 };
    size_t first = 0, more = 0, near = 0;
    fr_str best = find_best(package, exports, headers, &first);
    for (size_t i = 0; i < headers->len; i++)
        if (best.len && fr_str_eq(fr_path_parent(headers->data[i]), fr_path_parent(best)))
            headers->data[near++] = headers->data[i];
    headers->len = near;
    for (more = first; best.len && more * LEAST_SHARE >= first;
         best = find_best(package, exports, headers, &more)) {
        (void)count_in(package, exports, best, MARK_TAKEN);
        fr_vec_push(package->arena, &chosen, best);
    }
    return chosen;
}

/* How many of `headers` another one includes, by the last parts of their names. */
static size_t count_included(const fr_package *package, fr_str header, const fr_strs *headers)
{
    size_t count = 0;
    fr_strs included = fr_package_includes_of(package, header);
    for (size_t i = 0; i < headers->len; i++)
        for (size_t k = 0; k < included.len; k++)
            if (fr_str_eq(fr_path_base(included.data[k]), fr_path_base(headers->data[i]))) {
                count++;
                break;
            }
    return count;
}

/* hb.h, which includes hb-font.h and most others, stands for them: they may want it first. */
static fr_strs gather(const fr_package *package, const fr_strs *chosen)
{
    fr_strs names = { 0 }, one = { 0 };
    size_t most = chosen->len / 2;
    fr_str folder = chosen->len > 1 ? fr_path_parent(chosen->data[0]) : (fr_str){ 0 };
    if (folder.len == 0 ||
        fr_file_list(package->arena, fr_arena_cstr(package->arena, folder), &names) != 0)
        return *chosen;
    for (size_t i = 0; i < names.len; i++) {
        fr_str path = fr_path_join(package->arena, folder, names.data[i]);
        size_t count = fr_str_ends(path, FR_LIT(".h")) ? count_included(package, path, chosen) : 0;
        if (count <= most)
            continue;
        most = count;
        one.len = 0;
        fr_vec_push(package->arena, &one, path);
    }
    return one.len ? one : *chosen;
}

fr_strs fr_package_exporting_headers(const fr_package *package)
{
    fr_map exports;
    fr_strs chosen = { 0 };
    fr_map_init(&exports, package->arena);
    if (!find_exports(package, &exports))
        return chosen;
    for (size_t i = 0; chosen.len == 0 && i < package->includes.len; i++) {
        fr_strs headers = { 0 };
        add_headers(package, package->includes.data[i], true, &headers);
        chosen = choose(package, &exports, &headers);
    }
    return gather(package, &chosen);
}
