/* F19: 12 bytes there. */
struct s {
    char a : 4;
    int b : 4;
    char c;
};
