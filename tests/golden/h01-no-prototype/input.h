/* H01: the number of arguments is not known. */
int f();
int g(void);
int (*pointer)();
