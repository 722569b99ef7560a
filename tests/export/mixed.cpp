/* The same as mixed.c in C++. */
#include "mixed.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <unordered_set>

#define CHECK(claim)                                                                               \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            std::fprintf(stderr, "mixed.cpp:%d: %s\n", __LINE__, #claim);                          \
            std::exit(1);                                                                          \
        }                                                                                          \
    } while (0)

static void check_points()
{
    mixed::Point point{3, 4};
    static_assert(std::is_trivial_v<mixed::Point> && sizeof(mixed::Point) == 16);
    CHECK(mixed::point_length(point) == 5);
    mixed::point_scale(point, 2);
    CHECK(point.x == 6 && mixed::point_eq(point, mixed::Point{6, 8}));
    const mixed::Point twice{12, 16}, none{NAN, 0};
    CHECK(point == (mixed::Point{6, 8}) && point != twice && point < twice && twice >= point);
    CHECK(!(none < point) && !(none >= point) && none != none);
    CHECK(point + point == twice && point * 2 == twice && -point == (mixed::Point{-6, -8}));
    mixed::Point more = point;
    CHECK(&(more += mixed::Point{1, 1}) == &more && more == (mixed::Point{7, 9}));
    std::ostringstream text;
    text << point;
    CHECK(text.str() == mixed::point_to_string(point));
    CHECK(std::unordered_set<mixed::Point>({point, point, twice}).size() == 2);
    CHECK(mixed::center({{1, 1}, {3, 3}})->x == 2);
    CHECK(!mixed::center({}));
    std::vector<mixed::Point> points{{1, 2}, {3, 4}};
    mixed::shift(points, {1, 1});
    CHECK(points[1].x == 4);
    mixed::Path path(points);
    CHECK(path.points().size() == 2 && path.start().x == 2 && path.first()->y == 3);
    double sum = 0;
    for (const mixed::Point &one : path)
        sum += one.y;
    CHECK(sum == 8);
    path.map([](mixed::Point one, auto all) { return mixed::Point{one.x + all[0].x, one.y}; });
    CHECK(path.points()[1].x == 6);
    CHECK(mixed::parse_path("1,2\n3,4").at(1).y == 4);
    CHECK(mixed::corners({mixed::Point{0, 0}, mixed::Point{2, 1}})[1].x == 2);
    CHECK(mixed::next_channel(mixed::Channel::Green) == mixed::Channel::Blue);
    CHECK(sizeof(mixed::Channel) == 1 && mixed::turn_back(mixed::Turn::Left) == mixed::Turn::Right);
    CHECK(mixed::furthest(point, std::nullopt).x == 6);
}

static void check_gaps()
{
    mixed::Path path(std::vector<mixed::Point>{{1, 0}, {-2, 0}, {3, 0}});
    mixed::Gaps gaps = path.gaps();
    int count = 0, there = 0;
    while (auto one = gaps.next()) {
        count++;
        there += one->has_value();
    }
    CHECK(count == 3 && there == 1);
    count = there = 0;
    for (const std::optional<mixed::Point> &one : path.gaps_of_std()) {
        count++;
        there += one.has_value();
    }
    CHECK(count == 3 && there == 2);
}

static void check_callbacks()
{
    CHECK(mixed::try_sum(3, [](std::uint32_t n) { return n * 10; }) == 30);
    try {
        mixed::try_sum(3, [](std::uint32_t n) -> std::uint32_t { throw std::out_of_range(n ? "late" : "first"); });
        CHECK(false);
    } catch (const std::out_of_range &e) {
        CHECK(std::string(e.what()) == "first");
    }
    auto failed = mixed::try_try_sum(3, [](std::uint32_t n) -> mixed::result<std::uint32_t> {
        if (n == 2)
            return mixed::error(mixed::status::error, "two");
        return n;
    });
    CHECK(!failed && std::string(failed.error().what()) == "two");
    CHECK(mixed::try_each(3, [](std::uint32_t) {}) == 3);
    failed = mixed::try_try_each(3, [](std::uint32_t) -> mixed::result<void> {
        return mixed::error(mixed::status::error, "no");
    });
    CHECK(!failed && failed.error().message() == "no");
    CHECK(mixed::try_names(3, [](std::uint32_t n) { return std::string(n + 1, 'x'); }) == "x xx xxx");
    mixed::Path path(std::vector<mixed::Point>{{1, 0}, {-2, 0}});
    auto kept = path.try_map([](const mixed::Point &one) -> std::optional<mixed::Point> {
        if (one.x < 0)
            return std::nullopt;
        return one;
    });
    CHECK(kept.points().size() == 1);
    auto first = mixed::first_text(3, [](std::uint32_t n) -> std::optional<std::string> {
        if (n < 2)
            return std::nullopt;
        return "two";
    });
    CHECK(first == "two");
}

static void check_errors()
{
    try {
        mixed::parse_path("x,1");
        CHECK(false);
    } catch (const mixed::error &e) {
        std::optional<mixed::error> source = e.source();
        CHECK(std::string(e.what()) == "line 0 is bad" && source);
        source = source->source(); /* it keeps the whole */
        CHECK(std::string(source->what()) == "invalid float literal" && !source->source());
    }
    CHECK(mixed::try_half(3).error().code() == mixed::status::panic);
}

struct Pen : mixed::Pen {
    double x = 0;
    static int gone;
    ~Pen() override { gone++; }
    bool go(mixed::Point to) override
    {
        if (to.x < 0)
            throw std::out_of_range("over the edge");
        x += to.x;
        return true;
    }
    double width(mixed::Channel channel) override { return channel == mixed::Channel::Blue ? 1.5 : 0; }
    std::string name() override { return "pen"; }
};
int Pen::gone = 0;

struct Count : mixed::Count {
    std::size_t count(const mixed::Path &path) override { return path.points().size() + 1; }
};

static void check_objects()
{
    mixed::Path path(std::vector<mixed::Point>{{1, 0}, {2, 0}});
    auto pen = std::make_shared<Pen>();
    CHECK(mixed::draw(path, pen) == "pen 3 2" && pen->x == 3);
    path.extend_with({{-1, 0}});
    try {
        mixed::draw(path, pen);
        CHECK(false);
    } catch (const std::out_of_range &e) {
        CHECK(std::string(e.what()) == "over the edge");
    }
    pen.reset();
    CHECK(Pen::gone == 1);
    mixed::Counters counters;
    counters.add(std::make_shared<Count>());
    counters.add_shared(std::make_shared<Count>());
    CHECK(counters.sum(path) == 8);
}

int main()
{
    check_points();
    check_gaps();
    check_callbacks();
    check_errors();
    check_objects();
    mixed_release_memory();
    return 0;
}
