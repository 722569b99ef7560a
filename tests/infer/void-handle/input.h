/* T2: a typedef of void that three functions take first. */
typedef void WIRE;
WIRE *wire_init(void);
void wire_cleanup(WIRE *w);
int wire_pull(WIRE *w, int strength);
int wire_get_length(WIRE *w);
