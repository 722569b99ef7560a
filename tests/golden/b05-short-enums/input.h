/* B05: the same by a flag. */
enum small { SMALL_A, SMALL_B = 200 };
struct s {
    enum small a;
    char b;
};
