/* Names of locals and traits in the text that bindings bring along: a constant of the name would
 * be a pattern there (E0530), a type of the name no trait. */
enum { val, s, f, other, rhs, bytes, offset, width, done, count, bits, ptr, len };
#define this 3
struct AsRef {
    int a : 3;
    int val : 2;
    int val_1 : 3;
};
struct Default {
    int *p;
};
struct Copy {
    long x[40];
};
struct AsMut {
    int n;
    char d[];
};
enum flags { FLAG_A = 1, FLAG_B = 2 };
