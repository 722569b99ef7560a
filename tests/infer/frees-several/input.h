/* T3: what frees a list is not the destructor of what is in it. */
typedef struct dev dev;
dev *dev_open(int number);
int dev_speed(const dev *d);
void dev_free_list(dev **list);

typedef struct tk_chair tk_chair;
tk_chair *tk_chair_new(void);
void tk_free_chairs(tk_chair **chairs);

typedef struct job job;
job *job_new(void);
int job_all(job ***jobs); /* there are arrays of them */
void job_free(job **j);

typedef struct cell cell;
cell *cell_new(void);
void cell_free(cell *c);
void cell_release(cell **cells);

/* the place of one, which is set to NULL */
typedef struct frame frame;
frame *frame_new(void);
void frame_free(frame **frame);

/* a list is what the type is */
typedef struct name_list name_list;
name_list *name_list_new(void);
void name_list_free(name_list **list);
