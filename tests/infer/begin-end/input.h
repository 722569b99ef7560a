/* R2: what a begin gives goes back through its end. */
typedef struct chan chan;
chan *chan_new(void);
void chan_free(chan *c);
chan *trace_begin(int category);
void trace_end(int category, chan *c);
