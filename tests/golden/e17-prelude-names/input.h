/* E17: names of Rust's prelude. */
struct Option {
    int a;
};
struct Copy {
    struct Option o;
    void (*f)(struct Option *);
};
struct Default {
    unsigned b : 3;
};
typedef int i32;
typedef char u8;
i32 f(u8 x);
