// Names of time/ in C++: nothing hides what a class is made with, and Rust's names are where they
// can be.
#include "time_ffi.hpp"

#include <ctime>

int main()
{
    time_::handle one(3), two = one.handle_();
    const time_::Kind kind = time_::Kind::new_kind(3);
    auto same = [](std::uint32_t number) { return number; };
    const bool is_good = one.get() == time_::raw(one) && one.release() == 3 && one == two &&
                         one.adopt(two) && one.size_t_(2) == 2 && one.begin() + one.end() == 1 &&
                         one.try_parse("3") == one.try_try_parse("3") && one.int32_t_("3") == 3 &&
                         one.try_(same) == 3 && one.iter().next() == 2u &&
                         time_::error::error() == time_::error::Error::EOF_ &&
                         kind.kind() != time_::Kind::Kind_::NULL_ && time_::SIGINT_ == 3 &&
                         time_::status::status_().range() == 3 && time_::text("x") == "x" &&
                         ::time_cxx::raw(one) != nullptr;
    return !is_good || std::time(nullptr) == 0;
}
