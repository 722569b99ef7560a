/* I11 */
int hidden(void) __attribute__((visibility("hidden")));
int gone(void) __attribute__((unavailable("use other")));
int old(void) __attribute__((deprecated("use other")));
int fine(void);
