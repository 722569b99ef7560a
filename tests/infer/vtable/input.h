/* K5: a table of functions that C calls. */
struct driver { int (*open)(void *self); int (*close)(void *self); };
int driver_install(const struct driver *d);
