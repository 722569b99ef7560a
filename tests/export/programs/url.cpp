// url from C++: parsing, parts, changing, relative ones, queries. Prints what url.rs prints.
#include "url.hpp"

#include "program.hpp"

using url::Url;

static const char sample[] =
    "https://user:pass@example.com:8443/a/b%20c/../d?name=J%C3%BCrgen&empty=&plus=a+b#top";

static void put_whole(const Url &address)
{
    std::cout << "url: " << address << '\n';
    CHECK(address.to_string() == address.as_str());
}

static void put_parts(const Url &address)
{
    put_whole(address);
    put("scheme", address.scheme());
    put("username", address.username());
    put_maybe("password", address.password());
    put_maybe("host", address.host_str());
    put_maybe("domain", address.domain());
    const auto port = address.port_or_known_default();
    std::cout << "port: " << address.port().has_value() << ' ' << port.has_value() << ' '
              << port.value_or(0) << '\n';
    put("path", address.path());
    put_maybe("query", address.query());
    put_maybe("fragment", address.fragment());
    std::cout << "special " << address.is_special() << ", base " << !address.cannot_be_a_base()
              << '\n';
}

static void put_pairs(const Url &address)
{
    for (const auto &[name, value] : address.query_pairs())
        std::cout << name << " = " << value << '\n';
}

static void change(Url &address)
{
    address.set_query("q=1 2&ü");
    address.set_fragment(std::nullopt);
    address.set_port(std::uint16_t(443));
    address.set_password(std::nullopt);
    put_whole(address);
    address.set_host("127.0.0.1");
    address.set_path("/x y/z");
    put_parts(address);
    address.set_query(std::nullopt);
    const auto changed = address.try_set_scheme("mailto");
    std::cout << "scheme: " << (!changed && changed.error().code() == url::status::error) << '\n';
    {
        auto segments = address.path_segments_mut();
        segments.pop().push("last one");
        CHECK(!address.try_join("x")); /* changed by `segments` alone */
    }
    put_whole(address);
}

static void join(const Url &base, const char *text)
{
    const Url joined = base.join(text);
    put_whole(joined);
    if (auto relative = base.make_relative(joined))
        put("relative", *relative);
    else
        std::cout << "not relative\n";
    CHECK((base < joined) == (base.cmp(joined) < 0));
    std::cout << "cmp " << base.cmp(joined) << ", eq " << (base == joined) << '\n';
}

int main()
{
    CHECK(url_abi_check() == 0);
    Url address = Url::parse(sample);
    const Url other = Url::parse("mailto:someone@example.com");
    put_parts(address);
    put_pairs(address);
    put_parts(other);
    join(address, "../e?x");
    join(address, "//other.example/");
    join(address, "#here");
    change(address);
    for (const char *text : {"no scheme", "http://", "http://[::1", "http://a:99999/"}) {
        const auto error = refused<url::error>([&] { Url::parse(text); });
        std::cout << "kind: " << error.kind() << '\n';
    }
    url_release_memory();
    return 0;
}
