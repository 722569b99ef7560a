/* H08: a matrix. */
typedef float m2 __attribute__((matrix_type(2, 2)));
struct s {
    char tag;
    m2 m;
};
m2 refused(m2 m);
void by_pointer(m2 *m);
