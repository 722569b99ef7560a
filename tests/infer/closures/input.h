/* K1 to K4: closures by hint, with data and without; C may walk through what others can change. */
typedef struct bus bus;
typedef int (*bus_fn)(const char *text, int n, void *user);
typedef int (*bus_order)(const bus *left, const bus *right);
bus *bus_new(bus_fn fn, void *user);
bus *bus_ref(bus *b);
void bus_unref(bus *b);
int bus_walk(bus *b, bus_fn fn, void *user);
int bus_sort(bus *b, bus_order order);
int bus_on(bus *b, void *user, bus_fn fn, void (*destroy)(void *));
typedef struct line line;
line *line_new(void);
void line_free(line *l);
int line_walk(const line *l, bus_fn fn, void *user);
