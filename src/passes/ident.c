/* A name is plain ASCII nearly always, and then it is only looked up among the reserved words.
 * The rest goes character by character. */
#include "passes/ident.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/text.h"
#include "base/word.h"

/* Sorted by length, then bytewise. Strict and reserved keywords of every edition, and the names
 * of the primitive types, which C headers like to define. */
static const char *const reserved[] = {
    "_",        "as",       "do",     "fn",      "i8",      "if",      "in",       "u8",
    "box",      "dyn",      "f32",    "f64",     "for",     "gen",     "i16",      "i32",
    "i64",      "let",      "mod",    "mut",     "pub",     "ref",     "str",      "try",
    "u16",      "u32",      "u64",    "use",     "Self",    "bool",    "else",     "enum",
    "i128",     "impl",     "loop",   "move",    "priv",    "proc",    "pure",     "self",
    "true",     "type",     "u128",   "async",   "await",   "break",   "const",    "crate",
    "false",    "final",    "isize",  "macro",   "match",   "super",   "trait",    "usize",
    "where",    "while",    "yield",  "become",  "extern",  "return",  "sizeof",   "static",
    "struct",   "typeof",   "unsafe", "alignof", "unsized", "virtual", "abstract", "continue",
    "offsetof", "override",
};

/* Where those of each length begin, and, last, where all end. */
static const uint8_t by_length[] = { 0, 0, 1, 8, 28, 43, 59, 67, 70, 74 };
enum { LONGEST = sizeof by_length - 2 };
_Static_assert(sizeof reserved / sizeof *reserved == 74, "by_length counts them all");

bool fr_rust_is_keyword(fr_str name)
{
    if (name.len == 0 || name.len > LONGEST)
        return false;
    for (size_t i = by_length[name.len]; i < by_length[name.len + 1]; i++)
        if (reserved[i][0] == name.ptr[0] && memcmp(reserved[i], name.ptr, name.len) == 0)
            return true;
    return false;
}

static bool is_ascii_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_ascii_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_plain(fr_str name)
{
    return fr_str_is_word(name) && !is_ascii_digit((unsigned char)name.ptr[0]);
}

/* Letters by their category but outside XID_Start, since NFKC folds them to something else
 * (UAX 31, section 5.1, table "NFKC modifications"). */
static bool is_unstable_under_nfkc(uint32_t c)
{
    return c == 0x37A || c == 0xE33 || c == 0xEB3 || (c >= 0xFC5E && c <= 0xFC63) || c == 0xFDFA ||
           c == 0xFDFB || c == 0xFE70 || c == 0xFE72 || c == 0xFE74 || c == 0xFE76 || c == 0xFE78 ||
           c == 0xFE7A || c == 0xFE7C || c == 0xFE7E || c == 0xFF9E || c == 0xFF9F;
}

/* XID_Start and XID_Continue, but for a few characters that they take in by name only; those
 * become _, which is valid too. U+2E2F is a letter but Pattern_Syntax (UAX 31, R1). */
static bool is_identifier_part(uint32_t c, bool is_first)
{
    if (c < 0x80)
        return is_ascii_letter(c) || (!is_first && is_ascii_digit(c));
    if (c == 0x2E2F || is_unstable_under_nfkc(c))
        return false;
    switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return true;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return !is_first;
    default: return false;
    }
}

/* In normal form C, as rustc reads identifiers (Rust reference, "Identifiers"). Text that is no
 * UTF-8 is left alone: its bad bytes become _ one by one. */
static fr_str normalise(fr_arena *arena, fr_str name)
{
    utf8proc_uint8_t *normal = NULL;
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)name.ptr, (utf8proc_ssize_t)name.len, &normal,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (length >= 0)
        name = fr_arena_str(arena, (fr_str){ (const char *)normal, (size_t)length });
    free(normal);
    return name;
}

/* _uXXXX; a hexadecimal digit after it would read as part of it. */
static void put_spelled(fr_text *out, uint32_t c, fr_str rest)
{
    fr_text_fmt(out, "_u%04x", (unsigned)c);
    char next = rest.len ? rest.ptr[0] : ' ';
    if (is_ascii_digit((unsigned char)next) || (next >= 'a' && next <= 'f'))
        fr_text_char(out, '_');
}

/* `at` is the place behind c in `name`. */
static void put_character(fr_text *out, fr_str name, size_t begin, size_t at, uint32_t c)
{
    if (is_identifier_part(c, begin == 0)) {
        fr_text_put(out, fr_str_slice(name, begin, at));
    } else {
        fr_text_char(out, '_');
        if (begin == 0 && is_identifier_part(c, false)) /* a digit or a mark may stand second */
            fr_text_put(out, fr_str_slice(name, begin, at));
    }
}

static fr_str spell(fr_arena *arena, fr_str name, bool is_ascii_only)
{
    fr_text out;
    bool is_marked = name.len == 0;
    name = normalise(arena, name);
    fr_text_init(&out, arena);
    for (size_t at = 0; at < name.len;) {
        size_t begin = at;
        uint32_t c = fr_str_decode(name, &at);
        is_marked |= c == '$' || c == '@' || c == '?';
        if (is_ascii_only && c >= 0x80)
            put_spelled(&out, c, fr_str_slice(name, at, name.len));
        else
            put_character(&out, name, begin, at, c);
    }
    if (is_marked || fr_rust_is_keyword(fr_text_str(&out)))
        fr_text_char(&out, '_');
    if (out.len == 1 && out.data[0] == '_')
        fr_text_char(&out, '_');
    return fr_text_str(&out);
}

static fr_str make_ident(fr_arena *arena, fr_str name, bool is_ascii_only)
{
    if (!is_plain(name))
        return spell(arena, name, is_ascii_only);
    if (!fr_rust_is_keyword(name))
        return name;
    fr_text out;
    fr_text_init(&out, arena);
    fr_text_put(&out, name);
    fr_text_char(&out, '_');
    return fr_text_str(&out);
}

fr_str fr_rust_ident(fr_arena *arena, fr_str name)
{
    return make_ident(arena, name, false);
}

fr_str fr_rust_extern_ident(fr_arena *arena, fr_str name)
{
    return make_ident(arena, name, true);
}
