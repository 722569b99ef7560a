/* E05: unnamed members. */
struct s {
    int a;
    union {
        int b;
        struct {
            short d, e;
        };
    };
    struct {
        int f;
    } named;
};
