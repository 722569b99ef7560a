/* C10: the alias cannot carry it, the field can. */
typedef int int_a16 __attribute__((aligned(16)));
struct s {
    char c;
    int_a16 v;
};
int_a16 *where(void);
