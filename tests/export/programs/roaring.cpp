// roaring from C++: sets of numbers, ranges, iterators, what is written and read through streams,
// operators. Prints what roaring.rs prints.
#include "roaring.hpp"

#include <sstream>
#include <stdexcept>

#include "program.hpp"

using roaring::RoaringBitmap;
using numbers = roaring::range<std::uint32_t>;

static void put_set(const char *label, const RoaringBitmap &set)
{
    std::size_t shown = 0;
    std::cout << label << ": " << set.len() << ':';
    for (std::uint32_t value : set) {
        if (shown++ == 8)
            break;
        std::cout << ' ' << value;
    }
    if (auto least = set.min(), most = set.max(); least && most)
        std::cout << " from " << *least << " to " << *most;
    std::cout << '\n';
}

static void fill(RoaringBitmap &set)
{
    std::cout << "insert: " << set.insert(7);
    std::cout << ' ' << set.insert(7);
    std::cout << ' ' << set.insert(UINT32_MAX) << '\n';
    std::cout << "range: " << set.insert_range({ 100, 200 });
    std::cout << ' ' << set.insert_range(numbers::inclusive(150, 70000));
    std::cout << ' ' << set.remove_range({ 301, 60000 }) << '\n';
}

static void ask(const RoaringBitmap &set)
{
    std::cout << "contains: " << set.contains(7) << ' ' << set.contains(8) << ' '
              << set.contains(300) << '\n';
    std::cout << "rank: " << set.rank(150) << '\n';
    for (std::uint32_t n = 0; n < 100000; n += 20000)
        if (auto value = set.select(n))
            std::cout << "select: " << *value << '\n';
        else
            std::cout << "select: none\n";
    std::cout << "from 200: " << set.range_cardinality(numbers::from(200)) << '\n';
}

static void combine(const RoaringBitmap &left, const RoaringBitmap &right)
{
    const RoaringBitmap both = left & right, either = left ^ right;
    RoaringBitmap rest = left - right;
    put_set("or", left | right);
    put_set("and", both);
    put_set("sub", rest);
    put_set("xor", either);
    rest |= both;
    std::cout << "subset " << both.is_subset(left) << ", disjoint " << both.is_disjoint(either)
              << ", back " << (rest == left) << '\n';
    std::cout << "lengths: " << left.union_len(right) << ' ' << left.intersection_len(right)
              << '\n';
}

static void walk(const RoaringBitmap &set)
{
    auto iter = set.iter();
    iter.advance_to(1000);
    std::cout << "behind 1000: " << iter.next().value() << '\n';
}

// A stream whose end is watched.
struct failing_buffer : std::stringbuf {
    std::streamsize xsgetn(char *, std::streamsize) override
    {
        throw std::runtime_error("the disk is gone");
    }
};

static void store(const RoaringBitmap &set)
{
    std::stringstream file;
    set.serialize_into(file);
    std::cout << "written: " << file.str().size() << " of " << set.serialized_size() << '\n';
    const RoaringBitmap read = RoaringBitmap::deserialize_from(file);
    /* that both streams were dropped is for the leak check to say */
    std::cout << "read back: " << (set == read) << ", dropped 2\n";
    std::istringstream half(file.str().substr(0, file.str().size() / 2));
    try {
        RoaringBitmap::deserialize_from(half);
        CHECK(!"it throws");
    } catch (const roaring::error &what) {
        put("cut off", what.what());
    }
    failing_buffer broken;
    std::istream stream(&broken);
    stream.exceptions(std::ios::badbit);
    try {
        RoaringBitmap::deserialize_from(stream);
        CHECK(!"it throws");
    } catch (const std::runtime_error &what) {
        CHECK(what.what() == std::string_view("the disk is gone"));
    }
}

int main()
{
    std::uint32_t calls = 0;
    CHECK(roaring_abi_check() == 0);
    RoaringBitmap set;
    fill(set);
    put_set("set", set);
    ask(set);
    RoaringBitmap other = RoaringBitmap::from_sorted_iter({ 1, 7, 150, 70000, 80000 });
    put_set("other", other);
    combine(set, other);
    walk(set);
    store(set);
    std::cout << "remove: " << other.remove(7);
    std::cout << ' ' << other.remove(7) << '\n';
    other.retain([&](std::uint32_t value) {
        calls++;
        return value % 2 == 0;
    });
    put_set("even", other);
    std::cout << "calls: " << calls << '\n';
    refused<roaring::error>([] { RoaringBitmap::from_sorted_iter({ 3, 2 }); });
    roaring_release_memory();
    return 0;
}
