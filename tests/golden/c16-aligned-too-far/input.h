/* C16: Rust's limit is 2^29. */
struct s {
    char a;
} __attribute__((aligned(1 << 30)));
void use(struct s *p);
