/* With what nightly Rust offers; `outer` ends in a record that ends in an array. */
struct text {
    int n;
    char d[];
};
struct outer {
    int n;
    struct text t;
};
struct __attribute__((packed)) packed {
    char n;
    long d[];
};
