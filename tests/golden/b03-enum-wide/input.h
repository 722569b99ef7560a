/* B03, B12: more than 32 bits. */
enum wide { WIDE = 0x100000000LL };
enum both_ends { LOWEST = -1, HIGHEST = 0x7fffffffffffffffLL };
enum all_bits { ALL_BITS = 0xffffffffffffffffULL };
struct s {
    enum wide a;
    enum both_ends b;
    enum all_bits c;
};
