/* E12, F22: names that the accessors take too. */
struct s {
    unsigned a : 1;
    unsigned set_a : 1;
    unsigned a_raw : 1;
    unsigned new_bitfield_1 : 1;
};
