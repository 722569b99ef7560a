/* E01, E02 */
union u {
    char a;
    double b;
    long long c[2];
};
union aligned {
    char a;
} __attribute__((aligned(8)));
