/* E03: a parameter has the type of the first member, a pointer to one stays one. */
#define TRANSPARENT __attribute__((__transparent_union__))
typedef union {
    int *i;
    long *l;
} either __attribute__((transparent_union));
union small {
    short s;
    unsigned short u;
} TRANSPARENT;
typedef union {
    either e;
    char *c;
} outer TRANSPARENT;
void take(either e);
void take_small(union small s, union small *p);
void take_outer(const outer o, union small);
extern void (*callback)(either e);
either give(void);
