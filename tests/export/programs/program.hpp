// program.hpp - what the programs in C++ over exported crates share. They print what NAME.rs prints.
#ifndef PROGRAM_HPP
#define PROGRAM_HPP

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "program.h"

inline void put(std::string_view label, std::string_view text)
{
    std::cout << label << ": " << text << '\n';
}

inline void put_maybe(std::string_view label, const std::optional<std::string_view> &text)
{
    if (text)
        put(label, *text);
    else
        std::cout << label << " is not there: 1\n";
}

// What `f` throws, as text; Error is the library's class.
template <class Error, class F> Error refused(F &&f)
{
    try {
        f();
    } catch (const Error &what) {
        put("refused", what.what());
        return what;
    }
    std::cerr << "nothing was refused\n";
    std::exit(1);
}

#endif
