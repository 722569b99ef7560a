#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uintptr_t TOTAL = 3;

constexpr static const uintptr_t OUTER = 3;

constexpr static const uintptr_t LISTS = 3;

constexpr static const uintptr_t AA_LEN = 2;

constexpr static const uintptr_t Z_AA_x = ((0 * 10) + 0);

constexpr static const uintptr_t Z_AA_y = ((0 * 10) + 1);

constexpr static const uintptr_t BB_LEN = 0;

constexpr static const uintptr_t CC_LEN = 1;

constexpr static const uintptr_t Z_CC_z = ((2 * 10) + 0);

constexpr static const uintptr_t SEEN_AA = 3;

constexpr static const uintptr_t SEEN_BB = 3;

constexpr static const uintptr_t SEEN_CC = 3;

constexpr static const uint32_t MADE = (41 + 1);

constexpr static const uintptr_t COUNTS[3] = { 2, 2, 2, };
