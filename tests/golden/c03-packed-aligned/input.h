/* C03: Rust has no type that is packed and aligned. */
struct both {
    char c;
    int x;
} __attribute__((packed, aligned(8)));
struct user {
    char c;
    struct both b;
};
