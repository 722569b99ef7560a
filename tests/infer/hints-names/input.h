/* Names in hints that nothing has are errors: what they would decide is never guessed. */
#define BOX_OK 0
#define BOX_END 1
typedef struct box box;
box *box_new(void);
void box_free(box *b);
const char *box_name(box *b, const char *fallback);
const char *box_text(const char *, int);
int box_read(box *b, unsigned char *buf, unsigned long len, unsigned long *got);
int box_next(box *b);
int box_flags(box *b);
int box_watch(box *b, int (*f)(void *data), void *data);
/* @rust fn: since=1.2, thread=any
 * @rust returns: unit=bytes */
int box_last(box *b);
