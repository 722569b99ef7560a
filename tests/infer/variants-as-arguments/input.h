/* T5: which kind another argument is: by the function's name, by hint, else it is not known. */
typedef struct pipe pipe;
pipe *pipe_read_new(void);
void pipe_read_free(pipe *r);
pipe *pipe_write_new(void);
void pipe_write_free(pipe *w);
int pipe_read_compare(const pipe *r, const pipe *other);
typedef struct hub hub;
hub *hub_new(void);
void hub_free(hub *h);
int hub_print(hub *h, const pipe *p);
int hub_write(hub *h, const pipe *p);
int hub_show(const hub *h, const void *p);
int hub_wrong(const hub *h, const char *p);
int pipe_read_print_to(pipe *r, pipe *other);
