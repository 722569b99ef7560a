/* V4: macros with a common prefix that a function's name confirms. */
#define LIB_OPEN_READ 1
#define LIB_OPEN_WRITE 2
#define LIB_OPEN_CREATE 4
#define LIB_STRANGE_ONE 1
#define LIB_STRANGE_TWO 2
#define LIB_STRANGE_SIX 6
#define LIB_MAX 10
int lib_open(const char *path, int flags);
