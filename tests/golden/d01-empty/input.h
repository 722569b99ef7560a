/* D01, D14: no bytes; by value the targets disagree. */
struct nothing {};
union none {};
struct user {
    struct nothing n;
    int x;
};
void refused(struct nothing n);
void by_pointer(struct nothing *n);
