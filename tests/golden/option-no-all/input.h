/* C's own types match, too. */
union u {
    int i;
    float f;
};
struct s {
    int x;
};
