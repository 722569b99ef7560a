/* T5: the caller owns the struct, functions of one family begin and end it. */
typedef struct timer {
    void *queue;
    int state;
} timer;
int timer_init(timer *t, int ms);
int timer_again(timer *t);
void timer_close(timer *t);
