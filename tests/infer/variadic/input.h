/* S1, P2: what Rust cannot call, or make. */
#include <stdarg.h>
#include <stdio.h>
int say(const char *fmt, ...);
int vsay(const char *fmt, va_list args);
int dump(FILE *f);
void (*handler_get(int n))(void);
_Noreturn void die(void);
int _internal(int x);
int trailing_(int x);
int wrapped_(int x, int size);
#define wrapped(x) wrapped_((x), (int)sizeof(int))
