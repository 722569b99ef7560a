/* H2: init of what a constructor made, and objects made in the caller's memory. */
#include <stddef.h>
typedef struct enc enc;
enc *enc_create(int channels);
void enc_destroy(enc *e);
int enc_init(enc *e, int channels);
enc *enc_init_in(void *buffer, size_t size);
enc *enc_reinit(enc *e);
int enc_restart_init(enc *e);
