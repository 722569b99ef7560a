/* C16: more than clang counts (in bits, in 32 of them): it has no effect on the layout. */
struct s {
    char a;
} __attribute__((aligned(1 << 30)));
void use(struct s *p);
