/* A03 */
struct longs {
    long a;
    long long b;
    unsigned long c;
    unsigned long long d;
    short e;
};
