/* M2, S9, S11, P8: second handles by the verb; flags that free; descriptors; lengths alone. */
typedef struct ctx ctx;
typedef struct dict dict;
ctx *ctx_new(void);
void ctx_free(ctx *c);
dict *dict_new(void);
void dict_free(dict *d);
int ctx_compare(ctx *c, const dict *d);
int ctx_use_dict(ctx *c, const dict *d);
int ctx_save(ctx *c, const char *file, int freedict);
int ctx_attach_fd(ctx *c, int fd);
int ctx_parse_buffer(ctx *c, int len);
