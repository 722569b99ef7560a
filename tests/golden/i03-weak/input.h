/* I03: its address may be null. */
int maybe(void) __attribute__((weak));
int surely(void);
