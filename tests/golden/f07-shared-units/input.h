/* F07: bit-fields beside ordinary fields in one unit. */
struct after {
    char c;
    int a : 20;
};
struct around {
    int a : 4;
    char c;
    int b : 4;
};
