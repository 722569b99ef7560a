/* P5: what loads code, changes a default, or does something with text and says nothing. */
typedef struct host host;
host *host_new(void);
void host_free(host *h);
int host_load_plugin(host *h, const char *path);
int host_enable_load_extension(host *h, int on);
int host_load_page(host *h, const char *path);
int ho_keep_blanks_default(int value);
int ho_default_width(void);
void ho_proxy(const char *name);
int ho_proxy_works(const char *name);
void ho_sleep(int ms);
/* The behavior of this function is not defined when called from outside a callback. */
int host_running(host *h);
int host_ungetc(host *h, int c);
