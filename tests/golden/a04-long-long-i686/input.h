/* A04: offset 4 there, and Rust agrees. */
struct narrow {
    char a;
    long long b;
};
