union u {
    int a;
    double b;
};
struct s {
    union u u;
};
