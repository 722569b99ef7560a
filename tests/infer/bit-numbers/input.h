/* V5: a signed number in what works on bits, or by a typedef of an index, is one; what is called as in
 * <ctype.h> reads a table, and its number is checked. */
typedef int cap_value;
typedef int cap_idx_t;
typedef struct cap cap;
cap *cap_new(void);
void cap_free(cap *c);
int cap_set_vector(cap *, cap_value, int);
int cap_raise(cap *c, cap_idx_t which_one);
int cap_set_uid(cap *c, int uid);
int cap_isalpha(int c);
int cap_tolower(int c);
int cap_abs(int c);
/* a place and an extent that C adds up; what C divides by */
typedef struct cap_rect { int x, y, w, h; } cap_rect;
typedef struct cap_size { int w, h; } cap_size;
int cap_fill(cap *c, const cap_rect *rect);
int cap_scale(cap *c, const cap_size *size);
int cap_play(cap *c, int rate, unsigned char channels, double freq);
int cap_set_maxdbs(cap *c, unsigned n);
