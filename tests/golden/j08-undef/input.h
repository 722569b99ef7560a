/* J08, J09, J10 */
#define GONE 1
#undef GONE
#define AGAIN 1
#undef AGAIN
#define AGAIN 2
#define EARLY LATE
#define LATE 3
