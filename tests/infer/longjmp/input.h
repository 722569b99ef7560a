/* T1: errors jump. */
typedef struct png png;
void png_set_longjmp_fn(png *p, int how);
png *png_new(void);
void png_free(png *p);
int png_width(const png *p);
