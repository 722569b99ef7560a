struct s {
    char a;
    long b;
    short c;
};
struct bits {
    unsigned a : 3;
    char b;
};
union u {
    char a;
    long b;
};
