/* J07, J12: the same by clang. */
enum e { E_A = 7 };
struct s {
    int x[3];
};
#define CAST ((unsigned char)300)
#define SIZE sizeof(struct s)
#define CHOICE (1 ? 2 : 3)
#define NOT (!0)
#define GREATER (3 > 2)
#define ENUMERATOR E_A
#define NULL_POINTER ((void *)0)
#define ALL_ONES ((unsigned long)-1)
#define NOT_CONSTANT (x + 1)
#define SYNTAX (1 +
