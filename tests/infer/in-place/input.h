/* T5: the caller owns the struct, functions of one family begin and end it. */
typedef struct timer {
    void *queue;
    int state;
} timer;
int timer_init(timer *t, int ms);
int timer_again(timer *t);
void timer_close(timer *t);
typedef struct page { /* destroy frees the struct itself, clear does not */
    void *body;
    int used;
} page;
int page_init(page *p);
int page_used(page *p);
void page_clear(page *p);
void page_destroy(page *p);
