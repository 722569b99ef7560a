// Uses shapes.hpp: what Rust gives, and what C++ throws where it is wrong.
#include "shapes.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#define CHECK(claim)                                                                               \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            std::fprintf(stderr, "shapes.cpp:%d: %s\n", __LINE__, #claim);                         \
            std::exit(1);                                                                          \
        }                                                                                          \
    } while (0)

using shapes::status;

// What f() throws; ok if it does not.
template <class F> static status thrown_by(F &&f)
{
    try {
        f();
    } catch (const shapes::error &what) {
        return what.code();
    }
    return status::ok;
}

static void check_values()
{
    shapes::Words words("one two three");
    CHECK(words.as_str() == "one two three");
    std::size_t count = 0;
    for (const shapes::Word &word : words.iter())
        count += word.text().size();
    CHECK(count == 11);
    std::vector<std::string> all;
    for (const auto &word : words)
        all.emplace_back(word.text());
    CHECK((all == std::vector<std::string>{"one", "two", "three"}));
    CHECK(std::any_of(words.begin(), words.end(), [](const auto &w) { return w.text() == "two"; }));
    CHECK(words.cut(shapes::Side::Left, 8) == std::string("three"));
    CHECK(words.cut(shapes::Side::Right, 80) == std::nullopt);
    CHECK(words.divide(4) == std::make_tuple(std::size_t(3), std::size_t(1)));
    CHECK(std::get<0>(words.divide(std::nullopt)) == 13);
    CHECK(words.byte(0) == std::uint8_t('o'));

    shapes::Words copy = words;
    CHECK(copy == words && words == words);
    copy.push(U'!');
    CHECK(copy != words);
    CHECK(copy.upper().as_str() == "ONE TWO THREE!");
    CHECK(shapes::Words("abc").upper().into_text() == "ABC");
    CHECK(std::move(copy).into_text() == "ONE TWO THREE!" && !copy);
    copy = words;
    CHECK(copy == words);
    copy = shapes::Words::adopt(shapes_words_clone(words.get()));
    CHECK(copy.debug() == "Words { text: \"one two three\" }");
    shapes::Words zero(std::string_view("a\0b", 3));
    CHECK(zero.as_str().size() == 3);
}

static void check_lists()
{
    const std::vector<std::int32_t> numbers = {3, -4, 5};
    CHECK(shapes::sum(numbers) == 4 && shapes::sum({1, 2}) == 3 && shapes::sum({}) == 0);
    const std::string_view texts[] = {"abc", "a"};
    CHECK(shapes::longest(texts) == 3 && shapes::longest({"a", "four"}) == 4);
    shapes::SideVec sides = shapes::sides();
    CHECK(sides.size() == 2 && sides[1] == shapes::Side::Right);
    CHECK(std::count(sides.begin(), sides.end(), shapes::Side::Left) == 1);
    CHECK(thrown_by([&] { sides[2]; }) == status::range);
    shapes::Words words("four");
    CHECK(shapes::both(words, nullptr) == 4 && shapes::both(words, &words) == 8);
}

// A callback that throws is not called again; what it threw comes out where Rust was called.
static void check_callbacks()
{
    const std::int32_t numbers[] = {3, -4, 5};
    int limit = 2;
    auto counted = std::make_shared<int>(0);
    auto is_more = [limit, counted](std::int32_t number) {
        ++*counted;
        return number > limit;
    };
    CHECK(shapes::count(numbers, is_more) == 2 && *counted == 3);
    CHECK(counted.use_count() == 2); /* Rust has dropped its copy */
    CHECK(thrown_by([&] { shapes::count({nullptr, 3}, is_more); }) == status::null_arg);
    CHECK(counted.use_count() == 2);
    std::function<bool(std::int32_t)> function = is_more;
    CHECK(shapes::count(numbers, function) == 2);
    CHECK(shapes::count(numbers, [](auto n) { return n < 0; }) == 1);

    int calls = 0;
    auto throws = [&](std::int32_t) -> bool {
        calls++;
        throw std::runtime_error("no more");
    };
    try {
        shapes::count(numbers, throws);
        CHECK(!"it throws");
    } catch (const std::runtime_error &what) {
        CHECK(what.what() == std::string("no more"));
    }
    CHECK(calls == 1);
    shapes::result<std::size_t> tried = shapes::try_count(numbers, throws);
    CHECK(!tried && tried.error().code() == status::error && tried.error().thrown() && calls == 2);
}

// Texts and handles that a callback is given are C++'s; so is what it gives.
static void check_rich_callbacks()
{
    shapes::Words words("one two");
    CHECK(words.changed([](std::size_t at, std::string_view word) {
        return std::to_string(at) + std::string(word);
    }) == "0one 1two");
    std::string seen;
    words.visit([&](const shapes::Word &word, const std::uint32_t *first, std::uint32_t side) {
        seen += word.text();
        CHECK(first && (*first == 'o' || *first == 't'));
        CHECK(shapes::Side(side) == shapes::Side::Left || shapes::Side(side) == shapes::Side::Right);
    });
    CHECK(seen == "onetwo");
    CHECK(thrown_by([&] {
        words.changed([&](std::size_t, std::string_view) -> std::string {
            words.first().text();
            throw shapes::error(status::range, "mine");
        });
    }) == status::range);

    std::string longest = "two";
    shapes::Counter counter = shapes::Counter::new_([&](std::string_view word) -> std::optional<std::uint32_t> {
        if (word.size() > longest.size())
            throw std::length_error("too long");
        return word == longest ? std::optional<std::uint32_t>(7) : std::nullopt;
    });
    CHECK(counter.sum(words) == 7);
    try { // Rust has kept it: what it throws comes out of the call that called it
        counter.sum(shapes::Words("two three"));
        CHECK(!"it throws");
    } catch (const std::length_error &) {
    }
    CHECK(counter.sum(words) == 7);
    auto alive = std::make_shared<int>(3);
    {
        shapes::Maker maker = shapes::Maker::new_([alive](std::uint8_t number) {
            return shapes::Words(std::to_string(*alive - number));
        });
        CHECK(maker.make(2).debug() == "Words { text: \"1\" }" && alive.use_count() == 2);
    }
    CHECK(alive.use_count() == 1);
}

// What visit() gives: a variant, and what it holds.
struct namer {
    using Kind = shapes::Figure::Kind;
    std::string operator()(shapes::is<Kind::Nothing>) const { return "nothing"; }
    std::string operator()(shapes::is<Kind::Circle>, double radius, std::string_view name) const
    {
        return std::string(name) + (radius > 1 ? " big" : " small");
    }
    std::string operator()(shapes::is<Kind::Title>, const shapes::Words &words) const
    {
        return words.debug();
    }
    std::string operator()(shapes::is<Kind::Marked>, std::string_view mark) const
    {
        return std::string(mark);
    }
    std::string operator()(shapes::is<Kind::Other_>) const { return "other"; }
    std::string operator()(shapes::is<Kind::Group>, const shapes::FigureSlice &all) const
    {
        return std::to_string(all.size());
    }
    std::string operator()(shapes::is<Kind::Scaled>, const shapes::Figure &one,
                           std::optional<std::uint32_t> by) const
    {
        return one.debug() + std::to_string(by.value_or(0));
    }
};

static std::string name_of(const shapes::Figure &figure)
{
    return figure.visit(namer());
}

static void check_variants()
{
    using shapes::Figure;
    const Figure circle = Figure::new_circle(2, "round"), title = Figure::new_title(shapes::Words("Title"));
    CHECK(circle.kind() == Figure::Kind::Circle && title.kind() == Figure::Kind::Title);
    CHECK(circle.as_circle() && !title.as_circle() && title.as_title()->operator*().as_str() == "Title");
    CHECK(name_of(circle) == "round big" && name_of(Figure::new_nothing()) == "nothing");
    CHECK(name_of(title) == "Words { text: \"Title\" }" && title.count() == 1);
    auto tag = [](auto kind, const auto &...held) {
        return static_cast<std::uint32_t>(kind()) * 10 + sizeof...(held);
    };
    CHECK(circle.visit(tag) == 12 && Figure::new_nothing().visit(tag) == 0);
    CHECK(shapes::MOST == 4000000000u && shapes::LEAST == -128 && shapes::IS_GOOD);
    static_assert(shapes::Words::LIMIT == 100 && std::is_same_v<decltype(shapes::MOST), const uint32_t>);
}

static void check_operators()
{
    using shapes::Length;
    const Length two = Length::from_u32(2), three = Length::from_u32(3);
    Length sum = two + three;
    CHECK(sum == 5u && sum != 4u && two * 4 == Length::from_u32(8));
    sum += 7;
    CHECK(sum.into_u64() == 12 && two < three && two <= two && three > two && three >= three);
    CHECK(!(two < two) && !(two >= three) && Length().eq_u32(0));
    const shapes::Words words("one two");
    CHECK((words + words).debug() == "Words { text: \"one two one two\" }");
    CHECK(words[1] == "two" && thrown_by([&] { words[2]; }) == status::range);
    std::u32string letters;
    for (char32_t letter : words.letters())
        letters += letter;
    CHECK(letters == U"one two");
}

static void check_errors()
{
    shapes::Words none("  ");
    try {
        none.first();
        CHECK(!"it throws");
    } catch (const shapes::error &what) {
        CHECK(what.code() == status::error && what.kind() == -1);
        CHECK(what.what() == std::string("a text of 2 bytes has no word"));
        auto cause = what.as<shapes::NoWord>();
        CHECK(cause && (*cause)->length() == 2 && !what.as<shapes::Words>());
        const shapes::error copy = what;
        CHECK(copy.message() == "a text of 2 bytes has no word");
    }
    CHECK(shapes::half(4) == 2);
    auto half = shapes::try_half(3);
    CHECK(!half && half.error().kind() == static_cast<std::int32_t>(shapes::Side::Right));
    CHECK(shapes::try_half(8).value() == 4 && *shapes::try_half(8) == 4);
    CHECK(thrown_by([&] { half.value(); }) == status::error);
}

// What C++ does wrong has a status, and crashes nothing.
static void check_faults()
{
    shapes::Words words("one two");
    CHECK(thrown_by([] { shapes::Words("\xff"); }) == status::bad_utf8);
    CHECK(thrown_by([&] { words.push(0xD800); }) == status::bad_value);
    CHECK(thrown_by([&] { words.cut(static_cast<shapes::Side>(9), 0); }) == status::bad_value);
    CHECK(thrown_by([&] { words.byte(99); }) == status::panic);
    shapes::Words gone = std::move(words);
    CHECK(!words && thrown_by([&] { words.as_str(); }) == status::dead);
    CHECK(thrown_by([&] { words.first(); }) == status::dead);
    CHECK(words.try_first().error().code() == status::dead);
    CHECK(thrown_by([&] { shapes::both(gone, &words); }) == status::dead);
    CHECK(thrown_by([&] { shapes::Pair(std::move(words), std::move(gone)); }) == status::dead);
    CHECK(gone.as_str() == "one two");
    shapes::Word word = gone.first();
    CHECK(thrown_by([&] { gone.push(U'!'); }) == status::busy);
    gone = shapes::Words("other");
    CHECK(word.text() == "one"); /* what it borrows from still lives */
}

// What is borrowed lives as long as the last that borrows it, and is not changed meanwhile.
static void check_borrows()
{
    shapes::Pair pair(shapes::Words("left one"), shapes::Words("right"));
    {
        shapes::Look look = pair.look();
        shapes::borrowed<const shapes::Words> seen = look.words();
        CHECK(look.is_at(look) && seen->as_str() == "left one" && *seen == *pair.left());
        CHECK(thrown_by([&] { pair.both_mut(); }) == status::busy);
    }
    {
        auto [left, right] = pair.both_mut();
        left->push(U'!');
        CHECK(thrown_by([&] { pair.longest(); }) == status::busy);
        right->push(U'?');
    }
    CHECK(pair.longest()->operator*().as_str() == "left one!");
    {
        shapes::Editor editor = pair.edit();
        editor.clear();
        CHECK(thrown_by([&] { pair.longest(); }) == status::busy);
    }
    CHECK(pair.longest().value()->as_str() == "left one!");

    shapes::Look look = pair.look();
    {
        shapes::Words other("other");
        look.turned(other);
        CHECK(thrown_by([&] { other.push(U'!'); }) == status::busy);
    }
    CHECK(look.words()->as_str() == "other");
    shapes::Look copy = look;
    look.turned_maybe(nullptr);
    CHECK(copy.is_at(look));

    shapes::Aim aim = shapes::Aim::nowhere();
    {
        shapes::Words words("aim");
        aim = aim.at(&words);
    }
    CHECK(aim.text() == "aim");

    std::string buffer = "mine";
    shapes::Note note = shapes::Note::new_(buffer);
    buffer = "xxxx";
    CHECK(note.text() == "mine");
}

int main()
{
    CHECK(shapes_abi_check() == 0 && shapes_is_checked());
    check_values();
    check_lists();
    check_callbacks();
    check_rich_callbacks();
    check_variants();
    check_operators();
    check_errors();
    check_faults();
    check_borrows();
    shapes_release_memory();
    std::puts("good");
    return 0;
}
