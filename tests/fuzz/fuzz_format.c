/* The formatter of Rust: no input breaks it, the tokens stay the same, formatting again changes
 * nothing.
 *
 * The input is a text, or, when its first byte is odd, numbers of pieces of Rust whose delimiters
 * are closed at the end: so most inputs get past the lexer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rust_lex/lexer.h"
#include "write_rust/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const pieces[] = {
    "(",
    "(",
    "(",
    "[",
    "[",
    "{",
    "{",
    "{",
    ")",
    ")",
    "]",
    "}",
    "}",
    ",",
    ",",
    ",",
    ";",
    ";",
    ";",
    ":",
    ":",
    "::",
    "::",
    ".",
    ".",
    "..",
    "..=",
    "...",
    "=",
    "=",
    "==",
    "=>",
    "=>",
    "->",
    "!",
    "!=",
    "<",
    "<",
    ">",
    ">",
    "<<",
    ">>",
    ">>=",
    "&",
    "&",
    "&&",
    "|",
    "|",
    "||",
    "+",
    "-",
    "*",
    "*",
    "/",
    "%",
    "^",
    "+=",
    "#",
    "#[",
    "#![",
    "$",
    "?",
    "@",
    "_",
    "as",
    "async",
    "await",
    "break",
    "const",
    "const",
    "continue",
    "crate",
    "dyn",
    "else",
    "enum",
    "enum",
    "extern",
    "extern \"C\" {",
    "fn",
    "fn f(",
    "fn g() {",
    "for",
    "if",
    "impl",
    "impl",
    "in",
    "let",
    "let x =",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "pub",
    "pub(crate)",
    "ref",
    "return",
    "static",
    "struct",
    "struct S {",
    "trait",
    "type",
    "type T =",
    "unsafe",
    "unsafe {",
    "use",
    "use a::{",
    "where",
    "while",
    "self",
    "Self",
    "super",
    "true",
    "union",
    "safe",
    "default",
    "macro_rules! m",
    "#[derive(A, B)]",
    "#[doc = \"x\"]",
    "/// doc\n",
    "//! inner\n",
    "/* comment */",
    "// line\n",
    "\n\n",
    "'a",
    "'a:",
    "'x'",
    "1",
    "0x10u8",
    "1.5",
    "\"text\"",
    "b\"bytes\"",
    "r#\"raw\"#",
    "\"two\nlines\"",
    "a",
    "b",
    "c",
    "value",
    "name",
    "Vec",
    "Option",
    "u8",
    "u32",
    "::std::mem::size_of::<",
    "r#type",
    "a_name_that_is_a_good_deal_longer",
    "another_name_that_is_so_long_that_it_breaks_the_line",
    "\"a text that is longer than what is left of the line that it should stand on, by a lot\"",
    "vec![",
    "write!(f, ",
    "assert_eq!(",
    "|x|",
    "\xc3\xa4",
    "\xe4\xb8\xad",
};

static void put_pieces(fr_text *out, const uint8_t *data, size_t size)
{
    fr_text closing;
    fr_text_init(&closing, out->arena);
    for (size_t i = 0; i < size; i++) {
        const char *piece = pieces[data[i] % (sizeof pieces / sizeof *pieces)];
        size_t last = strlen(piece) - 1;
        bool is_close = strchr(")]}", piece[0]) != NULL;
        if (is_close && (!closing.len || closing.data[closing.len - 1] != piece[0]))
            continue;
        closing.len -= is_close;
        for (const char *c = piece; *c; c++) {
            if (strchr("([{", *c) && *c != '\0')
                fr_text_char(&closing, *c == '(' ? ')' : *c == '[' ? ']' : '}');
            else if (c != piece && closing.len && *c == closing.data[closing.len - 1])
                closing.len--;
        }
        fr_text_puts(out, piece);
        if (piece[last] != '\n' && !(data[i] & 0x80 && (*piece == '<' || *piece == '>')))
            fr_text_char(out, ' ');
    }
    while (closing.len)
        fr_text_char(out, closing.data[--closing.len]);
}

static bool is_code(const fr_token *token, fr_token_kind kind, unsigned code)
{
    return token->kind == kind && token->code == code;
}

static bool is_close(const fr_token *token)
{
    return token->kind == TOKEN_CLOSE || is_code(token, TOKEN_PUNCT, PUNCT_GREATER) ||
           is_code(token, TOKEN_PUNCT, PUNCT_EQUAL) ||
           is_code(token, TOKEN_PUNCT, PUNCT_SEMICOLON) || is_code(token, TOKEN_OPEN, '{');
}

/* The tokens, one a line, without what the formatter may add or take: commas at the end of lists
 * and behind arms of `match`, the border of two derives. */
static fr_str tokens_of(fr_arena *arena, fr_str text, bool *has_imports)
{
    fr_text out;
    fr_lexer lexer;
    fr_text_init(&out, arena);
    if (!fr_lexer_init(&lexer, arena, text) || !fr_lexer_rest(&lexer))
        return FR_LIT("not Rust");
    for (size_t i = 0; i + 1 < lexer.count; i++) {
        const fr_token *token = &lexer.tokens[i];
        fr_str word = fr_str_slice(text, token->begin, token->end);
        bool is_comma = is_code(token, TOKEN_PUNCT, PUNCT_COMMA);
        if (is_comma && (is_close(token + 1) || (i && is_code(token - 1, TOKEN_CLOSE, '}'))))
            continue;
        *has_imports |= is_code(token, TOKEN_KEYWORD, KEYWORD_USE);
        if (token->kind >= TOKEN_DOC)
            word = fr_str_slice(word, 0, 3);
        fr_text_put(&out, word);
        fr_text_char(&out, '\n');
        fr_str border = FR_LIT(")\n]\n#\n[\nderive\n(\n"), so_far = fr_text_str(&out);
        if (fr_str_ends(so_far, border)) {
            out.len -= border.len;
            fr_text_puts(&out, ",\n");
        }
    }
    return fr_text_str(&out);
}

/* Reference, "Whitespace"; and commas, which may come and go. */
static bool is_left_out(uint32_t c)
{
    return (c >= 9 && c <= 13) || c == ' ' || c == ',' || c == 0x85 || c == 0x200e || c == 0x200f ||
           c == 0x2028 || c == 0x2029;
}

/* All of the text but white space and commas: comments stay, too. */
static fr_str squeezed(fr_arena *arena, fr_str text)
{
    static const char border[] = ")]#[derive(";
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = fr_str_decode(text, &at);
        if (!is_left_out(c))
            fr_text_put(&out, fr_str_slice(text, start, at));
        if (fr_str_ends(fr_text_str(&out), FR_LIT(border)))
            out.len -= sizeof border - 1;
    }
    return fr_text_str(&out);
}

static void fail(const char *why, fr_str first, fr_str second)
{
    fprintf(stderr, "%s\n--- first\n%.*s\n--- second\n%.*s\n", why, FR_ARG(first), FR_ARG(second));
    abort();
}

static void check(fr_arena *arena, fr_str source)
{
    fr_text out, again;
    bool has_imports = false;
    fr_text_init(&out, arena);
    fr_text_init(&again, arena);
    if (!fr_format_rust(&out, source)) {
        if (out.len)
            fail("there is text though it failed", source, fr_text_str(&out));
        return;
    }
    fr_str before = tokens_of(arena, source, &has_imports);
    fr_str after = tokens_of(arena, fr_text_str(&out), &has_imports);
    if (!has_imports && !fr_str_eq(before, after))
        fail("other tokens", source, fr_text_str(&out));
    if (!has_imports && !fr_str_eq(squeezed(arena, source), squeezed(arena, fr_text_str(&out))))
        fail("other text", source, fr_text_str(&out));
    if (!fr_format_rust(&again, fr_text_str(&out)))
        fail("what is formatted is no Rust", source, fr_text_str(&out));
    if (!fr_str_eq(fr_text_str(&out), fr_text_str(&again)))
        fail("formatting again is different", fr_text_str(&out), fr_text_str(&again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fr_arena arena;
    jmp_buf guard;
    if (size == 0)
        return 0;
    fr_arena_init(&arena, (size_t)512 << 20);
    fr_arena_guard(&arena, &guard);
    if (setjmp(guard) == 0) {
        fr_text source;
        fr_text_init(&source, &arena);
        if (data[0] & 1)
            put_pieces(&source, data + 1, size - 1);
        else
            fr_text_put(&source, (fr_str){ (const char *)data + 1, size - 1 });
        check(&arena, fr_text_str(&source));
    }
    fr_arena_release(&arena);
    return 0;
}
