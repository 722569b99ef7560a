#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define A 1099511627776ull

#define B (uint8_t)~0

#define C (uint32_t)~0

#define D (A | 1)

#define E -1

#define F (uint32_t)(1 << 31)

#define G INT64_MIN

#define H (65535 ^ 1)

#define I UINT64_MAX

#define J 8589934592ull

#define K (B & 15)

#define L ((uint64_t)F + 1)

#define M ~1

#define N (5 - 3)

#define O ((1ull << 44) | 2147483648)

#define P (97 - 1)

#define Q (uint32_t)'A'

#define R -32768

#define S 3735928559

#define T ((uint64_t)S << 8)

#define U (uint8_t)300

#define V ((7 / 2) % 3)

#define CHAR_A 0

#define CHAR_B U'\U000000E9'

#define CHAR_C 127

#define CHAR_D 133

#define CHAR_E U'\U00002764'

#define CHAR_F (uint8_t)U'\U000000E9'


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
