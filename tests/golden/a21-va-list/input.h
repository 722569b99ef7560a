/* A21: an array on x86-64, so that a parameter is a pointer. */
typedef __builtin_va_list arguments;
int print_list(const char *format, arguments list);
int print_through(const char *format, arguments *list);
