/* R6, E6: data whose length another function, or a place, tells. */
#include <stddef.h>
typedef struct blob blob;
blob *blob_new(void);
void blob_free(blob *b);
const void *blob_rawcontent(const blob *b);
size_t blob_rawsize(const blob *b);
const void *blob_metadata(const blob *b, size_t *n);
const void *blob_other(const blob *b);
