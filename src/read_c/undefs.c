/* The recorded directives are replayed with a stack of open files: an inclusion opens one, a
 * directive of a file further down closes those above it. An #undef takes effect before the next
 * directive of its file that follows it, or when its file closes. A file that is included again
 * but shows no directive then was kept out by its guard, and its #undefs with it. */
#include "read_c/undefs.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "read_c/macro_lex.h"

typedef struct undef {
    fr_str name;
    uint32_t offset;
} undef;

typedef FR_VEC(undef) undefs;

typedef struct file_undefs {
    undefs list;         /* by offset */
    unsigned inclusions; /* so far */
} file_undefs;

typedef struct open_file {
    CXFile file;
    file_undefs *undefs; /* NULL: it has none */
    size_t next;         /* of undefs->list, not yet in effect */
    bool is_again;       /* it was open before */
    bool has_shown;      /* a directive of it was met since it was opened */
} open_file;

typedef struct replay {
    fr_reader *reader;
    fr_arena *arena;
    fr_directives *out;
    FR_VEC(open_file) stack;
    fr_bits_map by_file; /* CXFile -> file_undefs */
    fr_bits_map skips;   /* CXFile -> skips */
} replay;

/* ---- finding them ---- */

/* What the preprocessor skipped of one file, in all its inclusions. */
typedef FR_VEC(uint32_t) offsets;
typedef struct skips {
    offsets begins, ends; /* ascending when all are there */
    size_t begin_at, end_at;
} skips;

static skips *skips_of(replay *state, CXFile file)
{
    uint64_t *known = fr_bits_map_find(&state->skips, (uint64_t)(uintptr_t)file);
    return known ? (skips *)(uintptr_t)*known : NULL;
}

static int by_offset(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

static void add_skip(replay *state, CXSourceRange range)
{
    fr_reader *reader = state->reader;
    const fr_libclang *clang = reader->clang;
    CXFile file = NULL;
    uint32_t begin = 0, end = 0;
    clang->getSpellingLocation(clang->getRangeStart(range), &file, NULL, NULL, &begin);
    clang->getSpellingLocation(clang->getRangeEnd(range), NULL, NULL, NULL, &end);
    skips *known = skips_of(state, file);
    if (!known) {
        known = FR_NEW(state->arena, skips);
        fr_bits_map_put(&state->skips, (uint64_t)(uintptr_t)file, (uint64_t)(uintptr_t)known);
    }
    fr_vec_push(state->arena, &known->begins, begin);
    fr_vec_push(state->arena, &known->ends, end);
}

static void read_skipped(replay *state)
{
    const fr_libclang *clang = state->reader->clang;
    CXSourceRangeList *list = clang->getAllSkippedRanges(state->reader->unit);
    for (unsigned i = 0; list && i < list->count; i++)
        add_skip(state, list->ranges[i]);
    if (list)
        clang->disposeSourceRangeList(list);
    for (size_t i = 0; i < state->skips.slot_count; i++) {
        if (!state->skips.used[i])
            continue;
        skips *one = (skips *)(uintptr_t)state->skips.slots[i].value;
        qsort(one->begins.data, one->begins.len, sizeof *one->begins.data, by_offset);
        qsort(one->ends.data, one->ends.len, sizeof *one->ends.data, by_offset);
    }
}

/* How many of the file's inclusions skipped the offset, which is no less than that before. */
static size_t count_skips(skips *all, uint32_t offset)
{
    while (all->begin_at < all->begins.len && all->begins.data[all->begin_at] <= offset)
        all->begin_at++;
    while (all->end_at < all->ends.len && all->ends.data[all->end_at] <= offset)
        all->end_at++;
    return all->begin_at - all->end_at;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The macro that the directive of the # at text[hash] undefines, and where its `undef` stands;
 * empty if it is another one, or none. */
static fr_str undefined_name(fr_str text, size_t hash, size_t *at)
{
    size_t begin = hash + 1;
    while (begin < text.len && is_blank(text.ptr[begin]))
        begin++;
    if (!fr_str_starts(fr_str_slice(text, begin, text.len), FR_LIT("undef")))
        return (fr_str){ 0 };
    *at = begin;
    while (hash > 0 && is_blank(text.ptr[hash - 1]))
        hash--;
    if (hash > 0 && text.ptr[hash - 1] != '\n' && text.ptr[hash - 1] != '\r')
        return (fr_str){ 0 };
    begin += sizeof "undef" - 1;
    if (begin >= text.len || !is_blank(text.ptr[begin]))
        return (fr_str){ 0 };
    while (begin < text.len && is_blank(text.ptr[begin]))
        begin++;
    size_t end = begin;
    while (end < text.len && is_word(text.ptr[end]))
        end++;
    return fr_str_slice(text, begin, end);
}

/* True if `offset` is no part of a comment or string; `*scanned` is how far that is known. */
static bool is_code(fr_str text, size_t *scanned, size_t offset)
{
    *scanned = fr_macro_skip_to(text, *scanned, offset);
    return *scanned == offset;
}

static file_undefs *find_undefs(replay *state, CXFile file)
{
    fr_str text = fr_cx_text(state->reader, file);
    file_undefs *found = NULL;
    size_t scanned = 0;
    const char *bytes = text.ptr, *at = bytes, *end = text.len ? bytes + text.len : bytes;
    while (at < end && (at = memchr(at, '#', (size_t)(end - at))) != NULL) {
        size_t offset = 0;
        fr_str name = undefined_name(text, (size_t)(at - bytes), &offset);
        if (name.len && is_code(text, &scanned, offset)) {
            undef one = { name, (uint32_t)offset };
            if (!found)
                found = FR_NEW(state->arena, file_undefs);
            fr_vec_push(state->arena, &found->list, one);
        }
        at++;
    }
    return found;
}

static void count_file(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData counts)
{
    uint64_t *count = fr_bits_map_find(counts, (uint64_t)(uintptr_t)file);
    (void)stack, (void)depth;
    if (count)
        ++*count;
}

/* How often each file was read: CXFile -> count. Fewer times than there are directives for it, as
 * clang knows include guards and leaves the file closed. */
static void count_inclusions(fr_reader *reader, const fr_directives *recorded, fr_bits_map *counts)
{
    for (size_t i = 0; i < recorded->len; i++) {
        uint64_t keys[] = { (uint64_t)(uintptr_t)recorded->data[i].file,
                            (uint64_t)(uintptr_t)recorded->data[i].included };
        for (size_t k = 0; k < 2; k++)
            if (keys[k] && !fr_bits_map_find(counts, keys[k]))
                fr_bits_map_put(counts, keys[k], 0);
    }
    reader->clang->getInclusions(reader->unit, count_file, counts);
}

/* Keeps of a file's #undefs those that some inclusion of it did not skip. */
static void keep_live(replay *state, CXFile file, uint64_t inclusions, undefs *list)
{
    skips *skipped = skips_of(state, file);
    size_t kept = 0;
    for (size_t i = 0; skipped && i < list->len; i++)
        if (count_skips(skipped, list->data[i].offset) < (inclusions ? inclusions : 1))
            list->data[kept++] = list->data[i];
    if (skipped)
        list->len = kept;
}

static void find_all(replay *state, const fr_directives *recorded)
{
    fr_bits_map counts;
    fr_bits_map_init(&counts, state->arena);
    count_inclusions(state->reader, recorded, &counts);
    read_skipped(state);
    for (size_t i = 0; i < counts.slot_count; i++) {
        if (!counts.used[i])
            continue;
        CXFile file = (CXFile)(uintptr_t)counts.slots[i].key;
        file_undefs *found = find_undefs(state, file);
        if (!found)
            continue;
        keep_live(state, file, counts.slots[i].value, &found->list);
        fr_bits_map_put(&state->by_file, counts.slots[i].key, (uint64_t)(uintptr_t)found);
    }
}

/* ---- putting them in their place ---- */

static void emit_undefs(replay *state, open_file *open, uint32_t before)
{
    if (!open->undefs)
        return;
    while (open->next < open->undefs->list.len &&
           open->undefs->list.data[open->next].offset < before) {
        undef *one = &open->undefs->list.data[open->next++];
        fr_directive directive = {
            .kind = DIRECTIVE_UNDEF, .name = one->name, .file = open->file, .offset = one->offset
        };
        fr_vec_push(state->arena, state->out, directive);
    }
}

static void push_file(replay *state, CXFile file)
{
    uint64_t *found = fr_bits_map_find(&state->by_file, (uint64_t)(uintptr_t)file);
    file_undefs *list = found ? (file_undefs *)(uintptr_t)*found : NULL;
    open_file open = { .file = file, .undefs = list };
    open.is_again = list && list->inclusions > 0;
    if (list)
        list->inclusions++;
    fr_vec_push(state->arena, &state->stack, open);
}

static void pop_file(replay *state)
{
    open_file *open = &state->stack.data[state->stack.len - 1];
    if (!open->is_again || open->has_shown)
        emit_undefs(state, open, UINT32_MAX);
    state->stack.len--;
}

static bool is_open(const replay *state, CXFile file)
{
    for (size_t i = state->stack.len; i > 0; i--)
        if (state->stack.data[i - 1].file == file)
            return true;
    return false;
}

static void replay_one(replay *state, const fr_directive *directive)
{
    if (!is_open(state, directive->file)) /* the main file, or one given with -include */
        push_file(state, directive->file);
    while (state->stack.data[state->stack.len - 1].file != directive->file)
        pop_file(state);
    open_file *open = &state->stack.data[state->stack.len - 1];
    open->has_shown = true;
    emit_undefs(state, open, directive->offset);
    fr_vec_push(state->arena, state->out, *directive);
    if (directive->kind == DIRECTIVE_INCLUDE && directive->included)
        push_file(state, directive->included);
}

void fr_place_undefs(fr_reader *reader, fr_arena *arena, const fr_directives *recorded,
                     fr_directives *out)
{
    replay state = { .reader = reader, .arena = arena, .out = out };
    fr_bits_map_init(&state.by_file, arena);
    fr_bits_map_init(&state.skips, arena);
    find_all(&state, recorded);
    for (size_t i = 0; i < recorded->len; i++)
        replay_one(&state, &recorded->data[i]);
    while (state.stack.len > 0)
        pop_file(&state);
}
