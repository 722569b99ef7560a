/* D04: four bytes there, aligned to eight, which no type of Rust can be. */
struct zero {
    long long a[0];
};
struct user {
    int n;
    struct zero z;
};
void use(struct zero *z, struct user *u);
