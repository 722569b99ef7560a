/* url from C: parsing, parts, changing, relative ones, queries. Prints what url.rs prints. */
#include "program.h"
#include "url.h"

static const char sample[] =
    "https://user:pass@example.com:8443/a/b%20c/../d?name=J%C3%BCrgen&empty=&plus=a+b#top";

static url_url *url_of(const char *text)
{
    url_url *url = NULL;
    CHECK(url_url_parse(url_cstr(text), &url, NULL) == url_OK);
    return url;
}

static void put_maybe(const char *label, int32_t status, url_str text)
{
    if (status == url_OK)
        PUT_TEXT(label, text);
    else
        printf("%s is not there: %d\n", label, status == url_NONE);
}

static void put_whole(const url_url *url)
{
    url_string text = url_url_to_string(url);
    PUT_TEXT("url", text);
    CHECK(text.len == url_url_as_str(url).len && text.ptr[text.len] == 0);
    url_string_free(&text);
}

static void put_parts(const url_url *url)
{
    url_str text = { NULL, 0 };
    uint16_t port = 0;
    int32_t status;
    put_whole(url);
    PUT_TEXT("scheme", url_url_scheme(url));
    PUT_TEXT("username", url_url_username(url));
    status = url_url_password(url, &text, NULL);
    put_maybe("password", status, text);
    status = url_url_host_str(url, &text, NULL);
    put_maybe("host", status, text);
    status = url_url_domain(url, &text, NULL);
    put_maybe("domain", status, text);
    printf("port: %d", url_url_port(url, &port, NULL) == url_OK);
    printf(" %d", url_url_port_or_known_default(url, &port, NULL) == url_OK);
    printf(" %u\n", port);
    PUT_TEXT("path", url_url_path(url));
    status = url_url_query(url, &text, NULL);
    put_maybe("query", status, text);
    status = url_url_fragment(url, &text, NULL);
    put_maybe("fragment", status, text);
    printf("special %d, base %d\n", url_url_is_special(url), !url_url_cannot_be_a_base(url));
}

static void put_pairs(const url_url *url)
{
    url_string name = { NULL, 0 }, value = { NULL, 0 };
    url_parse *pairs = url_url_query_pairs(url);
    int32_t status;
    while ((status = url_parse_next(pairs, &name, &value, NULL)) == url_OK) {
        printf("%s = %s\n", name.ptr, value.ptr);
        url_string_free(&name);
        url_string_free(&value);
    }
    CHECK(status == url_NONE && url_parse_next(pairs, NULL, NULL, NULL) == url_NONE);
    CHECK(url_parse_free(pairs) == url_OK);
}

static void change(url_url *url)
{
    url_str query = url_cstr("q=1 2&ü"), host = url_cstr("127.0.0.1");
    uint16_t port = 443;
    CHECK(url_url_set_query(url, &query, NULL) == url_OK);
    CHECK(url_url_set_fragment(url, NULL, NULL) == url_OK);
    CHECK(url_url_set_port(url, &port, NULL) == url_OK);
    CHECK(url_url_set_password(url, NULL, NULL) == url_OK);
    put_whole(url);
    CHECK(url_url_set_host(url, &host, NULL) == url_OK);
    CHECK(url_url_set_path(url, url_cstr("/x y/z"), NULL) == url_OK);
    put_parts(url);
    CHECK(url_url_set_query(url, NULL, NULL) == url_OK);
    printf("scheme: %d\n", url_url_set_scheme(url, url_cstr("mailto"), NULL) == url_ERROR);
    url_path_segments_mut *segments = NULL;
    CHECK(url_url_path_segments_mut(url, &segments, NULL) == url_OK);
    url_path_segments_mut_pop(segments);
    CHECK(url_path_segments_mut_push(segments, url_cstr("last one"), NULL) == url_OK);
    CHECK(url_path_segments_mut_free(segments) == url_OK);
    put_whole(url);
}

static void join(const url_url *base, const char *text)
{
    url_url *joined = NULL;
    url_string relative = { NULL, 0 };
    CHECK(url_url_join(base, url_cstr(text), &joined, NULL) == url_OK);
    put_whole(joined);
    if (url_url_make_relative(base, joined, &relative, NULL) == url_OK)
        PUT_TEXT("relative", relative);
    else
        printf("not relative\n");
    printf("cmp %d, eq %d\n", url_url_cmp(base, joined), url_url_eq(base, joined));
    url_string_free(&relative);
    CHECK(url_url_free(joined) == url_OK);
}

static void refuse(const char *text)
{
    url_url *url = NULL;
    url_error *error = NULL;
    CHECK(url_url_parse(url_cstr(text), &url, &error) == url_ERROR && url == NULL);
    PUT_TEXT("refused", url_error_message(error));
    printf("kind: %d\n", url_error_kind(error));
    url_error_free(error);
}

int main(void)
{
    CHECK(url_abi_check() == 0);
    url_url *url = url_of(sample), *other = url_of("mailto:someone@example.com");
    put_parts(url);
    put_pairs(url);
    put_parts(other);
    join(url, "../e?x");
    join(url, "//other.example/");
    join(url, "#here");
    change(url);
    CHECK(url_url_free(url) == url_OK && url_url_free(other) == url_OK);
    refuse("no scheme");
    refuse("http://");
    refuse("http://[::1");
    refuse("http://a:99999/");
    url_release_memory();
    return 0;
}
