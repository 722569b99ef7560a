// semver from C++: versions, requirements, comparators. Prints what semver.rs prints.
#include "semver.hpp"

#include "program.hpp"

using semver::Version;
using semver::VersionReq;

static void put_parts(const Version &version)
{
    auto pre = version.pre();
    auto build = version.build();
    std::cout << "version: " << version << '\n';
    std::cout << "numbers: " << version.major() << ' ' << version.minor() << ' '
              << version.patch() << '\n';
    put("pre", pre->as_str());
    put("build", build->as_str());
    std::cout << "empty: " << pre->is_empty() << ' ' << build->is_empty() << '\n';
}

static void compare(const char *left, const char *right)
{
    const Version a = Version::parse(left), b = Version::parse(right);
    const std::hash<Version> hash;
    CHECK((a < b) == (a.cmp(b) < 0) && (a >= b) == (a.cmp(b) >= 0) && (a == b) != (a != b));
    std::cout << left << " ? " << right << ": cmp " << a.cmp(b) << ", precedence "
              << a.cmp_precedence(b) << ", eq " << (a == b) << ", same hash "
              << (hash(a) == hash(b)) << '\n';
}

static void match(const char *requirement, semver::span<const char *const> versions)
{
    const VersionReq req = VersionReq::parse(requirement);
    std::cout << "requirement: " << req << '\n';
    for (const auto &one : req.comparators()) {
        std::cout << "comparator: op " << static_cast<unsigned>(one->op()) << ", major "
                  << one->major();
        if (auto minor = one->minor())
            std::cout << ", minor " << *minor;
        if (auto patch = one->patch())
            std::cout << ", patch " << *patch;
        std::cout << ", pre " << one->pre()->as_str() << '\n';
    }
    for (const char *text : versions)
        std::cout << "matches " << text << ": " << req.matches(Version::parse(text)) << '\n';
}

int main()
{
    static const char *const versions[] = {"1.2.3", "1.4.0", "1.9.0-rc.1", "2.0.0"};
    CHECK(semver_abi_check() == 0);
    Version copy(0, 0, 0);
    {
        const Version version = Version::parse("1.2.3-beta.1+exp.sha");
        copy = version;
        put_parts(version);
        put_parts(Version(10, 20, 30));
        std::cout << "copy is equal: " << (version == copy) << '\n';
    }
    put_parts(copy);
    compare("1.0.0", "1.0.0");
    compare("1.0.0", "1.0.0+build");
    compare("1.0.0-alpha", "1.0.0");
    compare("1.10.0", "1.9.0");
    match(">=1.2.3, <1.8.0", versions);
    match("^1.4", versions);
    match("~1.9.0-rc", versions);
    match("*", versions);
    for (const char *text : {"1.2", "01.2.3", ""}) {
        const auto error = refused<semver::error>([&] { Version::parse(text); });
        CHECK(error.code() == semver::status::error && error.as<semver::Error>());
        CHECK(!Version::try_parse(text));
    }
    semver_release_memory();
    return 0;
}
