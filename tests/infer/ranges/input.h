/* S3, S6: pointers into the same text; numbers behind a pointer; text without names. */
#include <stddef.h>
typedef char *sds;
int parse_range(const char *in_start, const char *in_end);
int read_frames(short *ptr, long frames);
int version(int *major, int *minor);
int by_key(const char *, size_t);
int sds_set(sds s, size_t newlen);
int fetch(unsigned short *, size_t *);
