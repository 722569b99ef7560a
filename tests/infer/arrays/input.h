/* E4: arrays that the library makes, by hint; without one the hint is named. */
typedef struct dev dev;
typedef struct ctx ctx;
dev *dev_ref(dev *d);
void dev_unref(dev *d);
ctx *ctx_new(void);
void ctx_free(ctx *c);
long ctx_get_devs(ctx *c, dev ***list);
long ctx_get_more(ctx *c, dev ***list);
void ctx_free_devs(dev **list, int unref);
const char **ctx_names(ctx *c);
int ctx_use(ctx *c, const char *const *names, int count);
int ctx_wrong(ctx *c, void **list, int *count);
/* a type that nothing frees: what is lent */
typedef struct chair chair;
chair **ctx_chairs(const ctx *c);
int chair_legs(const chair *c);
