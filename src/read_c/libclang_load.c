/* Loading libclang: the first candidate that opens and has every function wins. */
#include "read_c/libclang_load.h"

#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/text.h"
#include "read_c/libclang_find.h"

enum { OLDEST = 14 };

typedef struct function_row {
    const char *name;
    size_t offset; /* of the member of fr_libclang */
    bool is_required;
} function_row;

static const function_row rows[] = {
#define CLANG(result, name, parameters)     { "clang_" #name, offsetof(fr_libclang, name), true },
#define CLANG_NEW(result, name, parameters) { "clang_" #name, offsetof(fr_libclang, name), false },
#include "read_c/libclang_functions.h"
#undef CLANG
#undef CLANG_NEW
};

/* NULL, or the name of a function that is missing. POSIX gives functions and objects pointers of
 * one size (dlsym, "Application Usage"), so the pointer is copied as bytes. */
static const char *fill_table(fr_libclang *clang, void *handle)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *symbol = dlsym(handle, rows[i].name);
        if (!symbol && rows[i].is_required)
            return rows[i].name;
        memcpy((char *)clang + rows[i].offset, &symbol, sizeof symbol);
    }
    clang->handle = handle;
    return NULL;
}

/* "Debian clang version 14.0.6" -> 14; 0 if there is no number. */
static unsigned major_version(const fr_libclang *clang)
{
    CXString version = clang->getClangVersion();
    const char *text = clang->getCString(version);
    const char *at = text ? strstr(text, "version ") : NULL;
    unsigned major = at ? (unsigned)strtoul(at + sizeof "version " - 1, NULL, 10) : 0;
    clang->disposeString(version);
    return major;
}

static bool try_load(fr_libclang *clang, fr_arena *arena, const char *path, fr_str *why_not)
{
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        const char *message = dlerror();
        *why_not = fr_arena_str(arena, fr_str_from(message ? message : "cannot be loaded"));
        return false;
    }
    const char *missing = fill_table(clang, handle);
    if (missing) {
        *why_not = fr_arena_printf(arena, "%s: has no function %s (older than version %d?)", path,
                                   missing, OLDEST);
        dlclose(handle);
        return false;
    }
    clang->major = major_version(clang);
    return true;
}

static void report_failure(fr_arena *arena, fr_diags *diags, const fr_strs *reasons,
                           const fr_strs *searched)
{
    fr_diagnostic *d = fr_diag(diags, DIAG_E0101, (fr_place){ 0 }, "no usable libclang was found");
    d->hint = FR_LIT("install one (Debian: apt install libclang-dev), or set LIBCLANG_PATH to the "
                     "library or its folder");
    for (size_t i = 0; i < reasons->len; i++)
        fr_vec_push(arena, &d->notes, reasons->data[i]);
    for (size_t i = 0; i < searched->len; i++)
        fr_vec_push(arena, &d->notes,
                    fr_arena_printf(arena, "looked in %.*s", FR_ARG(searched->data[i])));
}

bool fr_libclang_load(fr_libclang *clang, fr_arena *arena, fr_diags *diags)
{
    fr_strs candidates = { 0 }, searched = { 0 }, reasons = { 0 };
    fr_libclang_find(arena, &candidates, &searched);
    for (size_t i = 0; i < candidates.len; i++) {
        fr_str why_not = { 0 };
        const char *path = fr_arena_cstr(arena, candidates.data[i]);
        if (try_load(clang, arena, path, &why_not)) {
            clang->path = fr_arena_cstr(arena, candidates.data[i]);
            return true;
        }
        fr_vec_push(arena, &reasons, why_not);
    }
    report_failure(arena, diags, &reasons, &searched);
    return false;
}

/* ---- at rest ---- */

/* True if the dynamic linker has written into pages that cannot be written to. */
static bool has_text_relocations(const struct link_map *library)
{
    for (const ElfW(Dyn) *entry = library->l_ld; entry->d_tag != DT_NULL; entry++)
        if (entry->d_tag == DT_TEXTREL ||
            (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL)))
            return true;
    return false;
}

/* For dl_iterate_phdr(). Pages that nobody can have written to are as they are in the file. */
static int drop_pages(struct dl_phdr_info *object, size_t size, void *first)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    const struct link_map *library = first;
    (void)size;
    while (library && library->l_addr != object->dlpi_addr)
        library = library->l_next;
    if (!library || has_text_relocations(library))
        return 0;
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t begin = (object->dlpi_addr + part->p_vaddr + page - 1) / page * page;
        uintptr_t end = (object->dlpi_addr + part->p_vaddr + part->p_filesz) / page * page;
        if (part->p_type == PT_LOAD && !(part->p_flags & PF_W) && begin < end)
            madvise((void *)begin, end - begin, MADV_DONTNEED);
    }
    return 0;
}

static void *drop_all_pages(void *data)
{
    const fr_libclang_rest *rest = data;
    struct link_map *library = NULL; /* those that it needs stand behind it */
    if (dlinfo(rest->clang->handle, RTLD_DI_LINKMAP, &library) == 0)
        dl_iterate_phdr(drop_pages, library);
    return NULL;
}

void fr_libclang_rest_begin(fr_libclang_rest *rest, const fr_libclang *clang)
{
    rest->clang = clang;
    rest->is_begun = pthread_create(&rest->thread, NULL, drop_all_pages, rest) == 0;
    if (!rest->is_begun)
        drop_all_pages(rest);
}

void fr_libclang_rest_end(fr_libclang_rest *rest)
{
    if (rest->is_begun)
        pthread_join(rest->thread, NULL);
    rest->is_begun = false;
}
