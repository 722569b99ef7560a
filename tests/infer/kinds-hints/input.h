/* T0: the same as kinds, with the names of a hint. What is of no kind is safe by hint only. */
typedef struct tape tape;
tape *tape_read_new(void);
tape *tape_read_disk_new(void);
tape *tape_write_new(void);
int tape_free(tape *t);
int tape_read_free(tape *t);
int tape_read_close(tape *t);
int tape_write_free(tape *t);
int tape_read_data(tape *t, void *data, unsigned long size);
int tape_read_disk_follow(tape *t, int on);
int tape_write_data(tape *t, const void *data, unsigned long size);
int tape_filter_count(tape *t);
int tape_errno(tape *t);
typedef struct tape_reel tape_reel;
tape_reel *tape_reel_new(void);
tape_reel *tape_reel_create_long(void); /* no kind: one destructor */
void tape_reel_free(tape_reel *r);
int tape_reel_turns(tape_reel *r);
