/* A05: 24 bytes in C, 20 in repr(C). */
struct power {
    double a;
    int b;
    double c;
};
