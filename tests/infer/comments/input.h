/* D2: what comments warn of, unless the Rust type rules it out. */
typedef struct tv tv;
tv *tv_new(void);
void tv_free(tv *t);
/* This may lead to undefined behavior. */
int tv_a(tv *t);
/* If the object has been freed, the behavior is undefined. */
int tv_b(tv *t);
/* May only be called from within a callback: only be called from there. */
int tv_c(tv *t);
int tv_d(tv *t);

int tv_e(tv *t);
/* The text must remain valid. */
int tv_f(tv *t, const char *text);
/* The text must remain valid. */
int tv_g(tv *t);
