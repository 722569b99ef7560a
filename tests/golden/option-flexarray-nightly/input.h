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
/* The same by a typedef, which takes no argument; an array of none by a typedef is a field. */
typedef struct text text_t;
struct by_typedef {
    int n;
    text_t t;
};
typedef char padding[0];
struct not_flexible {
    int n;
    padding p;
};
