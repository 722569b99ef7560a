/* D09: v is at 16. */
struct a16 {
    char c;
} __attribute__((aligned(16)));
struct p {
    char c;
    struct a16 v[];
};
