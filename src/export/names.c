/* Names in C. A name that was given once is kept (names.lock), so a name is looked up there before
 * it is made. */
#include <string.h>

#include "export/internal.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Rust's identifiers may have letters that C11 spells in other ways. */
static void put_letter(fr_text *out, uint32_t c)
{
    if (c < 0x80)
        fr_text_char(out, (char)c);
    else
        fr_text_fmt(out, "u%x", (unsigned)c);
}

fr_str fr_ex_snake(fr_arena *arena, fr_str name)
{
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t i = 0; i < name.len;) {
        char c = name.ptr[i];
        bool begins =
            is_upper(c) && i > 0 &&
            (is_lower(name.ptr[i - 1]) || is_digit(name.ptr[i - 1]) ||
             (is_upper(name.ptr[i - 1]) && i + 1 < name.len && is_lower(name.ptr[i + 1])));
        if (begins)
            fr_text_char(&out, '_');
        if (is_upper(c)) {
            fr_text_char(&out, (char)(c - 'A' + 'a'));
            i++;
        } else {
            put_letter(&out, fr_str_decode(name, &i));
        }
    }
    return fr_text_str(&out);
}

fr_str fr_ex_upper(fr_arena *arena, fr_str name)
{
    fr_str snake = fr_ex_snake(arena, name);
    char *copy = fr_arena_cstr(arena, snake);
    for (size_t i = 0; i < snake.len; i++)
        if (is_lower(copy[i]))
            copy[i] = (char)(copy[i] - 'a' + 'A');
    return (fr_str){ copy, snake.len };
}

/* ---- words that are taken ---- */

static const char *const taken_words[] = {
    "alignas",   "alignof",       "and",         "and_eq",     "asm",          "assert",
    "auto",      "bitand",        "bitor",       "bool",       "break",        "case",
    "catch",     "char",          "char16_t",    "char32_t",   "char8_t",      "class",
    "compl",     "concept",       "const",       "const_cast", "consteval",    "constexpr",
    "constinit", "continue",      "co_await",    "co_return",  "co_yield",     "decltype",
    "default",   "delete",        "do",          "double",     "dynamic_cast", "else",
    "enum",      "errno",         "explicit",    "export",     "extern",       "false",
    "float",     "for",           "friend",      "goto",       "if",           "inline",
    "int",       "linux",         "long",        "mutable",    "namespace",    "new",
    "noexcept",  "not",           "not_eq",      "nullptr",    "operator",     "or",
    "or_eq",     "private",       "protected",   "public",     "register",     "reinterpret_cast",
    "requires",  "restrict",      "return",      "short",      "signed",       "sizeof",
    "static",    "static_assert", "static_cast", "stderr",     "stdin",        "stdout",
    "struct",    "switch",        "template",    "this",       "thread_local", "throw",
    "true",      "try",           "typedef",     "typeid",     "typename",     "typeof",
    "union",     "unix",          "unsigned",    "using",      "virtual",      "void",
    "volatile",  "wchar_t",       "while",       "xor",        "xor_eq",       "err",
    "out",
};

fr_str fr_ex_word(fr_arena *arena, fr_str name)
{
    fr_str snake = fr_ex_snake(arena, name);
    while (snake.len && snake.ptr[0] == '_')
        snake = fr_str_slice(snake, 1, snake.len);
    if (snake.len == 0)
        return FR_LIT("value");
    for (size_t i = 0; i < sizeof taken_words / sizeof *taken_words; i++)
        if (fr_str_is(snake, taken_words[i]))
            return fr_arena_printf(arena, "%.*s_", FR_ARG(snake));
    if (fr_str_ends(snake, FR_LIT("_t"))) /* types of C, which stand behind it */
        return fr_arena_printf(arena, "%.*s_", FR_ARG(snake));
    return is_digit(snake.ptr[0]) ? fr_arena_printf(arena, "value%.*s", FR_ARG(snake)) : snake;
}

/* Headers of C and POSIX that others include: one of that name would be taken for it. */
static const char *const taken_headers[] = {
    "aio",       "alloca",  "assert",  "byteswap", "complex",  "cpio",     "ctype",     "dirent",
    "dlfcn",     "elf",     "endian",  "errno",    "fcntl",    "features", "fenv",      "float",
    "fnmatch",   "ftw",     "getopt",  "glob",     "grp",      "iconv",    "inttypes",  "langinfo",
    "libgen",    "libintl", "limits",  "link",     "locale",   "malloc",   "math",      "memory",
    "monetary",  "netdb",   "poll",    "pthread",  "pwd",      "resolv",   "sched",     "search",
    "semaphore", "setjmp",  "signal",  "spawn",    "stdalign", "stdarg",   "stdatomic", "stdbool",
    "stddef",    "stdint",  "stdio",   "stdlib",   "string",   "strings",  "syslog",    "tar",
    "termios",   "tgmath",  "threads", "time",     "uchar",    "ucontext", "ulimit",    "unistd",
    "utime",     "utmpx",   "values",  "wchar",    "wctype",   "wordexp",
};

fr_str fr_export_header(fr_arena *arena, fr_str library)
{
    for (size_t i = 0; i < sizeof taken_headers / sizeof *taken_headers; i++)
        if (fr_str_is(library, taken_headers[i]))
            return fr_arena_printf(arena, "%.*s_ffi", FR_ARG(library));
    return library;
}

/* ---- patterns ---- */

static bool matches(fr_str pattern, fr_str text)
{
    size_t p = 0, t = 0, star = SIZE_MAX, mark = 0;
    while (t < text.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.len && pattern.ptr[p] == text.ptr[t]) {
            p++;
            t++;
        } else if (star != SIZE_MAX) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.len && pattern.ptr[p] == '*')
        p++;
    return p == pattern.len;
}

bool fr_ex_matches(const fr_strs *patterns, fr_str path)
{
    for (size_t i = 0; i < patterns->len; i++)
        if (matches(patterns->data[i], path))
            return true;
    return false;
}

static bool is_function(const fr_export_unit *unit)
{
    return unit->is_callable || unit->signature.len;
}

/* Something has a path that the pattern means; a function, if it is about those. */
static bool means_something(const ex_plan *p, fr_str pattern, bool are_functions)
{
    for (size_t i = 0; i < p->e->units.len; i++)
        if ((!are_functions || is_function(&p->e->units.data[i])) &&
            matches(pattern, p->e->units.data[i].what))
            return true;
    for (size_t i = 0; !are_functions && i < p->api->items.len; i++)
        if (!p->api->items.data[i]->is_external && matches(pattern, p->api->items.data[i]->path))
            return true;
    return false;
}

static void check_patterns(ex_plan *p, const fr_strs *patterns, const char *option,
                           bool are_functions)
{
    for (size_t i = 0; i < patterns->len; i++)
        if (!means_something(p, patterns->data[i], are_functions))
            fr_diag(p->e->diags, DIAG_W0919, (fr_place){ 0 }, "%s: `%.*s` names no %s of the crate",
                    option, FR_ARG(patterns->data[i]), are_functions ? "function" : "item")
                ->hint =
                FR_LIT("a pattern is a whole path, `crate::Type::method`, with `*` for any "
                       "text; report.txt has them all");
}

void fr_ex_check_patterns(ex_plan *p)
{
    const fr_export_options *options = p->e->options;
    check_patterns(p, &options->only, "only", false);
    check_patterns(p, &options->skip, "skip", false);
    check_patterns(p, &options->opaque, "opaque", false);
    check_patterns(p, &options->unsafe_, "unsafe", true);
    check_patterns(p, &options->hold, "hold", true);
}

/* ---- giving names ---- */

enum { NAME_USED = 1, NAME_LOCKED = 2 };

/* What is reserved is free for whom it was reserved. */
static bool is_free(ex_plan *p, fr_str name, fr_str key)
{
    const uint64_t *owner = fr_map_find(&p->reserved, name);
    return fr_map_find(&p->taken, name) == NULL &&
           (!owner || fr_str_eq(p->reserved_for.data[*owner], key));
}

void fr_ex_reserve(ex_plan *p, fr_str name, fr_str key)
{
    if (fr_map_find(&p->reserved, name))
        return;
    fr_map_put(&p->reserved, name, p->reserved_for.len);
    fr_vec_push(p->arena, &p->reserved_for, key);
}

void fr_ex_reserve_again(ex_plan *p, fr_str name, fr_str before, fr_str key)
{
    const uint64_t *owner = fr_map_find(&p->reserved, name);
    if (owner && fr_str_eq(p->reserved_for.data[*owner], before))
        p->reserved_for.data[*owner] = key;
}

bool fr_ex_is_used(const ex_plan *p, fr_str name)
{
    const uint64_t *state = fr_map_find(&p->taken, name);
    return state && *state == NAME_USED;
}

static fr_str keep(ex_plan *p, fr_str key, fr_str name)
{
    fr_export_lock *lock = p->e->lock;
    fr_map_put(&p->taken, name, NAME_USED);
    if (!fr_map_find(&lock->names, key)) {
        fr_map_put(&lock->names, key, lock->texts.len);
        fr_vec_push(p->arena, &lock->texts, name);
    }
    return name;
}

static fr_str renamed(const ex_plan *p, fr_str key)
{
    const fr_export_options *options = p->e->options;
    for (size_t i = 0; i < options->renames.len; i++)
        if (fr_str_eq(options->renames.data[i].path, key))
            return fr_arena_printf(p->arena, "%.*s_%.*s", FR_ARG(p->e->prefix),
                                   FR_ARG(options->renames.data[i].name));
    return (fr_str){ 0 };
}

fr_str fr_ex_name(ex_plan *p, fr_str key, const fr_strs *wanted)
{
    fr_str rename = renamed(p, key);
    const uint64_t *locked = fr_map_find(&p->e->lock->names, key);
    if (rename.len && !fr_ex_is_used(p, rename)) {
        if (locked)
            p->e->lock->texts.data[*locked] = rename;
        return keep(p, key, rename);
    }
    if (locked && !fr_ex_is_used(p, p->e->lock->texts.data[*locked]))
        return keep(p, key, p->e->lock->texts.data[*locked]);
    for (size_t i = 0; i < wanted->len; i++)
        if (is_free(p, wanted->data[i], key))
            return keep(p, key, wanted->data[i]);
    fr_str last = wanted->data[wanted->len - 1];
    for (unsigned number = 2;; number++) {
        fr_str name = fr_arena_printf(p->arena, "%.*s_%u", FR_ARG(last), number);
        if (is_free(p, name, key))
            return keep(p, key, name);
    }
}

static bool is_c_word(fr_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (!is_lower(c) && !is_upper(c) && c != '_' && !(i && is_digit(c)))
            return false;
    }
    return text.len > 0;
}

void fr_ex_check_renames(ex_plan *p)
{
    const fr_export_options *options = p->e->options;
    for (size_t i = 0; i < options->renames.len; i++) {
        const fr_export_rename *one = &options->renames.data[i];
        if (!is_c_word(one->name))
            fr_diag(p->e->diags, DIAG_E0002, one->place, "`%.*s` is no name in C",
                    FR_ARG(one->name));
        const fr_export_lock *lock = p->e->lock;
        fr_str name = renamed(p, one->path);
        for (size_t k = 0; k < lock->names.count; k++)
            if (fr_str_eq(lock->texts.data[lock->names.entries[k].value], name) &&
                !fr_str_eq(lock->names.entries[k].key, one->path))
                fr_diag(p->e->diags, DIAG_E0002, one->place, "`%.*s` is the name of `%.*s` already",
                        FR_ARG(name), FR_ARG(lock->names.entries[k].key));
    }
    /* what the lock holds is kept for its own key, even if that is not there any more */
    for (size_t i = 0; i < p->e->lock->names.count; i++)
        fr_map_put(&p->taken, p->e->lock->texts.data[p->e->lock->names.entries[i].value],
                   NAME_LOCKED);
}
