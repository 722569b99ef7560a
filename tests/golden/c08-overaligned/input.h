/* C08: 128 bytes. */
struct line {
    char c;
} __attribute__((aligned(64)));
struct outer {
    int i;
    struct line a;
};
