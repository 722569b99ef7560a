/* J04: undefined in C, so there is no value; nor for a division by zero. */
#define SHIFTED (1 << 31)
#define OVERFLOWN (2147483647 + 1)
#define DIVIDED (1 / 0)
#define REMAINDER (1 % 0)
#define SHIFTED_FAR (1 << 64)
#define FINE (1 << 30)
