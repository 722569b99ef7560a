// Callbacks of C++ that throw, in the middle of Rust: what they threw comes out where Rust was
// called, nothing else happens to the set, and every callback is dropped once.
#include "roaring.hpp"

#include <memory>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <streambuf>

#include "program.hpp"

using roaring::RoaringBitmap;
using roaring::status;

namespace
{

struct full_disk : std::streambuf {
    int_type overflow(int_type) override
    {
        throw std::runtime_error("the disk is full");
    }
    std::streamsize xsputn(const char *, std::streamsize) override
    {
        throw std::runtime_error("the disk is full");
    }
};

template <class F> std::string thrown_by(F &&f)
{
    try {
        f();
    } catch (const std::runtime_error &what) {
        return what.what();
    } catch (int number) {
        return std::to_string(number);
    }
    return "nothing";
}

void retain_throws(RoaringBitmap &set)
{
    auto alive = std::make_shared<int>(0);
    int calls = 0;
    auto throws = [&calls, alive](std::uint32_t value) -> bool {
        calls++;
        if (value == 3)
            throw 42;
        return true;
    };
    CHECK(thrown_by([&] { set.retain(throws); }) == "42");
    CHECK(calls == 4);             // not called again
    CHECK(alive.use_count() == 2); // here and in `throws`
    CHECK(set.len() == 3);         // what it did not say yes to is gone
    set.insert(3);
    auto tried = set.try_retain(throws);
    CHECK(!tried && tried.error().code() == status::error && tried.error().thrown());
    CHECK(alive.use_count() == 2 && calls == 8);
}

void writer_throws(const RoaringBitmap &set)
{
    full_disk disk;
    std::ostream stream(&disk);
    stream.exceptions(std::ios::badbit);
    CHECK(thrown_by([&] { set.serialize_into(stream); }) == "the disk is full");
    std::ostream quiet(&disk);
    auto tried = set.try_serialize_into(quiet);
    CHECK(!tried && tried.error().code() == status::error);
}

} // namespace

int main()
{
    RoaringBitmap set;
    set.insert_range({ 0, 10 });
    retain_throws(set);
    writer_throws(set);
    std::stringstream file; // the set is as good as before
    set.insert(99);
    set.serialize_into(file);
    CHECK(RoaringBitmap::deserialize_from(file) == set && set.contains(99));
    roaring_release_memory();
    return 0;
}
