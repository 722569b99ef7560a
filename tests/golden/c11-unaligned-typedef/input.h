/* C11, C12: less than its type's alignment. */
typedef int int_a1 __attribute__((aligned(1)));
struct s {
    char c;
    int_a1 v;
};
int_a1 *where(void);
