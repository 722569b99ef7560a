/* H02 */
int log_it(const char *format, ...) __attribute__((format(printf, 1, 2)));
typedef int (*logger)(const char *format, ...);
