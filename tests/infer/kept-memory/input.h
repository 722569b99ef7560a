/* S9: what setters and loaders store. */
#include <stddef.h>
typedef struct ps ps;
ps *ps_new(void);
void ps_free(ps *p);
void ps_set_input(ps *p, const unsigned char *input, size_t size);
void ps_set_output(ps *p, unsigned char *output, size_t size, size_t *size_written);
int ps_load_dict(ps *p, const void *dict, size_t dictSize);
int ps_feed(ps *p, const void *data, size_t size);
/* The data is copied. */
int ps_set_data(ps *p, const void *data, size_t size);
