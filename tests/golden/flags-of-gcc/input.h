/* Flags that only gcc knows are skipped, with a note. */
int f(void);
