/* D07: gcc passes it in a register, clang on the stack. */
struct text {
    int n;
    char d[];
};
void refused(struct text t);
struct text refused_too(void);
void by_pointer(struct text *t);
