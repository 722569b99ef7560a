/* I12: never a change to the signature. */
void *make(unsigned long n) __attribute__((malloc, returns_nonnull, alloc_size(1)));
void take(void *p) __attribute__((nonnull(1)));
int *_Nonnull first(int *_Nullable p);
