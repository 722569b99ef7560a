/* Words are cut as the crate heck does, whose results people have in their headers: at everything
 * that is no letter or digit, between a small letter and a capital, and before the last capital of
 * a run that a small letter follows. */
#include "passes/header_rules.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/text.h"

/* ---- letters ---- */

typedef enum letter { LETTER_NONE, LETTER_OTHER, LETTER_LOWER, LETTER_UPPER } letter;

static letter letter_of(uint32_t c)
{
    if (c < 0x80) {
        if (c >= 'a' && c <= 'z')
            return LETTER_LOWER;
        if (c >= 'A' && c <= 'Z')
            return LETTER_UPPER;
        return c >= '0' && c <= '9' ? LETTER_OTHER : LETTER_NONE;
    }
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LL: return LETTER_LOWER;
    case UTF8PROC_CATEGORY_LU: return LETTER_UPPER;
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return LETTER_OTHER;
    default: return LETTER_NONE;
    }
}

static void put_code_point(fr_text *out, uint32_t c)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t count = utf8proc_encode_char((utf8proc_int32_t)c, bytes);
    if (count > 0)
        fr_text_put(out, (fr_str){ (const char *)bytes, (size_t)count });
}

static void put_upper(fr_text *out, uint32_t c)
{
    put_code_point(out, c == 0xDF ? 'S' : (uint32_t)utf8proc_toupper((utf8proc_int32_t)c));
    if (c == 0xDF)
        put_code_point(out, 'S');
}

static void put_cased(fr_text *out, fr_str text, bool is_upper)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = fr_str_decode(text, &at);
        if (is_upper)
            put_upper(out, c);
        else
            put_code_point(out, (uint32_t)utf8proc_tolower((utf8proc_int32_t)c));
    }
}

static void put_capitalised(fr_text *out, fr_str word)
{
    size_t at = 0;
    if (word.len == 0)
        return;
    put_upper(out, fr_str_decode(word, &at));
    put_cased(out, fr_str_slice(word, at, word.len), false);
}

/* ---- words ---- */

typedef struct words {
    fr_arena *arena;
    fr_strs list;
} words;

static void add_word(words *w, fr_str text, size_t begin, size_t end)
{
    if (end > begin)
        fr_vec_push(w->arena, &w->list, fr_str_slice(text, begin, end));
}

/* Cuts a run of letters and digits. */
static void cut_run(words *w, fr_str run)
{
    letter mode = LETTER_NONE; /* that of the word so far: NONE at its boundary */
    size_t begin = 0;
    for (size_t at = 0; at < run.len;) {
        size_t here = at, peek;
        letter now = letter_of(fr_str_decode(run, &at));
        letter state = now == LETTER_LOWER || now == LETTER_UPPER ? now : mode;
        if (at >= run.len) {
            add_word(w, run, begin, run.len);
            return;
        }
        peek = at;
        letter next = letter_of(fr_str_decode(run, &peek));
        if (state == LETTER_LOWER && next == LETTER_UPPER) {
            add_word(w, run, begin, at);
            begin = at;
            mode = LETTER_NONE;
        } else if (mode == LETTER_UPPER && now == LETTER_UPPER && next == LETTER_LOWER) {
            add_word(w, run, begin, here);
            begin = here;
            mode = LETTER_NONE;
        } else {
            mode = state;
        }
    }
}

static void cut(words *w, fr_str text)
{
    size_t begin = 0;
    for (size_t at = 0; at < text.len;) {
        size_t here = at;
        if (letter_of(fr_str_decode(text, &at)) != LETTER_NONE)
            continue;
        cut_run(w, fr_str_slice(text, begin, here));
        begin = at;
    }
    cut_run(w, fr_str_slice(text, begin, text.len));
}

static void put_pascal(fr_text *out, const words *w, bool is_camel)
{
    for (size_t i = 0; i < w->list.len; i++) {
        if (is_camel && i == 0)
            put_cased(out, w->list.data[i], false);
        else
            put_capitalised(out, w->list.data[i]);
    }
}

static void put_snake(fr_text *out, const words *w, bool is_upper)
{
    for (size_t i = 0; i < w->list.len; i++) {
        if (i)
            fr_text_char(out, '_');
        put_cased(out, w->list.data[i], is_upper);
    }
}

static void put_qualified(fr_text *out, fr_arena *arena, const words *w, fr_str owner)
{
    words outer = { .arena = arena };
    cut(&outer, owner);
    put_snake(out, &outer, true);
    if (owner.len)
        fr_text_char(out, '_');
    put_snake(out, w, true);
}

fr_str fr_rename_apply(fr_arena *arena, fr_rename_rule rule, fr_str name, fr_renamed what,
                       fr_str owner)
{
    static const char gecko[] = { [RENAMED_FIELD] = 'm', [RENAMED_ARGUMENT] = 'a' };
    words w = { .arena = arena };
    fr_text out;
    if (name.len == 0 || rule.kind == RENAME_NONE)
        return name;
    fr_text_init(&out, arena);
    if (rule.kind != RENAME_LOWER && rule.kind != RENAME_UPPER && rule.kind != RENAME_PREFIX)
        cut(&w, name);
    switch (rule.kind) {
    case RENAME_NONE: return name;
    case RENAME_GECKO:
        if (what == RENAMED_FIELD || what == RENAMED_ARGUMENT)
            fr_text_char(&out, gecko[what]);
        put_pascal(&out, &w, false);
        break;
    case RENAME_LOWER: put_cased(&out, name, false); break;
    case RENAME_UPPER: put_cased(&out, name, true); break;
    case RENAME_PASCAL: put_pascal(&out, &w, false); break;
    case RENAME_CAMEL: put_pascal(&out, &w, true); break;
    case RENAME_SNAKE: put_snake(&out, &w, false); break;
    case RENAME_SCREAMING_SNAKE: put_snake(&out, &w, true); break;
    case RENAME_QUALIFIED_SCREAMING_SNAKE:
        put_qualified(&out, arena, &w, what == RENAMED_VARIANT ? owner : (fr_str){ 0 });
        break;
    case RENAME_PREFIX:
        fr_text_put(&out, rule.prefix);
        fr_text_put(&out, name);
        break;
    }
    return fr_text_str(&out);
}

/* ---- keywords ---- */

/* Most words differ in their first letter already. */
static int compare(const void *a, const void *b)
{
    fr_str name = *(const fr_str *)a;
    const char *word = *(const char *const *)b;
    size_t i = 0;
    while (i < name.len && word[i] && name.ptr[i] == word[i])
        i++;
    if (i == name.len)
        return word[i] ? -1 : 0;
    return (unsigned char)name.ptr[i] - (unsigned char)word[i];
}

/* What most names are not, at a glance: as long as a word, beginning and ending like one. */
static bool may_be_word(fr_str name)
{
    if (name.len < 2 || name.len > 16)
        return false;
    char first = name.ptr[0], last = name.ptr[name.len - 1];
    return first == '_' || (first >= 'a' && first <= 'z' && last >= 'a' && last <= 'z');
}

bool fr_c_is_keyword(fr_str name)
{
    static const char *const sorted[] = {
        "alignas",     "alignof",    "auto",      "bool",      "break",        "case",
        "catch",       "char",       "char16_t",  "char32_t",  "char8_t",      "class",
        "const",       "const_cast", "consteval", "constexpr", "continue",     "decltype",
        "default",     "delete",     "do",        "double",    "dynamic_cast", "else",
        "enum",        "explicit",   "export",    "extern",    "false",        "float",
        "for",         "friend",     "goto",      "if",        "inline",       "int",
        "long",        "mutable",    "namespace", "new",       "noexcept",     "nullptr",
        "operator",    "private",    "protected", "public",    "register",     "reinterpret_cast",
        "return",      "short",      "signed",    "sizeof",    "static",       "static_assert",
        "static_cast", "struct",     "switch",    "template",  "this",         "thread_local",
        "throw",       "true",       "try",       "typedef",   "typename",     "union",
        "unsigned",    "using",      "virtual",   "void",      "volatile",     "wchar_t",
        "while",
    };
    return may_be_word(name) &&
           bsearch(&name, sorted, sizeof sorted / sizeof *sorted, sizeof *sorted, compare);
}

fr_str fr_c_escape(fr_arena *arena, fr_str name)
{
    return fr_c_is_keyword(name) ? fr_arena_join(arena, name, FR_LIT("_")) : name;
}

/* ---- names that are none ---- */

/* Words of C up to C23, macros of its headers that hold words among them, and of GNU C. */
static const char *const words_of_c[] = {
    "_Alignas",       "_Alignof",      "_Atomic",      "_BitInt",  "_Bool",      "_Complex",
    "_Decimal128",    "_Decimal32",    "_Decimal64",   "_Generic", "_Imaginary", "_Noreturn",
    "_Static_assert", "_Thread_local", "alignas",      "alignof",  "asm",        "auto",
    "bool",           "break",         "case",         "char",     "const",      "constexpr",
    "continue",       "default",       "do",           "double",   "else",       "enum",
    "extern",         "false",         "float",        "for",      "goto",       "if",
    "inline",         "int",           "long",         "nullptr",  "register",   "restrict",
    "return",         "short",         "signed",       "sizeof",   "static",     "static_assert",
    "struct",         "switch",        "thread_local", "true",     "typedef",    "typeof",
    "typeof_unqual",  "union",         "unsigned",     "void",     "volatile",   "while",
};

/* Words of C++ up to C++20 that cbindgen does not keep from being names. */
static const char *const more_words_of_cxx[] = {
    "and",      "and_eq",   "asm",     "bitand",    "bitor", "co_await", "co_return",
    "co_yield", "compl",    "concept", "constinit", "not",   "not_eq",   "or",
    "or_eq",    "requires", "typeid",  "typeof",    "xor",   "xor_eq",
};

static bool is_word(const char *const *sorted, size_t count, fr_str name)
{
    return bsearch(&name, sorted, count, sizeof *sorted, compare) != NULL;
}

bool fr_c_is_reserved(const fr_header_options *options, fr_str name)
{
    bool is_read_as_cxx = options->language == HEADER_CXX || options->cpp_compat;
    if (!may_be_word(name))
        return false;
    if (options->language != HEADER_CXX &&
        is_word(words_of_c, sizeof words_of_c / sizeof *words_of_c, name))
        return true;
    return is_read_as_cxx &&
           (fr_c_is_keyword(name) ||
            is_word(more_words_of_cxx, sizeof more_words_of_cxx / sizeof *more_words_of_cxx, name));
}

fr_str fr_c_valid(fr_arena *arena, const fr_header_options *options, fr_str name)
{
    if (name.len && name.ptr[0] >= '0' && name.ptr[0] <= '9')
        return fr_arena_join(arena, FR_LIT("_"), name);
    return fr_c_is_reserved(options, name) ? fr_arena_join(arena, name, FR_LIT("_")) : name;
}
