/* T3: the better verb, and the function without other words, win; the others are set aside. */
typedef struct pipe_end pipe_end;
pipe_end *pipe_end_open(const char *path);
int pipe_end_close(pipe_end *p);
void pipe_end_free(pipe_end *p);
void pipe_end_free_all(pipe_end *p);
int pipe_end_get_speed(pipe_end *p);
