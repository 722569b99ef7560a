/* A21: a struct of one pointer there, by value. */
typedef __builtin_va_list arguments;
int print_list(const char *format, arguments list);
int print_through(const char *format, arguments *list);
