/* T2, T3, R2: opaque, made by a creating verb, destroyed by a destroying one. */
typedef struct box box;
/* Makes a box. */
box *box_new(void);
void box_free(box *b);
int box_size(const box *b);
void box_shake(box *b);
