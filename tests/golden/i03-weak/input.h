/* I03: its address may be null, which Rust takes no function's for. */
#define LATER __attribute__((__weak__, nothrow))
#pragma weak by_pragma
int maybe(void) __attribute__((weak));
int perhaps(void) LATER;
int by_pragma(void);
int redeclared(void);
int redeclared(void) __attribute__((weak));
extern int variable __attribute__((weak));
/* a weak reference is no weak function */
int surely(void) __attribute__((nothrow));
int defined(void) __attribute__((weak));
int defined(void)
{
    return 1;
}
