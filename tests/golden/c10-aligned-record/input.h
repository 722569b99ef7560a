/* C10: the typedef is all that names the record, so the record is aligned, where Rust can. */
typedef struct {
    long a[12];
} aligned_t __attribute__((aligned(16)));
struct holds {
    char c;
    aligned_t t;
};
/* Its size, 104, is no multiple of 16. */
typedef struct {
    long a[13];
} odd_t __attribute__((aligned(16)));
/* The tag names it without the alignment. */
typedef struct tagged {
    int x;
} tagged_t __attribute__((aligned(32)));
void f(aligned_t *a, odd_t *b, tagged_t *c);
