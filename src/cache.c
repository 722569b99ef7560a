/* Records of runs. A record is a checksum and then fields, each as `LENGTH:BYTES`; numbers are
 * fields in decimal. A file that is younger than the run, or that took its place since, may not be
 * what was read: then nothing is recorded. (Files are dated by a clock that may lag a few
 * milliseconds behind; a run reads its first header later than that.) */
#include "cache.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "base/text.h"
#include "read_c/libclang_find.h"

enum {
    FORMAT = 1, /* of the record: to be counted up when it changes */
    LARGEST_RECORD = 64 * 1024 * 1024,
    LARGEST_FILE = 1024 * 1024 * 1024,
    MOST_FOLDERS = 4096,
    MOST_RECORDS = 1024,   /* more are thinned out */
    RECORDS_TO_KEEP = 768, /* when they are */
    CHECKSUM = 16          /* hexadecimal digits */
};

/* What stat() says of a file; is_there false: that there is none. */
typedef struct identity {
    bool is_there, is_folder, is_special; /* special: a device, a pipe */
    uint64_t size, inode, device;
    int64_t changed; /* nanoseconds */
    int64_t touched; /* the same of its name and rights, too; no program can set it back */
} identity;

static int64_t nanoseconds(struct timespec time)
{
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static identity identify(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return (identity){ 0 };
    return (identity){ .is_there = true,
                       .is_folder = S_ISDIR(status.st_mode),
                       .is_special = !S_ISDIR(status.st_mode) && !S_ISREG(status.st_mode),
                       .size = S_ISDIR(status.st_mode) ? 0 : (uint64_t)status.st_size,
                       .inode = (uint64_t)status.st_ino,
                       .device = (uint64_t)status.st_dev,
                       .changed = nanoseconds(status.st_mtim),
                       .touched = nanoseconds(status.st_ctim) };
}

static bool is_same(const identity *a, const identity *b)
{
    return a->is_there == b->is_there && a->is_folder == b->is_folder && a->size == b->size &&
           a->inode == b->inode && a->device == b->device && a->changed == b->changed;
}

/* ---- contents ---- */

/* Names that no #include asks for; they come and go in folders where things are built. */
static bool is_product(fr_str name)
{
    static const char *const ends[] = { ".rs", ".o",     ".d",    ".a",   ".so",
                                        ".c",  ".rmeta", ".rlib", ".tmp", ".i" };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (fr_str_ends(name, fr_str_from(ends[i])))
            return true;
    return false;
}

static bool hash_folder(fr_arena *arena, const char *path, uint64_t *hash)
{
    fr_strs names = { 0 };
    fr_text all;
    if (fr_file_list(arena, path, &names) != 0)
        return false;
    fr_text_init(&all, arena);
    for (size_t i = 0; i < names.len; i++)
        if (!is_product(names.data[i]))
            fr_text_fmt(&all, "%.*s/", FR_ARG(names.data[i]));
    *hash = fr_str_hash(fr_text_str(&all));
    return true;
}

static bool hash_content(fr_arena *arena, const char *path, const identity *what, uint64_t *hash)
{
    fr_str text;
    *hash = 0;
    if (!what->is_there)
        return true;
    if (what->is_folder)
        return hash_folder(arena, path, hash);
    if (fr_file_read(arena, path, LARGEST_FILE, &text) != 0)
        return false;
    *hash = fr_str_hash(text);
    return true;
}

/* ---- the key ---- */

static fr_str cache_folder(fr_arena *arena)
{
    const char *own = getenv("FERRULE_CACHE_DIR"), *xdg = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    if (own)
        return fr_str_from(own); /* empty: no cache */
    if (xdg && *xdg == '/')
        return fr_arena_printf(arena, "%s/ferrule", xdg);
    if (home && *home == '/')
        return fr_arena_printf(arena, "%s/.cache/ferrule", home);
    return (fr_str){ 0 };
}

static void add_word(fr_text *key, fr_str word)
{
    fr_text_fmt(key, "%zu:", word.len);
    fr_text_put(key, word);
}

static void add_identity(fr_text *key, const char *path)
{
    identity what = identify(path);
    fr_text_fmt(key, "%llu,%llu,%lld;", (unsigned long long)what.size,
                (unsigned long long)what.inode, (long long)what.changed);
}

static void add_environment(fr_text *key)
{
    static const char *const names[] = {
        "TARGET",
        "BINDGEN_EXTRA_CLANG_ARGS",
        "LIBCLANG_PATH",
        "LLVM_CONFIG_PATH",
        "CLANG_PATH",
        "RUSTFMT",
        "RUSTUP_TOOLCHAIN",
        "HOME",
        "XDG_CONFIG_HOME",
        "PATH",
        "CPATH",
        "TMPDIR",
        "C_INCLUDE_PATH",
        "CPLUS_INCLUDE_PATH",
        "OBJC_INCLUDE_PATH",
        "SDKROOT",
        "SOURCE_DATE_EPOCH",
        "LD_LIBRARY_PATH",
        "CCC_OVERRIDE_OPTIONS",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        fr_text_char(key, value ? '=' : '!');
        add_word(key, fr_str_from(value));
    }
    const char *target = getenv("TARGET");
    char *name =
        fr_arena_cstr(key->arena, fr_arena_printf(key->arena, "BINDGEN_EXTRA_CLANG_ARGS_%s",
                                                  target ? target : ""));
    add_word(key, fr_str_from(getenv(name)));
    for (char *at = name; *at; at++)
        *at = *at == '-' ? '_' : *at;
    add_word(key, fr_str_from(getenv(name)));
}

/* Finds the file that holds this code: the program, or the shared library. */
static int find_own_file(struct dl_phdr_info *object, size_t size, void *found)
{
    uintptr_t here = (uintptr_t)&find_own_file;
    (void)size;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        uintptr_t begin = object->dlpi_addr + object->dlpi_phdr[i].p_vaddr;
        if (object->dlpi_phdr[i].p_type != PT_LOAD || here < begin ||
            here - begin >= object->dlpi_phdr[i].p_memsz)
            continue;
        *(const char **)found = object->dlpi_name;
        return 1;
    }
    return 0;
}

/* This program and library, and the libclang that would be loaded first: another one may give
 * another result. Nothing is loaded to find that out. */
static void add_tools(fr_text *key)
{
    fr_strs candidates = { 0 }, searched = { 0 };
    const char *own = NULL;
    add_word(key, FR_LIT(FERRULE_VERSION));
    add_identity(key, "/proc/self/exe");
    if (dl_iterate_phdr(find_own_file, &own) && own && *own)
        add_identity(key, own);
    fr_libclang_find(key->arena, &candidates, &searched);
    if (candidates.len == 0)
        return;
    add_word(key, candidates.data[0]);
    add_identity(key, fr_arena_cstr(key->arena, candidates.data[0]));
}

void fr_cache_find(fr_cache_entry *entry, fr_arena *arena, const fr_strs *words)
{
    struct timespec now;
    char *here = getcwd(NULL, 0);
    fr_str folder = cache_folder(arena);
    fr_text key;
    *entry = (fr_cache_entry){ 0 };
    clock_gettime(CLOCK_REALTIME, &now);
    entry->start = nanoseconds(now);
    fr_text_init(&key, arena);
    add_word(&key, fr_str_from(here));
    bool has_folder = here != NULL;
    free(here);
    if (!has_folder || folder.len == 0)
        return;
    for (size_t i = 0; i < words->len; i++)
        add_word(&key, words->data[i]);
    add_environment(&key);
    add_tools(&key);
    uint64_t high = fr_str_hash(fr_text_str(&key));
    fr_text_char(&key, '+');
    uint64_t low = fr_str_hash(fr_text_str(&key));
    entry->path =
        fr_arena_printf(arena, "%.*s/%016" PRIx64 "%016" PRIx64, FR_ARG(folder), high, low);
}

/* ---- writing ---- */

static void put_number(fr_text *out, uint64_t number)
{
    char digits[24];
    int length = 0;
    do
        digits[sizeof digits - (size_t)++length] = (char)('0' + number % 10);
    while (number /= 10);
    add_word(out, (fr_str){ digits + sizeof digits - length, (size_t)length });
}

/* False if the file was, or may have been, changed since `start`. */
static bool put_file(fr_text *out, fr_str path, int64_t start)
{
    uint64_t hash;
    const char *name = fr_arena_cstr(out->arena, path);
    identity what = identify(name);
    if (what.is_special || (start && (what.changed > start || what.touched > start)) ||
        !hash_content(out->arena, name, &what, &hash))
        return false;
    identity after = identify(name);
    if (!is_same(&what, &after))
        return false; /* changed while it was looked at */
    add_word(out, path);
    put_number(out, (uint64_t)what.is_there + 2 * (uint64_t)what.is_folder);
    put_number(out, what.size);
    put_number(out, what.inode);
    put_number(out, what.device);
    put_number(out, (uint64_t)what.changed);
    put_number(out, hash);
    return true;
}

static void put_diagnostics(fr_text *out, const fr_diags *diags)
{
    put_number(out, diags->list.len);
    for (size_t i = 0; i < diags->list.len; i++) {
        const fr_diagnostic *one = &diags->list.data[i];
        put_number(out, (uint64_t)one->code);
        add_word(out, one->place.file);
        put_number(out, one->place.line);
        put_number(out, one->place.column);
        add_word(out, one->message);
        add_word(out, one->hint);
        put_number(out, one->notes.len);
        for (size_t k = 0; k < one->notes.len; k++)
            add_word(out, one->notes.data[k]);
    }
}

/* `folder` lies in `base`: the folder of the same name in every other one that was searched. */
static void add_same_elsewhere(fr_arena *arena, const fr_cache_run *run, fr_map *folders,
                               fr_str folder, fr_str base)
{
    fr_str rest = fr_str_slice(folder, base.len, folder.len);
    if (rest.len < 2 || !fr_str_starts(folder, base) || rest.ptr[0] != '/')
        return;
    for (size_t i = 0; i < run->folders.len && folders->count < MOST_FOLDERS; i++) {
        fr_str same =
            fr_arena_printf(arena, "%.*s%.*s", FR_ARG(run->folders.data[i]), FR_ARG(rest));
        if (fr_file_is_directory(same.ptr))
            fr_map_put(folders, same, 0);
    }
}

/* Not of programs and configurations. */
static bool is_header_folder(fr_str path)
{
    return !fr_str_ends(path, FR_LIT(".toml")) && !fr_str_ends(path, FR_LIT("/rustfmt"));
}

/* The folders that were searched, those of the files, and in each folder that was searched the
 * sub-folder that a file was found in under another. */
static void collect_folders(fr_arena *arena, const fr_cache_run *run, fr_map *folders)
{
    for (size_t i = 0; i < run->folders.len; i++)
        fr_map_put(folders, run->folders.data[i], 0);
    for (size_t i = 0; i < run->files.len && folders->count < MOST_FOLDERS; i++)
        if (is_header_folder(run->files.data[i]))
            fr_map_put(folders, fr_path_parent(run->files.data[i]), 0);
    size_t count = folders->count;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < run->folders.len; k++)
            add_same_elsewhere(arena, run, folders, folders->entries[i].key, run->folders.data[k]);
}

/* Keeps the folder from growing for ever: past a number, those written longest ago go. */
typedef struct old_record {
    fr_str path;
    int64_t changed;
} old_record;

static int compare_age(const void *left, const void *right)
{
    int64_t a = ((const old_record *)left)->changed, b = ((const old_record *)right)->changed;
    return (a > b) - (a < b);
}

static void thin_out(fr_arena *arena, fr_str folder)
{
    fr_strs names = { 0 };
    if (fr_file_list(arena, fr_arena_cstr(arena, folder), &names) != 0 || names.len <= MOST_RECORDS)
        return;
    old_record *records = FR_NEW_ARRAY(arena, old_record, names.len);
    for (size_t i = 0; i < names.len; i++) {
        fr_str path = fr_path_join(arena, folder, names.data[i]);
        records[i] = (old_record){ path, identify(path.ptr).changed };
    }
    qsort(records, names.len, sizeof *records, compare_age);
    for (size_t i = 0; i + RECORDS_TO_KEEP < names.len; i++)
        if (fr_path_base(records[i].path).len == 32) /* a name of ours */
            unlink(records[i].path.ptr);
}

/* Each list: how many, then the files. */
static bool put_files(fr_text *out, const fr_cache_run *run, int64_t start)
{
    fr_map files, folders;
    bool is_good = true;
    fr_map_init(&files, out->arena);
    fr_map_init(&folders, out->arena);
    for (size_t i = 0; i < run->files.len; i++)
        fr_map_put(&files, run->files.data[i], 0);
    collect_folders(out->arena, run, &folders);
    put_number(out, files.count + folders.count + run->outputs.len);
    for (size_t i = 0; is_good && i < files.count; i++)
        is_good = put_file(out, files.entries[i].key, start);
    for (size_t i = 0; is_good && i < folders.count; i++)
        is_good = put_file(out, folders.entries[i].key, 0);
    for (size_t i = 0; is_good && i < run->outputs.len; i++)
        is_good = put_file(out, run->outputs.data[i], 0);
    return is_good;
}

static bool write_all(int fd, fr_str content)
{
    while (content.len) {
        ssize_t put = write(fd, content.ptr, content.len);
        if (put < 0 && errno != EINTR)
            return false;
        content = fr_str_slice(content, put > 0 ? (size_t)put : 0, content.len);
    }
    return true;
}

/* Renamed into place like any output, but not waited for until it is on the disk: the checksum
 * finds a record that a crash cut off. */
static void write_record(fr_arena *arena, fr_str path, fr_str payload)
{
    fr_str checksum = fr_arena_printf(arena, "%016" PRIx64, fr_str_hash(payload));
    char *temporary = fr_arena_cstr(arena, fr_arena_printf(arena, "%.*s.XXXXXX", FR_ARG(path)));
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0)
        return;
    bool is_good = write_all(fd, checksum) && write_all(fd, payload);
    is_good &= close(fd) == 0;
    if (!is_good || rename(temporary, path.ptr) != 0)
        unlink(temporary);
    thin_out(arena, fr_path_parent(path));
}

void fr_cache_store(const fr_cache_entry *entry, fr_arena *arena, const fr_cache_run *run)
{
    fr_text out;
    /* before the folders are looked at, in case it is in one of them */
    if (entry->path.len == 0 || fr_file_make_parents(arena, entry->path.ptr) != 0)
        return;
    fr_text_init(&out, arena);
    put_number(&out, FORMAT);
    if (!put_files(&out, run, entry->start))
        return;
    put_diagnostics(&out, run->diags);
    write_record(arena, entry->path, fr_text_str(&out));
}

/* ---- reading ---- */

typedef struct record {
    fr_str rest;
    bool is_broken;
} record;

static fr_str take_word(record *from)
{
    uint64_t length = 0;
    size_t colon = fr_str_find_char(fr_str_slice(from->rest, 0, 21), ':');
    if (from->is_broken || colon == SIZE_MAX ||
        !fr_str_to_u64(fr_str_slice(from->rest, 0, colon), &length) ||
        length > from->rest.len - colon - 1) {
        from->is_broken = true;
        return (fr_str){ 0 };
    }
    size_t end = colon + 1 + (size_t)length;
    fr_str word = fr_str_slice(from->rest, colon + 1, end);
    from->rest = fr_str_slice(from->rest, end, from->rest.len);
    return word;
}

static uint64_t take_number(record *from)
{
    uint64_t number = 0;
    if (!fr_str_to_u64(take_word(from), &number))
        from->is_broken = true;
    return number;
}

/* True if the next file is as it was; its content is looked at only if stat() says otherwise. */
static bool take_unchanged_file(record *from, fr_arena *arena)
{
    const char *path = fr_arena_cstr(arena, take_word(from));
    uint64_t kind = take_number(from), hash = 0;
    identity then = { .is_there = kind & 1, .is_folder = kind & 2 };
    then.size = take_number(from);
    then.inode = take_number(from);
    then.device = take_number(from);
    then.changed = (int64_t)take_number(from);
    uint64_t hash_then = take_number(from);
    if (from->is_broken)
        return false;
    identity now = identify(path);
    if (is_same(&then, &now))
        return true;
    if (now.is_special || then.is_there != now.is_there || then.is_folder != now.is_folder ||
        then.size != now.size)
        return false;
    return hash_content(arena, path, &now, &hash) && hash == hash_then;
}

static void take_diagnostics(record *from, fr_arena *arena, fr_diags *diags)
{
    uint64_t count = take_number(from);
    for (uint64_t i = 0; i < count && !from->is_broken; i++) {
        uint64_t code = take_number(from);
        fr_place place = { .file = take_word(from) };
        place.line = (uint32_t)take_number(from);
        place.column = (uint32_t)take_number(from);
        fr_str message = take_word(from), hint = take_word(from);
        uint64_t notes = take_number(from);
        if (from->is_broken || code >= DIAG_COUNT)
            return;
        fr_diagnostic *one = fr_diag(diags, (fr_diag_code)code, place, "%.*s", FR_ARG(message));
        one->hint = hint;
        for (uint64_t k = 0; k < notes && !from->is_broken; k++)
            fr_vec_push(arena, &one->notes, take_word(from));
    }
}

static bool open_record(const fr_cache_entry *entry, fr_arena *arena, record *out)
{
    fr_str text;
    if (entry->path.len == 0 || fr_file_read(arena, entry->path.ptr, LARGEST_RECORD, &text) != 0 ||
        text.len < CHECKSUM)
        return false;
    out->rest = fr_str_slice(text, CHECKSUM, text.len);
    fr_str checksum = fr_arena_printf(arena, "%016" PRIx64, fr_str_hash(out->rest));
    return fr_str_eq(checksum, fr_str_slice(text, 0, CHECKSUM)) && take_number(out) == FORMAT;
}

bool fr_cache_is_current(const fr_cache_entry *entry, fr_arena *arena, fr_diags *diags)
{
    record from = { 0 };
    if (!open_record(entry, arena, &from))
        return false;
    uint64_t count = take_number(&from);
    for (uint64_t i = 0; i < count; i++)
        if (!take_unchanged_file(&from, arena))
            return false;
    take_diagnostics(&from, arena, diags);
    return !from.is_broken;
}
