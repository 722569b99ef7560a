/* H8: what compiles itself into another object may be used up by that. */
typedef struct automata automata;
typedef struct regexp regexp;
automata *automata_new(void);
void automata_free(automata *a);
void regexp_free(regexp *r);
regexp *automata_compile(automata *a);
regexp *automata_make_empty(const automata *a);
