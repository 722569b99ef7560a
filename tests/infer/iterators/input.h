/* R7: a step, and the code that its comment names for the end. */
#define IT_OK 0
#define IT_DONE 101
typedef struct it it;
it *it_new(void);
void it_free(it *i);
/* IT_DONE when there is no more. */
int it_next(it *i, int *value);
/* NULL ends it, too; not from node to node, nor of what is const. */
typedef struct row row;
int row_cells(const row *r);
const row *it_next_row(it *i);
const row *row_next(row *r);
const char *it_next_name(it *i);
const row *it_peek_next(const it *i);
/* An index with its count. */
int it_row_count(const it *i);
const row *it_row_get(const it *i, int index);
