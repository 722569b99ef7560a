/* The lexer of Rust: tokens, what is said about texts that are none, passing trees. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "rust_lex/lexer.h"
#include "rust_lex/words.h"

typedef struct lexer_test {
    fr_arena arena;
    fr_lexer lexer;
} lexer_test;

static bool lex(lexer_test *t, const char *text)
{
    fr_arena_init(&t->arena, (size_t)1 << 28);
    assert_true(fr_lexer_init(&t->lexer, &t->arena, fr_str_from(text)));
    return fr_lexer_rest(&t->lexer);
}

/* The kinds as letters, each with its text: `i` identifier, `k` keyword, `t` lifetime, `l` literal,
 * `p` punctuation, `o` and `c` delimiters, `d` and `D` documentation. */
static void assert_tokens(const char *text, const char *expected)
{
    static const char letters[] = "eiktlpocdD";
    lexer_test t;
    fr_text out;
    assert_true(lex(&t, text));
    fr_text_init(&out, &t.arena);
    for (size_t i = 0; i + 1 < t.lexer.count; i++) {
        fr_token token = t.lexer.tokens[i];
        fr_text_fmt(&out, "%c:%.*s ", letters[token.kind],
                    FR_ARG(fr_str_slice(t.lexer.source, token.begin, token.end)));
    }
    assert_string_equal(fr_arena_cstr(&t.arena, fr_text_str(&out)), expected);
    fr_arena_release(&t.arena);
}

static void test_words(void **state)
{
    (void)state;
    assert_tokens("a fn _ r#fn r self true", "i:a k:fn i:_ i:r#fn i:r i:self i:true ");
    assert_tokens("'a 'static '_ 'r#if", "t:'a t:'static t:'_ t:'r#if ");
    assert_tokens("b'a' b'\\'' 'a' '\\u{1}' '\xC3\xA9'",
                  "l:b'a' l:b'\\'' l:'a' l:'\\u{1}' l:'\xC3\xA9' ");
    assert_tokens("'a'b", "l:'a' i:b ");
    assert_tokens("<'a,'b>", "p:< t:'a p:, t:'b p:> ");
}

static void test_numbers(void **state)
{
    (void)state;
    assert_tokens("1 1.5 1. 1e5 1E-5 1.0e+1_0f64", "l:1 l:1.5 l:1. l:1e5 l:1E-5 l:1.0e+1_0f64 ");
    assert_tokens("1..2 1..=2 1.f 1.0.1", "l:1 p:.. l:2 l:1 p:..= l:2 l:1 p:. i:f l:1.0 p:. l:1 ");
    assert_tokens("0xe+1 0b1.0 0o7u8", "l:0xe p:+ l:1 l:0b1 p:. l:0 l:0o7u8 ");
    assert_tokens("1e+x", "l:1e p:+ i:x ");
}

static void test_strings(void **state)
{
    (void)state;
    assert_tokens("\"a\\\"b\" b\"\\\\\" c\"x\"", "l:\"a\\\"b\" l:b\"\\\\\" l:c\"x\" ");
    assert_tokens("r\"\\\" br\"a\" cr#\"\"\"# r##\"\"#\"##",
                  "l:r\"\\\" l:br\"a\" l:cr#\"\"\"# l:r##\"\"#\"## ");
    assert_tokens("foo\"x\" r #\"x\"", "i:foo l:\"x\" i:r p:# l:\"x\" ");
}

static void test_punctuation(void **state)
{
    (void)state;
    assert_tokens("a<<=b>>c", "i:a p:< p:< p:= i:b p:> p:> i:c ");
    assert_tokens("a::b->c=>d==e!=f&&g||h",
                  "i:a p::: i:b p:-> i:c p:=> i:d p:== i:e p:!= i:f p:&& i:g "
                  "p:|| i:h ");
    assert_tokens("..=...", "p:..= p:... ");
    assert_tokens("@~$?#", "p:@ p:~ p:$ p:? p:# ");
}

static void test_comments(void **state)
{
    (void)state;
    assert_tokens("a // b\n/* c /* d */ */ e", "i:a i:e ");
    assert_tokens("/// a\n//! b\n/** c */ /*! d */", "d:/// a D://! b d:/** c */ D:/*! d */ ");
    assert_tokens("//// a\n/*** b */ /**/ /***/ c", "i:c ");
}

static void assert_fault(const char *text, fr_lexer_fault fault, uint32_t at)
{
    lexer_test t;
    assert_false(lex(&t, text));
    assert_int_equal(t.lexer.fault, fault);
    assert_int_equal(t.lexer.fault_at, at);
    fr_arena_release(&t.arena);
}

static void test_faults(void **state)
{
    (void)state;
    assert_fault("a \\", LEXER_BAD_CHARACTER, 2);
    assert_fault("a `", LEXER_BAD_CHARACTER, 2);
    assert_fault("a \x01", LEXER_BAD_CHARACTER, 2);
    assert_fault("\xE2\x82\xAC", LEXER_BAD_CHARACTER, 0);
    assert_fault("a \"b", LEXER_UNCLOSED_STRING, 2);
    assert_fault("a br#\"b\"", LEXER_UNCLOSED_STRING, 2);
    assert_fault("a /* b", LEXER_UNCLOSED_COMMENT, 2);
    assert_fault("a /** b", LEXER_UNCLOSED_COMMENT, 2);
    assert_fault("a '", LEXER_BAD_LITERAL, 2);
    assert_fault("a ( b", LEXER_UNCLOSED, 2);
    assert_fault("a ) b", LEXER_UNOPENED, 2);
    assert_fault("( a ]", LEXER_MISMATCHED, 4);
}

/* Passing a tree must find the same end as reading it. */
static void assert_skips(const char *text)
{
    lexer_test t;
    assert_true(lex(&t, text));
    uint32_t end = t.lexer.tokens[t.lexer.tokens[0].match].begin;
    fr_lexer_init(&t.lexer, &t.arena, fr_str_from(text));
    assert_true(fr_lexer_step(&t.lexer));
    assert_true(fr_lexer_skip_tree(&t.lexer));
    assert_int_equal(t.lexer.count, 2);
    assert_int_equal(t.lexer.tokens[1].begin, end);
    assert_int_equal(t.lexer.tokens[0].match, 1);
    assert_int_equal(t.lexer.tokens[1].match, 0);
    assert_int_equal(t.lexer.open, FR_NO_TOKEN);
    fr_arena_release(&t.arena);
}

static void test_trees(void **state)
{
    (void)state;
    assert_skips("{} x");
    assert_skips("{ a(b[c{}]) } x");
    assert_skips("{ \"}\" '}' b'}' '\\'' r\"}\\\" r#\"\"}\"# br#\"}\"# cr\"}\" c\"}\" }");
    assert_skips("{ for\"}\" bar\"}\\\"}\" 0r\"\" }");
    assert_skips("{ 'a: loop { } /* } /* } */ } */ // }\n /// }\n //! }\n }");
    assert_skips("(r#fn, r#\"x\"#, 'r, 'a', \"\")");
    assert_skips("{ r#\"a\"#\"}\" }");
    assert_skips("{ r#r#r#\"}\"}\"# }");
    assert_skips("{ 6\xC2\x85r#\"}\"# 'a\xC2\x85r#\"}\"# }");
    assert_skips("{ r#r#\"}\" br#r#\"}\"# 'r#r#\"}\" r#br\"\" }");
}

static void test_steps(void **state)
{
    lexer_test t;
    (void)state;
    fr_arena_init(&t.arena, (size_t)1 << 20);
    fr_lexer_init(&t.lexer, &t.arena, FR_LIT("a ( b ) c"));
    for (int i = 0; i < 3; i++)
        assert_true(fr_lexer_step(&t.lexer));
    assert_false(fr_lexer_forget(&t.lexer, 2)); /* something is open */
    assert_true(fr_lexer_forget(&t.lexer, 1));
    for (int i = 0; i < 2; i++)
        assert_true(fr_lexer_step(&t.lexer));
    assert_int_equal(t.lexer.count, 4);
    assert_int_equal(t.lexer.tokens[0].match, 2);
    assert_int_equal(t.lexer.tokens[2].match, 0);
    assert_true(fr_lexer_step(&t.lexer));
    assert_int_equal(t.lexer.tokens[4].kind, TOKEN_END);
    fr_arena_release(&t.arena);
}

/* Several at once are those that one by one gives, up to a fault. */
static void assert_reads(const char *text, size_t at_once)
{
    lexer_test t;
    fr_lexer one;
    fr_arena_init(&t.arena, (size_t)1 << 20);
    fr_lexer_init(&t.lexer, &t.arena, fr_str_from(text));
    fr_lexer_init(&one, &t.arena, fr_str_from(text));
    assert_true(fr_lexer_read(&t.lexer));
    assert_int_equal(t.lexer.count, at_once);
    while (t.lexer.tokens[t.lexer.count - 1].kind != TOKEN_END && fr_lexer_read(&t.lexer))
        continue;
    while (one.count < t.lexer.count)
        assert_true(fr_lexer_step(&one));
    assert_memory_equal(t.lexer.tokens, one.tokens, one.count * sizeof *one.tokens);
    if (one.tokens[one.count - 1].kind != TOKEN_END) {
        assert_false(fr_lexer_step(&one));
        assert_int_equal(t.lexer.fault, one.fault);
        assert_int_equal(t.lexer.fault_at, one.fault_at);
    }
    fr_arena_release(&t.arena);
}

static void test_reads(void **state)
{
    (void)state;
    assert_reads("a b::c -> d\n    e, fn\n\n  r#f && g >> h\r\n i", 17);
    assert_reads("a ( b [ c ] ) { d } e", 2);
    assert_reads("b'a' b\"x\" r\"y\" c\"z\" br#\"w\"# b b_ r #", 10);
    assert_reads("'a 'b' /// c\n//! d\n/* e */ 1.5e3 0x1f \xC3\xA4\xC3\xB6 f", 9);
    assert_reads("a b \x01 c", 2);
    assert_reads("a b ) c", 2);
    assert_reads("a \"b", 1);
    assert_reads("", 1);
    assert_reads(" ", 1);
    assert_reads("\n", 1);
    assert_reads("\n  a", 2);
}

/* The end of an item at 3 or behind it. */
static size_t item_end(const char *text)
{
    lexer_test t;
    fr_arena_init(&t.arena, (size_t)1 << 20);
    fr_lexer_init(&t.lexer, &t.arena, fr_str_from(text));
    bool is_found = fr_lexer_find_item(&t.lexer, 3);
    fr_arena_release(&t.arena);
    return is_found ? t.lexer.at : 0;
}

static void test_items(void **state)
{
    (void)state;
    assert_int_equal(item_end("a; b; c;"), 5);
    assert_int_equal(item_end("a { } b"), 5);
    assert_int_equal(item_end("a ( ; ) b;"), 10);
    assert_int_equal(item_end("a {;} else {;} b"), 14);
    assert_int_equal(item_end("a \";\" ';' /* ; */ // ;\n b; c"), 26);
    assert_int_equal(item_end("'a {;} b"), 6);
    assert_int_equal(item_end("a [{}] b"), 0);
    assert_int_equal(item_end("a { b"), 0);
    assert_int_equal(item_end("a } b; c"), 0);
}

static void test_groups(void **state)
{
    lexer_test t;
    (void)state;
    fr_arena_init(&t.arena, (size_t)1 << 20);
    fr_lexer_init(&t.lexer, &t.arena, FR_LIT("a \x01 b ( \x02 ) \x02"));
    t.lexer.has_groups = true;
    assert_false(fr_lexer_rest(&t.lexer));
    assert_int_equal(t.lexer.fault, LEXER_MISMATCHED);
    fr_lexer_init(&t.lexer, &t.arena, FR_LIT("a \x01 b ( ) \x02"));
    t.lexer.has_groups = true;
    assert_true(fr_lexer_rest(&t.lexer));
    assert_int_equal(t.lexer.tokens[1].match, 5);
    fr_arena_release(&t.arena);
}

static void test_reserved(void **state)
{
    static const struct {
        const char *word;
        unsigned char code;
    } rows[] = {
        { "as", KEYWORD_AS },
        { "while", KEYWORD_WHILE },
        { "self", WORD_SELF },
        { "Self", WORD_SELF_TYPE },
        { "super", WORD_SUPER },
        { "true", WORD_TRUE },
        { "false", WORD_FALSE },
        { "macro", WORD_MACRO },
        { "yield", WORD_RESERVED },
        { "virtual", WORD_RESERVED },
        { "override", WORD_RESERVED },
        { "a", 0 },
        { "whil", 0 },
        { "whiles", 0 },
        { "union", 0 },
        { "abstract", WORD_RESERVED },
        { "abstracts", 0 },
        { "", 0 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_int_equal(fr_rust_reserved(rows[i].word, strlen(rows[i].word)), rows[i].code);
}

/* Every word must be where its hash says: find them all. */
static void test_all_words(void **state)
{
    static const char *const words[] = {
        "Self",    "abstract", "as",    "async",  "await",  "become", "box",     "break",
        "const",   "continue", "crate", "do",     "dyn",    "else",   "enum",    "extern",
        "false",   "final",    "fn",    "for",    "gen",    "if",     "impl",    "in",
        "let",     "loop",     "macro", "match",  "mod",    "move",   "mut",     "override",
        "priv",    "pub",      "ref",   "return", "self",   "static", "struct",  "super",
        "trait",   "true",     "try",   "type",   "typeof", "unsafe", "unsized", "use",
        "virtual", "where",    "while", "yield",
    };
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_true(fr_rust_reserved(words[i], strlen(words[i])) != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),     cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_strings),   cmocka_unit_test(test_punctuation),
        cmocka_unit_test(test_comments),  cmocka_unit_test(test_faults),
        cmocka_unit_test(test_trees),     cmocka_unit_test(test_steps),
        cmocka_unit_test(test_reads),     cmocka_unit_test(test_items),
        cmocka_unit_test(test_groups),    cmocka_unit_test(test_reserved),
        cmocka_unit_test(test_all_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
