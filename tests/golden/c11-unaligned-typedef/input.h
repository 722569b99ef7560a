/* C11, C12: less than its type's alignment, in a field, behind a pointer, in a variable. */
typedef int int_a1 __attribute__((aligned(1)));
typedef double double_a2 __attribute__((aligned(2)));
typedef const char *name_a4 __attribute__((aligned(4)));
enum e { E_A, E_B };
typedef enum e enum_a1 __attribute__((aligned(1)));
struct s {
    char c;
    int_a1 v;
    name_a4 n;
    enum_a1 e;
    int_a1 several[3];
};
struct floating {
    short s;
    double_a2 d;
};
int_a1 *where(void);
void take(int_a1 by_value, const int_a1 *pointer, int_a1 **to_pointer, enum_a1 *e);
extern int_a1 somewhere;
/* Where its fields lie as they would anyway, it is an ordinary struct. */
struct natural {
    int_a1 v;
} __attribute__((aligned(4)));
