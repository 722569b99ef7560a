/* Comments as rustdoc: what each command and tag becomes, and that nothing else is markup. */
#include "base_test.h"
#include "write_rust/rustdoc_comment.h"

static void check(const char *doc, const char *expected)
{
    fr_arena arena;
    fr_arena_init(&arena, (size_t)1 << 20);
    assert_text(fr_rustdoc_comment(&arena, fr_str_from(doc)), expected);
    fr_arena_release(&arena);
}

static void test_paragraphs(void **state)
{
    (void)state;
    check("", "");
    check(" one\n two\n\n three", " one\n two\n\n three");
    check("< behind", " behind");
    check("!< first\n!< second", " first\n second");
    check(" \\brief Short.\n Long.\n\n \\details More.", " Short.\n Long.\n\n More.");
    check(" a\n ----\n b", " a\n\n b");
    check(" \\file x.h", "");
    check(" one <p> two\n <p>\n three", " one <br> two\n\n three");
}

static void test_sections(void **state)
{
    (void)state;
    check(" Does.\n \\param[in] a first\n   and more\n @param b,c second\n \\return 0 @see g()\n\n "
          "End.",
          " Does.\n\n End.\n\n # Arguments\n\n * `a` (in) - first\n   and more\n"
          " * `b`, `c` - second\n\n # Returns\n\n 0\n\n # See also\n\n g()");
    check(" \\retval -1 bad\n \\retval 0 good", " # Return values\n\n * `-1` - bad\n * `0` - good");
    check(" \\throws E when", " # Errors\n\n * `E` - when");
    check(" \\note careful\n and so on\n\n \\deprecated use g()",
          " **Note:** careful\n and so on\n\n **Deprecated:** use g()");
    check(" f - name\n @name: its name\n @...: others\n\n Return: nothing",
          " f - name\n\n # Arguments\n\n * `name` - its name\n * `...` - others\n\n # Returns\n\n"
          " nothing");
    check(" \\par Title\n text", " **Title**\n\n text");
    check(" # Title\n\n x\n # of things", " **Title**\n\n x\n \\# of things");
}

static void test_lists(void **state)
{
    (void)state;
    check(" List:\n  - a\n    more\n      - b\n  - c\n End",
          " List:\n\n * a\n   more\n   * b\n * c\n   End");
    check(" -# a\n -# b\n\n 3. c\n\n text", " 1. a\n 1. b\n 3. c\n\n text");
    check(" \\li a\n \\li b", " * a\n * b");
    check(" <ul>\n <li>a</li>\n <li>b\n </ul>", " * a\n * b");
    check(" \\param x one of\n   - a\n   - b\n", " # Arguments\n\n * `x` - one of\n   * a\n   * b");
}

static void test_code(void **state)
{
    (void)state;
    check(" \\code\n   int x[2];\n     *p;\n \\endcode\n text",
          " ```c\n int x[2];\n   *p;\n ```\n\n text");
    check(" \\code{.py}\n x\n \\endcode", " ```text\n x\n ```");
    check(" \\code{.sh} ls \\endcode", " ```sh\n ls\n ```");
    check(" ```\n fn main() {}\n ```", " ```text\n fn main() {}\n ```");
    check(" ```rust\n fn main() {}\n", " ```text\n fn main() {}\n ```");
    check(" text\n\n     fn main() {}\n\n       x\n end",
          " text\n\n ```text\n fn main() {}\n\n   x\n ```\n\n end");
    check(" |[<!-- language=\"C\" -->\n f();\n ]|", " ```c\n f();\n ```");
    check(" \\verbatim\n ``` <b>\n \\endverbatim", " ````text\n ``` <b>\n ````");
    check(" <pre>\n  a\n </pre>", " ```text\n a\n ```");
    check(" - a\n \\htmlonly <b> \\endhtmlonly\n   b", " * a\n   b");
}

static void test_words(void **state)
{
    (void)state;
    check(" \\c a, \\p b_c(). \\a d \\e e \\b f @em g", " `a`, `b_c()`. *d* *e* **f** *g*");
    check(" \\ref x, \\ref y \"the y\" \\link z the z\\endlink", " `x`, the y the z");
    check(" <b>a</b> <em>b</em> <code>c[0] < d</code> <tt>`</tt>", " **a** *b* `c[0] < d` `` ` ``");
    check(" <a href=\"https://e.org/\">a [b]</a> <a href=\"#x\">c</a>",
          " [a \\[b\\]](https://e.org/) c");
    check(" \\f$ x_i^2 \\f$ %NULL @data 100% \\\\ \\@ \\unknown",
          " `x_i^2` `NULL` `data` 100% \\\\ @ "
          "\\\\unknown");
    check(" http://e.org/a_b. <https://e.org> [t](http://e.org)",
          " <http://e.org/a_b>. <https://e.org> [t](http://e.org)");
    check(" `a` ``b`` `c' ``d e'' `f", " `a` `b` `c` `d e` \\`f");
}

static void test_escapes(void **state)
{
    (void)state;
    check(" a[i] [x] [x](y) [x]: z", " a\\[i\\] \\[x\\] \\[x\\](y) \\[x\\]: z");
    check(" Vec<T> a < b <foo> </foo> <!-- c -->d", " Vec\\<T> a < b \\<foo> \\</foo> d");
    check(" char *p, *q; a * b; *em* **strong**", " char \\*p, \\*q; a \\* b; *em* **strong**");
    check(" __init__ a_b _x", " \\__init_\\_ a_b \\_x");
    check(" > q\n + x", " \\> q\n\n * x");
    check(" a\n = b\n | c | d\n 1986. e", " a\n \\= b\n \\| c | d\n 1986\\. e");
    check(" C:\\new '\\n' a@b.c", " C:\\\\new '\\\\n' a@b.c");
    check(" <div><div><div><div> fn main() {}", " fn main() {}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraphs), cmocka_unit_test(test_sections),
        cmocka_unit_test(test_lists),      cmocka_unit_test(test_code),
        cmocka_unit_test(test_words),      cmocka_unit_test(test_escapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
