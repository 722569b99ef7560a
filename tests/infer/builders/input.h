/* H8: what compiles itself into another object may be used up by that. */
typedef struct automata automata;
typedef struct regexp regexp;
automata *automata_new(void);
void automata_free(automata *a);
void regexp_free(regexp *r);
regexp *automata_compile(automata *a);
regexp *automata_make_empty(const automata *a);
/* H8: parts of one may become parts of both. K5: two numbers that must agree. */
int automata_merge(automata *onto, const automata *from);
int automata_equal(const automata *a, const automata *b);
int regexp_create_secret(regexp *r, int type, int vtype);
int automata_hex_string(automata *a, int width);
