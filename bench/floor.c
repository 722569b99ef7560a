/* floor: the least that any tool on libclang can cost. Loads the library, parses a header with the
 * flags that `ferrule bind` would use, and visits every cursor. Nothing is looked at, nothing is
 * written but the count.
 *
 * floor LIBCLANG HEADER [CLANG-ARGUMENT...]
 *
 * Like the program it is held against, it ends without tidying up. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* as in clang-c/Index.h */
typedef struct cursor {
    int kind;
    int xdata;
    const void *data[3];
} cursor;
typedef int visitor(cursor, cursor, void *);
enum { RECURSE = 2, DETAILED_PREPROCESSING_RECORD = 1 };

typedef struct library {
    void *(*create_index)(int, int);
    int (*parse)(void *, const char *, const char *const *, int, void *, unsigned, unsigned,
                 void **);
    cursor (*unit_cursor)(void *);
    unsigned (*visit)(cursor, visitor *, void *);
} library;

static void find(void *handle, const char *name, void *to)
{
    void *symbol = dlsym(handle, name);
    if (!symbol) {
        fprintf(stderr, "floor: %s\n", dlerror());
        exit(3);
    }
    memcpy(to, &symbol, sizeof symbol);
}

static library load(const char *path)
{
    library clang;
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        fprintf(stderr, "floor: %s\n", dlerror());
        exit(3);
    }
    find(handle, "clang_createIndex", &clang.create_index);
    find(handle, "clang_parseTranslationUnit2", &clang.parse);
    find(handle, "clang_getTranslationUnitCursor", &clang.unit_cursor);
    find(handle, "clang_visitChildren", &clang.visit);
    return clang;
}

static int count_one(cursor at, cursor parent, void *count)
{
    (void)at;
    (void)parent;
    ++*(unsigned long *)count;
    return RECURSE;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: floor LIBCLANG HEADER [CLANG-ARGUMENT...]\n", stderr);
        return 2;
    }
    library clang = load(argv[1]);
    void *index = clang.create_index(0, 0), *unit = NULL;
    int code = clang.parse(index, argv[2], (const char *const *)argv + 3, argc - 3, NULL, 0,
                           DETAILED_PREPROCESSING_RECORD, &unit);
    if (code != 0 || !unit) {
        fprintf(stderr, "floor: libclang returned %d\n", code);
        return 1;
    }
    unsigned long count = 0;
    clang.visit(clang.unit_cursor(unit), count_one, &count);
    printf("%lu cursors\n", count);
    fflush(stdout);
    _exit(0);
}
