/* B04: one byte. */
enum __attribute__((packed)) small { SMALL_A, SMALL_B = 200 };
struct s {
    enum small a;
    char b;
};
