/* B07, B08: an underlying type that the declaration names. */
enum byte : unsigned char { BYTE_A, BYTE_B = 255 };
enum truth : _Bool { TRUTH_NO, TRUTH_YES };
struct s {
    enum byte a;
    enum truth b;
};
