/* H09: depends on the features of the target. */
typedef double m256 __attribute__((vector_size(32)));
m256 refused(m256 x);
struct s {
    char tag;
    m256 v;
};
