#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint64_t A = 1099511627776ull;

constexpr static const uint8_t B = ~0;

constexpr static const uint32_t C = ~0;

constexpr static const uint64_t D = (A | 1);

constexpr static const int32_t E = -1;

constexpr static const uint32_t F = (1 << 31);

constexpr static const int64_t G = INT64_MIN;

constexpr static const uint16_t H = (65535 ^ 1);

constexpr static const uint64_t I = UINT64_MAX;

constexpr static const uintptr_t J = 8589934592ull;

constexpr static const uint8_t K = (B & 15);

constexpr static const uint64_t L = ((uint64_t)F + 1);

constexpr static const int8_t M = ~1;

constexpr static const uint32_t N = (5 - 3);

constexpr static const uint64_t O = ((1ull << 44) | 2147483648);

constexpr static const uint8_t P = (97 - 1);

constexpr static const uint32_t Q = (uint32_t)'A';

constexpr static const int16_t R = -32768;

constexpr static const uint32_t S = 3735928559;

constexpr static const uint64_t T = ((uint64_t)S << 8);

constexpr static const uint8_t U = (uint8_t)300;

constexpr static const uint32_t V = ((7 / 2) % 3);

constexpr static const uint32_t CHAR_A = 0;

constexpr static const uint32_t CHAR_B = U'\U000000E9';

constexpr static const uint32_t CHAR_C = 127;

constexpr static const uint32_t CHAR_D = 133;

constexpr static const uint32_t CHAR_E = U'\U00002764';

constexpr static const uint8_t CHAR_F = (uint8_t)U'\U000000E9';


/* Rust's values */
#if defined(__cplusplus)
#define CHECK(value) static_assert(value, #value);
#else
#define CHECK(value) _Static_assert(value, #value);
#endif
CHECK(A == 1099511627776)
CHECK(B == 255)
CHECK(C == 4294967295)
CHECK(D == 1099511627777)
CHECK(E == -1)
CHECK(F == 2147483648)
CHECK(H == 65534)
CHECK(I == 18446744073709551615u)
CHECK(J == 8589934592)
CHECK(K == 15)
CHECK(L == 2147483649)
CHECK(M == -2)
CHECK(O == 17594333528064)
CHECK(P == 96)
CHECK(R == -32768)
CHECK(T == 956397711104)
CHECK(U == 44)
CHECK(V == 0)
CHECK(CHAR_B == 233)
