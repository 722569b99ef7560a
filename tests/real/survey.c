/* survey: what a header declares, by clang's word and without ferrule's reader, so that the two can
 * be compared.
 *
 * survey LIBCLANG HEADER [CLANG-ARGUMENT...] prints lines:
 *   fn NAME            a function with a symbol to link to
 *   record NAME S A    a struct or union with a definition at file scope: size and alignment
 *   typedef NAME S A   a typedef of an object type */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* as in clang-c/Index.h */
typedef struct cursor {
    int kind;
    int xdata;
    const void *data[3];
} cursor;
typedef struct type {
    int kind;
    void *data[2];
} type;
typedef struct string {
    const void *data;
    unsigned flags;
} string;
typedef int visitor(cursor, cursor, void *);
enum {
    STRUCT_DECL = 2,
    UNION_DECL = 3,
    FUNCTION_DECL = 8,
    TYPEDEF_DECL = 20,
    FUNCTION_NO_PROTO = 110,
    FUNCTION_PROTO = 111,
    LINKAGE_EXTERNAL = 4,
    VISIBILITY_HIDDEN = 1,
    SEVERITY_ERROR = 3,
    CONTINUE = 1
};

typedef struct library {
    void *(*createIndex)(int, int);
    void (*disposeIndex)(void *);
    void (*disposeTranslationUnit)(void *);
    int (*parseTranslationUnit2)(void *, const char *, const char *const *, int, void *, unsigned,
                                 unsigned, void **);
    unsigned (*getNumDiagnostics)(void *);
    void *(*getDiagnostic)(void *, unsigned);
    int (*getDiagnosticSeverity)(void *);
    string (*getDiagnosticSpelling)(void *);
    cursor (*getTranslationUnitCursor)(void *);
    unsigned (*visitChildren)(cursor, visitor *, void *);
    string (*getCursorSpelling)(cursor);
    const char *(*getCString)(string);
    void (*disposeString)(string);
    type (*getCursorType)(cursor);
    type (*getCanonicalType)(type);
    int (*getCursorLinkage)(cursor);
    int (*getCursorVisibility)(cursor);
    unsigned (*Cursor_isFunctionInlined)(cursor);
    unsigned (*Cursor_isAnonymous)(cursor);
    unsigned (*isCursorDefinition)(cursor);
    long long (*Type_getSizeOf)(type);
    long long (*Type_getAlignOf)(type);
} library;

static void *handle_of(const char *path)
{
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (handle)
        return handle;
    fprintf(stderr, "survey: %s\n", dlerror());
    exit(3);
}

static library load(const char *path)
{
    library clang;
    void *handle = handle_of(path);
#define FIND(name)                                                                                 \
    {                                                                                              \
        "clang_" #name, &clang.name                                                                \
    }
    const struct {
        const char *name;
        void *to;
    } rows[] = {
        FIND(createIndex),
        FIND(disposeIndex),
        FIND(disposeTranslationUnit),
        FIND(parseTranslationUnit2),
        FIND(getNumDiagnostics),
        FIND(getDiagnostic),
        FIND(getDiagnosticSeverity),
        FIND(getDiagnosticSpelling),
        FIND(getCursorSpelling),
        FIND(getTranslationUnitCursor),
        FIND(visitChildren),
        FIND(getCString),
        FIND(disposeString),
        FIND(getCursorType),
        FIND(getCanonicalType),
        FIND(getCursorLinkage),
        FIND(getCursorVisibility),
        FIND(Cursor_isFunctionInlined),
        FIND(Cursor_isAnonymous),
        FIND(isCursorDefinition),
        FIND(Type_getSizeOf),
        FIND(Type_getAlignOf),
    };
#undef FIND
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *symbol = dlsym(handle, rows[i].name);
        if (!symbol) {
            fprintf(stderr, "survey: %s\n", dlerror());
            exit(3);
        }
        memcpy(rows[i].to, &symbol, sizeof symbol);
    }
    return clang;
}

static void print_layout(const library *clang, const char *what, const char *name, cursor at)
{
    type t = clang->getCursorType(at);
    int kind = clang->getCanonicalType(t).kind;
    long long size = clang->Type_getSizeOf(t), align = clang->Type_getAlignOf(t);
    if (size >= 0 && align > 0 && kind != FUNCTION_PROTO && kind != FUNCTION_NO_PROTO)
        printf("%s %s %lld %lld\n", what, name, size, align);
}

static void print(const library *clang, const char *name, cursor at)
{
    if (!name || !*name || clang->Cursor_isAnonymous(at) || strchr(name, ' '))
        return;
    if (at.kind == FUNCTION_DECL) {
        if (clang->getCursorLinkage(at) == LINKAGE_EXTERNAL &&
            clang->getCursorVisibility(at) != VISIBILITY_HIDDEN &&
            !clang->Cursor_isFunctionInlined(at))
            printf("fn %s\n", name);
    } else if (at.kind == TYPEDEF_DECL) {
        print_layout(clang, "typedef", name, at);
    } else if ((at.kind == STRUCT_DECL || at.kind == UNION_DECL) && clang->isCursorDefinition(at)) {
        print_layout(clang, "record", name, at);
    }
}

static int look(cursor at, cursor parent, void *data)
{
    const library *clang = data;
    string spelling = clang->getCursorSpelling(at);
    (void)parent;
    print(clang, clang->getCString(spelling), at);
    clang->disposeString(spelling);
    return CONTINUE;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: survey LIBCLANG HEADER [CLANG-ARGUMENT...]\n", stderr);
        return 2;
    }
    library clang = load(argv[1]);
    void *unit = NULL, *index = clang.createIndex(0, 0);
    int code = clang.parseTranslationUnit2(index, argv[2], (const char *const *)argv + 3, argc - 3,
                                           NULL, 0, 0, &unit);
    if (code != 0 || !unit) {
        fprintf(stderr, "survey: libclang returned %d\n", code);
        return 1;
    }
    unsigned count = clang.getNumDiagnostics(unit);
    for (unsigned i = 0; i < count; i++) {
        void *one = clang.getDiagnostic(unit, i);
        if (clang.getDiagnosticSeverity(one) >= SEVERITY_ERROR) {
            fprintf(stderr, "survey: %s\n", clang.getCString(clang.getDiagnosticSpelling(one)));
            return 1;
        }
    }
    clang.visitChildren(clang.getTranslationUnitCursor(unit), look, &clang);
    clang.disposeTranslationUnit(unit);
    clang.disposeIndex(index);
    return 0;
}
