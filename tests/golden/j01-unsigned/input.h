/* J01, J02, J03: value and type. */
#define ALL_LONG 0xFFFFFFFFFFFFFFFFULL
#define ALL_BITS (~0u)
#define WRAPPED (0u - 1)
#define DIFFERENCE (5U - 10)
#define BEYOND 9223372036854775808ULL
#define NEGATIVE (-5)
#define SMALLEST (-2147483647 - 1)
#define PLAIN 42
#define LONG 42L
