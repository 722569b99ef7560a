/* S3, E1, E2: pointer and length, in names or types; what may not pair. */
#include <stddef.h>
int put(const unsigned char *data, size_t size);
int put_unnamed(const void *, size_t);
int put_int(const void *data, int);
int sum(const int *values, int count);
int sum_bytes(const int *values, int size);
int take(char *buf, size_t buf_len);
int open_file(const char *filename, size_t block_size);
int open_named(const char *filename, size_t filename_len);
int topics(const char *topic, int new_total_cnt);
size_t frwrite(const void *buf, size_t size, size_t nitems);
size_t widecpy(int *dst, const int *src, size_t maxlen);
