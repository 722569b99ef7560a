/* F01, F02: signs stay; s is 0 or -1. */
struct mixed {
    unsigned a : 3;
    int b : 5;
    unsigned c : 24;
    unsigned d : 1;
};
struct one_bit {
    int s : 1;
};
