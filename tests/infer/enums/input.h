/* T9: flags, errors, plain enums; two values with a flag's name. */
enum mode_flags { M_READ = 1, M_WRITE = 2, M_EXEC = 4, M_ALL = 7 };
enum color { RED, GREEN, BLUE };
enum opt_flags { O_NONE, O_ONE, O_TWO };
enum lib_error { LIB_OK = 0, LIB_ERROR = -1, LIB_ENOTFOUND = -3 };
enum sparse { S_A = 3, S_B = 5, S_C = 9 };
int paint(enum color c, enum mode_flags f);
enum color color_get(void);
