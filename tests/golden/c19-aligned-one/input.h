/* C19: on a record it does not lower. */
struct s {
    long long c;
} __attribute__((aligned(1)));
