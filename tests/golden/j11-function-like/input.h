/* J11, J12 */
#define CALL(x) ((x) + 1)
#define NOTHING
#define NULL_POINTER ((void *)0)
#define TYPE int
#define STATEMENT do { } while (0)
