/* F09, F10, F16 */
struct aligned {
    int a : 4;
    int b : 4 __attribute__((aligned(8)));
};
struct packed_one {
    char c;
    unsigned a : 20 __attribute__((packed));
    unsigned b : 12;
};
typedef unsigned a8 __attribute__((aligned(8)));
struct of_aligned {
    a8 x : 5;
};
/* gcc begins x and y at 8 bytes each. */
struct beside {
    char tag;
    a8 x : 5;
    unsigned plain : 3;
    a8 y : 20;
};
