// regex from C++: matching, captures, replacing, splitting, builders, sets. Prints what regex.rs
// prints.
#include "regex.hpp"

#include "program.hpp"

using regex::Regex;

static void put_match(const char *label, const regex::Match &match)
{
    std::cout << label << ": " << match.start() << ".." << match.end() << ' ' << match.as_str()
              << '\n';
}

static void find(const Regex &pattern, std::string_view text)
{
    std::cout << "is match: " << pattern.is_match(text) << '\n';
    if (auto match = pattern.find(text))
        put_match("found", *match);
    if (auto end = pattern.shortest_match(text))
        std::cout << "shortest ends at " << *end << '\n';
    for (const regex::Match &match : pattern.find_iter(text))
        put_match("one of all", match);
}

static void capture(const Regex &pattern, std::string_view text)
{
    const auto captures = pattern.captures(text);
    if (!captures) {
        std::cout << "no captures\n";
        return;
    }
    std::cout << "groups: " << captures->len() << '\n';
    for (std::size_t i = 0; i <= captures->len(); i++)
        if (auto match = captures->get(i))
            put_match("group", *match);
        else
            std::cout << "group " << i << " is not there\n";
    if (auto match = captures->name("year"))
        put_match("year", *match);
    std::cout << "none: " << !captures->name("no") << '\n';
}

static void put_names(const Regex &pattern)
{
    for (const std::optional<std::string_view> &name : pattern.capture_names())
        put("name", name.value_or(std::string_view()));
}

static void replace(const Regex &pattern, std::string_view text, std::string_view by)
{
    put("replaced", pattern.replace_all(text, by));
    put("replaced once", pattern.replacen(text, 1, by));
}

// The pieces keep the pattern alive.
static regex::Split split(const char *pattern, std::string_view text)
{
    const Regex made(pattern);
    return made.split(text);
}

static void build()
{
    regex::RegexBuilder builder("^h.llo $ # a comment");
    const Regex pattern =
        builder.case_insensitive(true).ignore_whitespace(true).multi_line(true).build();
    find(pattern, "HELLO\nhallo\nother");
    const auto small = builder.size_limit(10).try_build();
    CHECK(!small);
    put("too big", small.error().what());
}

static void sets()
{
    const regex::RegexSet set({"[a-z]+", "[0-9]+", "^x"});
    const regex::SetMatches matches = set.matches("abc 12");
    std::cout << "set of " << set.len() << ": any " << matches.matched_any() << ',';
    for (std::size_t i = 0; i < set.len(); i++)
        std::cout << ' ' << matches.matched(i);
    std::cout << '\n';
}

static void bytes()
{
    const std::array<std::uint8_t, 5> text = {'a', 0xFF, 'b', 'b', 0};
    const auto match = regex::bytes::Regex("(?-u)\\xFFb+").find(text);
    std::cout << "bytes: " << match.value().start() << ".." << match.value().end() << '\n';
}

int main()
{
    static const char dates[] = "from 2014-07-14 to 2026-11-26 (ü)";
    CHECK(regex_abi_check() == 0);
    const Regex pattern("(?<year>\\d{4})-(?<month>\\d\\d)-(\\d\\d)(x)?");
    put("pattern", pattern.as_str());
    find(pattern, dates);
    find(pattern, "nothing");
    capture(pattern, dates);
    capture(pattern, "nothing");
    put_names(pattern);
    replace(pattern, dates, "$3.$month.$year");
    for (std::string_view piece : split("[, ]+", "a, b,c  d"))
        put("piece", piece);
    build();
    sets();
    bytes();
    put("escaped", regex::escape("1+1=2?"));
    for (const char *text : {"(", "a{2,1}"})
        refused<regex::error>([&] { Regex{text}; });
    regex_release_memory();
    return 0;
}
