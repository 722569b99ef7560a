/* D04, D10: arrays of no elements. */
struct z {
    int n;
    long long a[0];
};
struct either {
    int n;
    union {
        char a[0];
        int b[0];
    };
};
