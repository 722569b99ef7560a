/* D03: four bytes there. */
struct nothing {};
struct user {
    struct nothing n;
    int x;
};
