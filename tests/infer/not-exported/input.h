/* L1: what a linker does not find is left out, and nothing is concluded of it. */
typedef struct box box;
box *box_new(void);
void box_free(box *b); /* not there: so nothing destroys it, and who owns it is not known */
int box_size(const box *b);
int box_old(const box *b) __asm__("box_old_v2"); /* there by another name */
static inline int box_twice(int n) { return 2 * n; }
