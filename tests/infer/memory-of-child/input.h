/* R2: memory that a constructor takes is tied, unless the comment says that it is copied. */
#include <stddef.h>
typedef struct rd rd;
void rd_free(rd *r);
rd *rd_new(const void *data, size_t size);
typedef struct cp cp;
void cp_free(cp *c);
/* The data is copied. */
cp *cp_new(const void *data, size_t size);
