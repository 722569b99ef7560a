/* A07: 12 bytes there. */
struct precise {
    char tag;
    long double value;
};
long double refused(long double x);
