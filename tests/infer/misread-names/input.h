/* R6, R1, V5, P8, T3: digits that tell sisters apart, bytes that look like text, indices and
 * descriptors by other names, verbs behind abbreviations. */
#include <stddef.h>
typedef struct value value;
value *value_new(void);
void value_free(value *v);
const void *value_text(value *v);
const void *value_text16(value *v);
int value_bytes(value *v);
int value_bytes16(value *v);
const void *value_data32(value *v); /* no size32 */
int value_size(value *v);
const char *value_hash(const value *v);
const char *value_name(const value *v);
int value_button(const value *v, int button);
int value_bynumber(const value *, int);
int value_dumpfd(const value *v, int output);
typedef struct RWopts RWopts;
RWopts *QQRWnew(int size);
void QQRWclose(RWopts *rw);
int QQRWread(RWopts *rw, int to);
