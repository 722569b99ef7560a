/* url used wrongly. No function of it moves a value. */
#include "faults.h"
#include "url.h"

#include "url_sweep.h"

static url_url *url_of(const char *text)
{
    url_url *url = NULL;
    STATUS(url_OK, url_url_parse(url_cstr(text), &url, NULL));
    return url;
}

static void handles(void)
{
    url_url *url = url_of("http://a/b?c=d");
    sweep(NULL, "", url_NULL_ARG);
    sweep(url, "url_url", url_DEAD);
    STATUS(url_OK, url_url_free(url));
    STATUS(url_DEAD, url_url_free(url));
    sweep(url, "", url_DEAD);
}

static void refuse(url_str text, int32_t wanted)
{
    url_url *url = url_of("http://a/b"), *other = NULL;
    url_host *host = NULL;
    url_serializer *serializer = NULL;
    STATUS(wanted, url_url_parse(text, &other, NULL));
    STATUS(wanted, url_url_from_str(text, &other, NULL));
    STATUS(wanted, url_url_join(url, text, &other, NULL));
    STATUS(wanted, url_url_set_query(url, &text, NULL));
    STATUS(wanted, url_url_set_fragment(url, &text, NULL));
    STATUS(wanted, url_url_set_host(url, &text, NULL));
    STATUS(wanted, url_url_set_path(url, text, NULL));
    STATUS(wanted, url_url_set_username(url, text, NULL));
    STATUS(wanted, url_host_parse(text, &host, NULL));
    STATUS(wanted, url_serializer_new(text, &serializer, NULL));
    CHECK(!other && !host && !serializer);
    CHECK(url_url_as_str(url).len == strlen("http://a/b")); /* nothing was changed */
    STATUS(url_OK, url_url_free(url));
}

static void texts(void)
{
    url_str text = { "\xED\xA0\x80", 3 }, none = { NULL, 2 };
    refuse(text, url_BAD_UTF8);
    refuse(none, url_NULL_ARG);
    text.len = SIZE_MAX;
    refuse(text, url_RANGE);
}

static void enums(void)
{
    url_str text = { NULL, 0 };
    STATUS(url_BAD_VALUE, url_syntax_violation_description(9999, &text, NULL));
    STATUS(url_BAD_VALUE, url_syntax_violation_description(UINT32_MAX, &text, NULL));
    CHECK(text.ptr == NULL);
    STATUS(url_OK, url_syntax_violation_description(0, &text, NULL));
    CHECK(text.len > 0);
}

static int32_t read_whole(void *url)
{
    return (int32_t)url_url_as_str(url).len;
}

/* What is borrowed is not changed, and lives as long as the borrow. */
static void borrows(void)
{
    url_url *url = url_of("http://a/b?c=d");
    uint16_t port = 1;
    url_string name = { NULL, 0 }, value = { NULL, 0 };
    url_parse *pairs = url_url_query_pairs(url);
    STATUS(url_BUSY, url_url_set_port(url, &port, NULL));
    STATUS(url_OK, url_url_free(url));
    STATUS(url_DEAD, url_url_set_port(url, &port, NULL));
    STATUS(url_OK, url_parse_next(pairs, &name, &value, NULL));
    CHECK(strcmp(name.ptr, "c") == 0 && strcmp(value.ptr, "d") == 0);
    url_string_free(&name);
    url_string_free(&value);
    STATUS(url_OK, url_parse_free(pairs));
    url = url_of("http://a/b/c");
    url_path_segments_mut *segments = NULL, *second = NULL;
    STATUS(url_OK, url_url_path_segments_mut(url, &segments, NULL));
    STATUS(url_BUSY, url_url_path_segments_mut(url, &second, NULL));
    STATUS(url_BUSY, url_url_set_port(url, &port, NULL));
    STATUS(url_BUSY, status_of(read_whole, url));
    STATUS(url_OK, url_path_segments_mut_free(segments));
    STATUS(url_OK, url_url_set_port(url, &port, NULL));
    STATUS(url_OK, url_url_path_segments_mut(url, &segments, NULL));
    STATUS(url_OK, url_url_free(url)); /* lent: goes with the segments */
    url_path_segments_mut_pop(segments);
    STATUS(url_OK, url_path_segments_mut_free(segments));
    STATUS(url_DEAD, url_url_free(url));
}

static void panics(void)
{
    url_serializer *serializer = NULL;
    url_error *error = NULL;
    url_str a = url_cstr("a");
    STATUS(url_PANIC, url_serializer_for_suffix(a, 99, &serializer, &error));
    CHECK(!serializer && url_error_message(error).len > 0);
    url_error_free(error);
    STATUS(url_OK, url_serializer_new(a, &serializer, NULL));
    url_string text = url_serializer_finish(serializer);
    url_string_free(&text);
    STATUS(url_PANIC, url_serializer_append_pair(serializer, a, a, NULL));
    STATUS(url_POISONED, url_serializer_append_pair(serializer, a, a, NULL));
    STATUS(url_OK, url_serializer_unpoison(serializer));
    STATUS(url_PANIC, url_serializer_append_key_only(serializer, a, NULL));
    STATUS(url_POISONED, url_serializer_append_key_only(serializer, a, NULL));
    STATUS(url_OK, url_serializer_free(serializer));
    STATUS(url_DEAD, url_serializer_unpoison(serializer));
}

/* ---- two threads ---- */

static void *change(void *url)
{
    url_str query = url_cstr("x=1");
    for (int i = 0; i < 5000; i++) {
        int32_t status = url_url_set_query(url, i % 2 ? &query : NULL, NULL);
        CHECK(status == url_OK || status == url_BUSY);
    }
    return NULL;
}

static void *use_elsewhere(void *options)
{
    url_url *url = NULL;
    STATUS(url_WRONG_THREAD, url_parse_options_parse(options, url_cstr("a:"), &url, NULL));
    STATUS(url_WRONG_THREAD, url_parse_options_free(options));
    return NULL;
}

static void threads(void)
{
    url_url *url = url_of("http://a/b?c=d"), *other = NULL;
    url_parse_options *options = url_url_options();
    together(change, change, url);
    STATUS(url_OK, url_url_set_query(url, NULL, NULL));
    STATUS(url_OK, url_url_free(url));
    elsewhere(use_elsewhere, options);
    STATUS(url_OK, url_parse_options_parse(options, url_cstr("a:"), &other, NULL));
    STATUS(url_OK, url_url_free(other));
    STATUS(url_OK, url_parse_options_free(options));
}

int main(void)
{
    url_set_fatal_hook(say_and_end);
    CHECK(url_is_checked() && url_panic_unwinds());
    handles();
    texts();
    enums();
    borrows();
    panics();
    threads();
    url_release_memory();
    return 0;
}
