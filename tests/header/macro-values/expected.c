#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint32_t LINE = 2u;

constexpr static const uint32_t COLUMN = (25u + 1);

constexpr static const bool NEVER = false;

constexpr static const bool ALWAYS = true;

constexpr static const bool NEITHER = false;
