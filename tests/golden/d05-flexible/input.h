/* D05, D06, D08: a flexible array member; the second struct is an extension. */
struct text {
    int n;
    char d[];
};
struct odd {
    long long a;
    char b;
    char d[];
};
struct middle {
    struct text t;
    int tail;
};
