/* Declarations of any kind: the input's bytes choose, production by production, what stands in a
 * header (an input that begins with `!` is the header itself). It is bound as a user would; then
 * the text must be Rust that the formatter reads, and leaves as it is.
 *
 * Names come from a short list, so that tags, typedefs, fields, macros and Rust's own words meet.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "ferrule.h"
#include "write_rust/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST_HEADER = 1 << 15, DEEPEST = 4, MOST_FIELDS = 6 };

typedef struct maker {
    const uint8_t *data, *end;
    char text[LONGEST_HEADER];
    size_t len;
    unsigned depth;
} maker;

static unsigned choose(maker *m, unsigned count)
{
    return m->data < m->end ? *m->data++ % count : 0;
}

FR_PRINTF(2, 3) static void put(maker *m, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(m->text + m->len, sizeof m->text - m->len, format, arguments);
    va_end(arguments);
    if (n > 0 && (size_t)n < sizeof m->text - m->len)
        m->len += (size_t)n;
}

static const char *pick(maker *m, const char *const *list, unsigned count)
{
    return list[choose(m, count)];
}
#define PICK(m, list) pick(m, list, sizeof(list) / sizeof *(list))

static const char *name(maker *m)
{
    static const char *const names[] = { "a",     "b",
                                         "c",     "d",
                                         "e",     "type",
                                         "self",  "Self",
                                         "fn",    "size_t",
                                         "bool",  "i32",
                                         "u8",    "Option",
                                         "a$b",   "a_b",
                                         "main",  "_",
                                         "set_a", "str",
                                         "crate", "\xc3\xa9t\xc3\xa9" };
    return PICK(m, names);
}

static void attribute(maker *m)
{
    static const char *const attributes[] = {
        "",
        "",
        "",
        "",
        " __attribute__((packed))",
        " __attribute__((aligned(8)))",
        " __attribute__((packed, aligned(4)))",
        " __attribute__((aligned(1)))",
        " __attribute__((ms_struct))",
        " __attribute__((aligned))",
        " __attribute__((vector_size(16)))",
        " __attribute__((transparent_union))",
        " __attribute__((ms_abi))",
        " __attribute__((weak))",
        " __attribute__((noreturn))",
        " __attribute__((visibility(\"hidden\")))",
    };
    put(m, "%s", PICK(m, attributes));
}

static void type(maker *m);

static void fields(maker *m)
{
    unsigned count = choose(m, MOST_FIELDS + 1);
    put(m, "{ ");
    for (unsigned i = 0; i < count; i++) {
        type(m);
        switch (choose(m, 8)) {
        case 0: put(m, " : %u", choose(m, 66)); break;
        case 1: put(m, " %s%u : %u", name(m), i, choose(m, 66)); break;
        case 2: put(m, " *%s%u", name(m), i); break;
        case 3: put(m, " %s%u[%u]", name(m), i, choose(m, 40)); break;
        case 4: put(m, " (*%s%u)(int)", name(m), i); break;
        case 5: break;
        case 6: put(m, " %s", name(m)); break;
        default: put(m, " %s%u", name(m), i); break;
        }
        attribute(m);
        put(m, "; ");
    }
    if (choose(m, 8) == 1)
        put(m, "char rest[]; ");
    put(m, "}");
}

static void variants(maker *m)
{
    static const char *const values[] = {
        "0",   "-1", "1 << 31",     "0x100000000",       "255", "sizeof(int)", "~0u",
        "'a'", "1",  "-2147483648", "0x7fffffffffffffff"
    };
    unsigned count = 1 + choose(m, MOST_FIELDS);
    put(m, "{ ");
    for (unsigned i = 0; i < count; i++)
        if (choose(m, 2))
            put(m, "%s_%u = %s, ", name(m), choose(m, 200), PICK(m, values));
        else
            put(m, "%s_%u, ", name(m), choose(m, 200));
    put(m, "}");
}

static void basic_type(maker *m)
{
    static const char *const types[] = {
        "int",           "char",        "unsigned",      "long long",
        "unsigned char", "double",      "float",         "long double",
        "_Bool",         "__int128",    "short",         "void *",
        "const char *",  "__float128",  "unsigned long", "float _Complex",
        "_Atomic int",   "volatile int"
    };
    put(m, "%s", PICK(m, types));
}

static void type(maker *m)
{
    static const char *const records[] = { "struct", "union" };
    unsigned kind = m->depth < DEEPEST ? choose(m, 8) : 0;
    m->depth++;
    switch (kind) {
    case 1:
    case 2:
        put(m, "%s ", PICK(m, records));
        if (choose(m, 2))
            put(m, "%s%u ", name(m), choose(m, 30));
        fields(m);
        attribute(m);
        break;
    case 3:
        put(m, "enum ");
        if (choose(m, 2))
            put(m, "%s%u ", name(m), choose(m, 30));
        variants(m);
        break;
    case 4: put(m, "struct %s *", name(m)); break;
    case 5:
        put(m, "const ");
        basic_type(m);
        break;
    default: basic_type(m); break;
    }
    m->depth--;
}

static void macro(maker *m)
{
    static const char *const pieces[] = { "1",
                                          "(",
                                          ")",
                                          "+",
                                          "-",
                                          "~",
                                          "0xffffffff",
                                          "<<",
                                          ">>",
                                          "/",
                                          "0",
                                          "%",
                                          "1.5f",
                                          "\"s\"",
                                          "'\\xff'",
                                          "L\"w\"",
                                          "18446744073709551615u",
                                          "a",
                                          "M_1",
                                          "?",
                                          ":",
                                          "sizeof(int)",
                                          "!",
                                          "==",
                                          "&&",
                                          "L'x'",
                                          "1e400",
                                          "08",
                                          "\"\\0\\xff\"" };
    unsigned count = choose(m, 8);
    put(m, "\n#define M_%u", choose(m, 8));
    for (unsigned i = 0; i < count; i++)
        put(m, " %s", PICK(m, pieces));
    put(m, "\n");
}

static void comment(maker *m)
{
    static const char *const comments[] = {
        "/** says `x` \"y\" \\ */\n",
        "/** <div rustbindgen opaque></div> */\n",
        "/** <div rustbindgen derive=\"A\" nocopy></div> */\n",
        "/** <div rustbindgen replaces=\"a\"></div> */\n",
        "/** <div rustbindgen hide></div> */\n",
        "/**< after */\n",
        "/// line\n//! line\n",
        "/** */\n",
    };
    put(m, "%s", PICK(m, comments));
}

static void named(maker *m)
{
    put(m, " %s%u", name(m), choose(m, 20));
    attribute(m);
    put(m, ";\n");
}

static void typedef_of(maker *m)
{
    put(m, "typedef ");
    type(m);
    named(m);
}

static void variable(maker *m)
{
    put(m, "extern ");
    type(m);
    named(m);
}

static void function(maker *m)
{
    type(m);
    put(m, " %s%u(", name(m), choose(m, 20));
    type(m);
    put(m, " %s%s)", name(m), choose(m, 2) ? ", ..." : "");
    attribute(m);
    put(m, ";\n");
}

static void callback(maker *m)
{
    type(m);
    put(m, " (*%s%u)(", name(m), choose(m, 20));
    type(m);
    put(m, ");\n");
}

static void declaration(maker *m)
{
    switch (choose(m, 9)) {
    case 0:
        type(m);
        put(m, ";\n");
        break;
    case 1: typedef_of(m); break;
    case 2: function(m); break;
    case 3: variable(m); break;
    case 4: put(m, "static const int %s%u = %u;\n", name(m), choose(m, 20), choose(m, 256)); break;
    case 5: macro(m); break;
    case 6: comment(m); break;
    case 7: put(m, "#pragma pack(%s)\n", choose(m, 2) ? "2" : ""); break;
    default: callback(m); break;
    }
}

static void make(maker *m)
{
    if (m->data < m->end && *m->data == '!') {
        size_t left = (size_t)(m->end - m->data) - 1;
        m->len = left < sizeof m->text ? left : sizeof m->text;
        memcpy(m->text, m->data + 1, m->len);
        return;
    }
    while (m->data < m->end && m->len < sizeof m->text / 2)
        declaration(m);
}

/* What was printed is a fixed point of the formatter. */
static void check_text(const char *text, size_t length)
{
    fr_arena arena;
    fr_text again;
    fr_arena_init(&arena, (size_t)1 << 28);
    fr_text_init(&again, &arena);
    if (!fr_format_rust(&again, (fr_str){ text, length }))
        abort(); /* not balanced */
    fr_str result = fr_text_str(&again);
    if (result.len != length || memcmp(result.ptr, text, length) != 0)
        abort(); /* would be laid out in another way */
    fr_arena_release(&arena);
}

static void bind(const char *path, unsigned style)
{
    static const char *const lines[] = { "",
                                         "--default-enum-style rust --with-derive-default",
                                         "--clang-macro-fallback --impl-debug",
                                         "--default-enum-style moduleconsts --c-naming",
                                         "--explicit-padding --rust-target 1.60",
                                         "--default-alias-style new_type --flexarray-dst",
                                         "--dynamic-loading L --sort-semantically",
                                         "--rustdoc-comments --disable-untagged-union" };
    ferrule_job *job = ferrule_job_new("bind");
    size_t length = 0;
    if (!job)
        return;
    ferrule_job_set(job, "header", path);
    ferrule_job_set(job, "no-cache", NULL);
    ferrule_job_command_line(job, lines[style % (sizeof lines / sizeof *lines)]);
    if (ferrule_job_run(job) == FERRULE_DONE) {
        const char *text = ferrule_job_text(job, FERRULE_TEXT_BINDINGS, &length);
        if (length)
            check_text(text, length);
    }
    ferrule_job_report(job, 0, NULL);
    ferrule_job_free(job);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    maker *m = calloc(1, sizeof *m);
    char path[] = "/tmp/fuzz-declarations-XXXXXX.h";
    int fd = mkstemps(path, 2);
    if (!m || fd < 0)
        abort();
    m->data = data + 1;
    m->end = data + size;
    make(m);
    ssize_t written = write(fd, m->text, m->len);
    close(fd);
    if (written == (ssize_t)m->len)
        bind(path, data[0]);
    unlink(path);
    free(m);
    return 0;
}
