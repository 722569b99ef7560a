/* rustdoc's JSON and our own file of an interface: what good ones say, and that bad ones are
 * refused with a reason. rustdoc/point.json is what rustdoc says of rustdoc/point.rs, without
 * blanket impls and what they alone need. */
#include "base/file.h"
#include "base_test.h"
#include "diag/diag.h"
#include "model/api_file.h"
#include "read_api/read_api.h"
#include "read_rustdoc/read_rustdoc.h"

typedef struct world {
    fr_arena arena;
    fr_diags diags;
    fr_api api;
    fr_api_facts facts;
} world;

static void open_world(world *w)
{
    *w = (world){ 0 };
    fr_arena_init(&w->arena, (size_t)1 << 26);
    fr_diags_init(&w->diags, &w->arena);
}

static fr_str document(world *w)
{
    fr_str text;
    assert_int_equal(
        fr_file_read(&w->arena, FERRULE_SOURCE "/tests/unit/rustdoc/point.json", 1 << 20, &text),
        0);
    return text;
}

static bool read_document(world *w, fr_str text)
{
    fr_strs missing = { 0 };
    fr_rustdoc_files files = { 0 };
    fr_rustdoc_file file = { .path = FR_LIT("point.json"),
                             .text = text,
                             .folder = FR_LIT("/nowhere") };
    fr_vec_push(&w->arena, &files, file);
    fr_api_init(&w->api, &w->arena, &w->diags);
    return fr_read_rustdoc(&w->api, &files, &missing);
}

/* `text` with `to` for the first `from`. */
static fr_str changed(world *w, fr_str text, const char *from, const char *to)
{
    size_t at = fr_str_find(text, fr_str_from(from));
    assert_true(at != SIZE_MAX);
    fr_str rest = fr_str_slice(text, at + strlen(from), text.len);
    return fr_arena_printf(&w->arena, "%.*s%s%.*s", (int)at, text.ptr, to, FR_ARG(rest));
}

static void check_refused(world *w, bool is_read, const char *why)
{
    if (is_read)
        fail_msg("wanted \"%s\", but it was read", why);
    assert_true(w->diags.list.len > 0);
    const fr_diagnostic *one = &w->diags.list.data[0];
    if (one->code != DIAG_E0813 || fr_str_find(one->message, fr_str_from(why)) == SIZE_MAX)
        fail_msg("wanted \"%s\", got \"%.*s\"", why, FR_ARG(one->message));
    fr_arena_release(&w->arena);
}

static void refuse_document(const char *from, const char *to, const char *why)
{
    world w;
    open_world(&w);
    check_refused(&w, read_document(&w, changed(&w, document(&w), from, to)), why);
}

static fr_str file_of(world *w)
{
    fr_text text;
    assert_true(read_document(w, document(w)));
    assert_int_equal(w->diags.list.len, 0);
    w->api.crate.package = FR_LIT("point"); /* what cargo knows */
    fr_text_init(&text, &w->arena);
    fr_api_write_file(&text, &w->api, &w->facts);
    return fr_text_str(&text);
}

static bool read_file(world *w, fr_str text)
{
    return fr_read_api_file(&w->api, &w->facts, &w->arena, &w->diags, text, FR_LIT("api.json"));
}

static void refuse_file(const char *from, const char *to, const char *why)
{
    world w;
    open_world(&w);
    check_refused(&w, read_file(&w, changed(&w, file_of(&w), from, to)), why);
}

static void test_document(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    assert_true(read_document(&w, document(&w)));
    assert_int_equal(w.diags.list.len, 0);
    fr_text text;
    fr_text_init(&text, &w.arena);
    for (size_t i = 0; i < w.api.items.len; i++)
        if (w.api.items.data[i]->kind == API_FUNCTION)
            fr_text_fmt(&text, "%.*s\n", FR_ARG(fr_api_signature(&w.api, w.api.items.data[i])));
    assert_text(fr_text_str(&text), "pub fn moved(&self, by: i32) -> Point<'a>\n"
                                    "pub fn longest<T: AsRef<str>>(all: &[T]) -> Option<usize>\n");
    fr_arena_release(&w.arena);
}

static void test_bad_documents(void **state)
{
    (void)state;
    refuse_document("{", "", "this is not JSON");
    refuse_document("\"format_version\"", "\"other\"", "it has no format_version");
    refuse_document("\"format_version\":", "\"format_version\":1,\"b\":", "1");
    refuse_document("\"name\":\"moved\"", "\"name\":\"moved() {} fn x\"", "moved() {} fn x");
    refuse_document("\"name\":\"x\"", "\"name\":\"*/ x\"", "*/ x");
    refuse_document("\"name\":\"T\"", "\"name\":\"T> evil\"", "T> evil");
    refuse_document("{\"generic\":\"T\"}", "{\"generic\":\"T> evil\"}", "T> evil");
    refuse_document("\"'a\"", "\"'a> evil\"", "'a> evil");
    refuse_document("\"index\"", "\"no_index\"", "");
}

/* What has a NUL or cannot be spelled again is changed so that the file can be read back. */
static void test_odd_texts(void **state)
{
    static const char *const changes[][3] = {
        { "\"docs\":\"", "\"docs\":\"\\u0000", "\xEF\xBF\xBD" },
        { "{\"generic\":\"T\"}", "{\"array\":{\"len\":\"{ 2 + 2 }\",\"type\":{\"generic\":\"T\"}}}",
          "constant" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        world w;
        fr_text text;
        open_world(&w);
        assert_true(read_document(&w, changed(&w, document(&w), changes[i][0], changes[i][1])));
        w.api.crate.package = FR_LIT("point");
        fr_text_init(&text, &w.arena);
        fr_api_write_file(&text, &w.api, &w.facts);
        assert_true(fr_str_find(fr_text_str(&text), fr_str_from(changes[i][2])) != SIZE_MAX);
        assert_true(read_file(&w, fr_text_str(&text)));
        fr_arena_release(&w.arena);
    }
}

/* Cut anywhere, it is refused, and nothing is read behind its end. */
static void test_cut(void **state)
{
    world w;
    (void)state;
    open_world(&w);
    fr_str whole = fr_str_trim(document(&w));
    for (size_t i = 0; i < whole.len; i += 997) {
        world cut;
        open_world(&cut);
        check_refused(&cut,
                      read_document(&cut, fr_arena_str(&cut.arena, fr_str_slice(whole, 0, i))), "");
    }
    fr_str file = fr_str_trim(file_of(&w));
    for (size_t i = 0; i < file.len; i += 97) {
        world cut;
        open_world(&cut);
        check_refused(&cut, read_file(&cut, fr_arena_str(&cut.arena, fr_str_slice(file, 0, i))),
                      "this is not JSON");
    }
    fr_arena_release(&w.arena);
}

static void test_file(void **state)
{
    world w;
    fr_text again;
    (void)state;
    open_world(&w);
    fr_str first = file_of(&w);
    assert_true(read_file(&w, first));
    fr_text_init(&again, &w.arena);
    fr_api_write_file(&again, &w.api, &w.facts);
    assert_text(fr_text_str(&again), fr_arena_cstr(&w.arena, first));
    fr_arena_release(&w.arena);
}

static void test_bad_files(void **state)
{
    (void)state;
    refuse_file("\"ferrule_api\":3", "\"ferrule_api\":2", "of another version of ferrule");
    refuse_file("\"ferrule_api\":3", "\"other\":3", "it does not say what it is");
    refuse_file("\"name\":\"moved\"", "\"name\":\"moved() {} fn x\"", "moved() {} fn x");
    refuse_file("point::Point", "point::Point; evil", "evil");
    refuse_file("\"items\":[", "\"items\":[],\"no\":[", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_document),  cmocka_unit_test(test_bad_documents),
        cmocka_unit_test(test_odd_texts), cmocka_unit_test(test_cut),
        cmocka_unit_test(test_file),      cmocka_unit_test(test_bad_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
