/* The recorded directives are replayed with a stack of open files: an inclusion opens one, a
 * directive of a file further down closes those above it. An #undef takes effect before the next
 * directive of its file that follows it, or when its file closes. A file that is included again
 * but shows no directive then was kept out by its guard, and its #undefs with it. */
#include "read_c/undefs.h"

#include <string.h>

#include "base/map.h"

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
    fr_directives *out;
    FR_VEC(open_file) stack;
    fr_bits_map by_file; /* CXFile -> file_undefs */
} replay;

/* ---- finding them ---- */

typedef struct skipped_range {
    CXFile file;
    uint32_t begin, end;
} skipped_range;

typedef FR_VEC(skipped_range) skipped_ranges;

static void read_skipped(fr_reader *reader, skipped_ranges *out)
{
    const fr_libclang *clang = reader->clang;
    CXSourceRangeList *list = clang->getAllSkippedRanges(reader->unit);
    for (unsigned i = 0; list && i < list->count; i++) {
        skipped_range range = { 0 };
        clang->getSpellingLocation(clang->getRangeStart(list->ranges[i]), &range.file, NULL, NULL,
                                   &range.begin);
        clang->getSpellingLocation(clang->getRangeEnd(list->ranges[i]), NULL, NULL, NULL,
                                   &range.end);
        fr_vec_push(reader->arena, out, range);
    }
    if (list)
        clang->disposeSourceRangeList(list);
}

static unsigned count_skips(const skipped_ranges *skipped, CXFile file, size_t offset)
{
    unsigned count = 0;
    for (size_t i = 0; i < skipped->len; i++) {
        const skipped_range *range = &skipped->data[i];
        count += range->file == file && range->begin <= offset && offset < range->end;
    }
    return count;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The macro that the line around text[at..] ("undef...") undefines; empty if it is no directive. */
static fr_str undefined_name(fr_str text, size_t at)
{
    size_t hash = at;
    while (hash > 0 && is_blank(text.ptr[hash - 1]))
        hash--;
    if (hash == 0 || text.ptr[hash - 1] != '#')
        return (fr_str){ 0 };
    for (hash--; hash > 0 && is_blank(text.ptr[hash - 1]);)
        hash--;
    if (hash > 0 && text.ptr[hash - 1] != '\n')
        return (fr_str){ 0 };
    size_t begin = at + sizeof "undef" - 1;
    if (begin >= text.len || !is_blank(text.ptr[begin]))
        return (fr_str){ 0 };
    while (begin < text.len && is_blank(text.ptr[begin]))
        begin++;
    size_t end = begin;
    while (end < text.len && is_word(text.ptr[end]))
        end++;
    return fr_str_slice(text, begin, end);
}

static file_undefs *find_undefs(fr_reader *reader, CXFile file)
{
    size_t size = 0;
    const char *bytes = reader->clang->getFileContents(reader->unit, file, &size);
    fr_str text = { bytes, bytes ? size : 0 };
    file_undefs *found = NULL;
    const char *at = bytes, *end = bytes ? bytes + size : bytes;
    while (at < end && (at = memmem(at, (size_t)(end - at), "undef", 5)) != NULL) {
        fr_str name = undefined_name(text, (size_t)(at - bytes));
        if (name.len) {
            undef one = { name, (uint32_t)(at - bytes) };
            if (!found)
                found = FR_NEW(reader->arena, file_undefs);
            fr_vec_push(reader->arena, &found->list, one);
        }
        at += 5;
    }
    return found;
}

static bool is_main_file(fr_reader *reader, CXFile file)
{
    return file == reader->clang->getFile(reader->unit, reader->main_file.ptr);
}

/* Keeps of each file's #undefs those that some inclusion of it did not skip. */
static void find_all(replay *state, const fr_directives *recorded)
{
    fr_reader *reader = state->reader;
    fr_bits_map counts;
    skipped_ranges skipped = { 0 };
    fr_bits_map_init(&counts, reader->arena);
    for (size_t i = 0; i < recorded->len; i++) {
        const fr_directive *one = &recorded->data[i];
        CXFile files[] = { one->file, one->included };
        for (size_t k = 0; k < 2; k++) {
            uint64_t key = (uint64_t)(uintptr_t)files[k];
            uint64_t *count = key ? fr_bits_map_find(&counts, key) : NULL;
            if (key && !count)
                fr_bits_map_put(&counts, key, k == 1 || is_main_file(reader, files[k]));
            else if (count && k == 1)
                (*count)++;
        }
    }
    read_skipped(reader, &skipped);
    for (size_t i = 0; i < counts.slot_count; i++) {
        if (!counts.slots[i].used)
            continue;
        CXFile file = (CXFile)(uintptr_t)counts.slots[i].key;
        file_undefs *found = find_undefs(reader, file);
        if (!found)
            continue;
        size_t kept = 0;
        for (size_t k = 0; k < found->list.len; k++) {
            undef one = found->list.data[k];
            unsigned inclusions = (unsigned)counts.slots[i].value;
            if (count_skips(&skipped, file, one.offset) < (inclusions ? inclusions : 1))
                found->list.data[kept++] = one;
        }
        found->list.len = kept;
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
        fr_directive directive = { .kind = DIRECTIVE_UNDEF,
                                   .name = one->name,
                                   .file = open->file,
                                   .span = { .offset = one->offset } };
        fr_vec_push(state->reader->arena, state->out, directive);
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
    fr_vec_push(state->reader->arena, &state->stack, open);
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
    emit_undefs(state, open, directive->span.offset);
    fr_vec_push(state->reader->arena, state->out, *directive);
    if (directive->kind == DIRECTIVE_INCLUDE && directive->included)
        push_file(state, directive->included);
}

void fr_place_undefs(fr_reader *reader, const fr_directives *recorded, fr_directives *out)
{
    replay state = { .reader = reader, .out = out };
    fr_bits_map_init(&state.by_file, reader->arena);
    find_all(&state, recorded);
    for (size_t i = 0; i < recorded->len; i++)
        replay_one(&state, &recorded->data[i]);
    while (state.stack.len > 0)
        pop_file(&state);
}
