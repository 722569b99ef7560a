/* A06: a field is a blob of 16 bytes; no function may take or return one by value. */
struct precise {
    char tag;
    long double value;
};
long double refused_result(void);
void refused_argument(long double x);
void by_pointer(long double *x);
