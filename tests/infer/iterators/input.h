/* R7: a step, and the code that its comment names for the end. */
#define IT_OK 0
#define IT_DONE 101
typedef struct it it;
it *it_new(void);
void it_free(it *i);
/* IT_DONE when there is no more. */
int it_next(it *i, int *value);
