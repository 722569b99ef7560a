/* S2, K1 to K4: how long a function is kept is never told. */
typedef struct bus bus;
typedef int (*bus_fn)(const char *text, int n, void *user);
bus *bus_new(void);
void bus_free(bus *b);
int bus_walk(bus *b, bus_fn fn, void *user);
int bus_on(bus *b, bus_fn fn, void *user, void (*destroy)(void *));
int bus_raw(bus *b, void (*fn)(void));
