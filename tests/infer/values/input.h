/* T8: plain data, all the way down; what points anywhere is none, nor what is called a state. */
struct point { int x, y; };
struct rect { struct point from, to; };
struct named { const char *name; int value; };
struct cipher_state { unsigned words[4]; int used; };
int rect_area(const struct rect *r);
struct point rect_corner(struct rect r, int sides);
int rect_get_bounds(int id, struct rect *out);
int rect_grow(struct rect *r);
int named_check(const struct named *n);
int cipher_mix(const struct cipher_state *s);
