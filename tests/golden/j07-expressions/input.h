/* J07: what the simple evaluator does not know is left out. */
#define CAST ((unsigned char)300)
#define SIZE sizeof(int)
#define CHOICE (1 ? 2 : 3)
#define NOT (!0)
#define GREATER (3 > 2)
#define SUM (1 + 2 * 3)
