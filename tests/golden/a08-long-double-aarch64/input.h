/* A08: binary128 goes in a vector register. */
struct precise {
    char tag;
    long double value;
};
long double refused(long double x);
