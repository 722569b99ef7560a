/* H2, K5: objects that need a second step, are initialised again, or call functions that may be
 * missing. */
typedef struct env env;
int env_create(env **e);
int env_set_size(env *e, int size);
int env_open(env *e, const char *path);
int env_stat(env *e, int *pages);
int env_get_flags(env *e, int *flags);
void env_close(env *e);
typedef struct file file; /* opened as it is made */
int file_create(file **f, const char *path);
int file_open(file *f, const char *other);
int file_stat(file *f, int *size);
void file_close(file *f);
typedef struct loop loop;
loop *loop_new(void);
int loop_init(loop *l);
int loop_init_signals(loop *l);
void loop_delete(loop *l);
struct stream {
    int (*read)(struct stream *s);
    int (*write)(struct stream *s);
    int count;
};
struct stream *stream_open(const char *path);
int stream_step(struct stream *s);
void stream_free(struct stream *s);
typedef struct walker walker; /* made of nothing, and initialised */
walker *walker_new(void);
int walker_init(walker *w, const char *path);
int walker_set_depth(walker *w, int depth);
int walker_get_depth(const walker *w);
int walker_next(walker *w);
void walker_delete(walker *w);
enum fact_type { FACT_NUMBER, FACT_TEXT };
struct fact { /* one of several things */
    enum fact_type type;
    union {
        int number;
        char *text;
    } data;
};
struct fact *fact_new(enum fact_type type);
int fact_text_size(struct fact *f);
void fact_delete(struct fact *f);
typedef struct any any; /* several kinds, as the names of their makers say */
any *any_new_list(void);
any *any_new_text(const char *text);
any *any_new_real(double value);
void any_free(any *a);
int any_list_length(any *a);
double any_get_real(any *a);
