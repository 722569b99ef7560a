/* T3: a destructor that takes the address, to set it to NULL. */
typedef struct codec codec;
codec *codec_alloc(int kind);
void codec_free_context(codec **c);
int codec_get_rate(const codec *c);
