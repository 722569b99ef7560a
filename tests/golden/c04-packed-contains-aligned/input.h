/* C04: a packed type cannot contain an aligned one (E0588). */
struct aligned8 {
    char c;
} __attribute__((aligned(8)));
struct outer {
    char c;
    struct aligned8 inner;
} __attribute__((packed));
