struct a {
    int x;
};
struct b {
    int y;
};
enum e { E_A, E_B };
