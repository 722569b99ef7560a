/* S3, E1, S4: lengths that are not of what stands beside them, or not in bytes. */
#include <stddef.h>
#include <stdint.h>
int put_char(int len, unsigned char *out, int value); /* up to 4 bytes, whatever len */
void fill_random(int n, void *p);                     /* nothing behind it */
int put_back(int len, const unsigned char *in, int value);
int pad(size_t *padded_len, unsigned char *buf, size_t unpadded_len, size_t blocksize,
        size_t max_len);
int unpad(size_t *unpadded_len, const unsigned char *buf, size_t padded_len, size_t blocksize);
size_t read_items(void *ptr, size_t size, size_t maxnum);
int send_frame(const void *data, size_t data_len, size_t *sent, int64_t framesize);
int utf8_width(const char *utf, int len); /* characters */
int utf8_width_of(const char *text, size_t bytes);
struct item {
    int id, value;
};
struct store;
typedef struct store store;
store *store_new(void);
void store_free(store *s);
int store_get_name(store *s, const char **name);
int store_get_names(store *s, const char **names);
int store_get_many(store *s, const char **value, int num_keys);
int bidi_types(const int *text, int len, int *types);  /* as many as go in */
int bidi_width(const int *text, int len, int *count);
int pack(unsigned char *buf, size_t buflen, const struct item *iv, size_t niv);
int store_get_nth(store *s, const char *key, int n, int *value);
int uncompress_all(const char *source, char *dest, int dest_size);
char *conv_string(const char *code, const char *inbuf, size_t inbytesleft);
int lo_strnequal(const char *first, const char *second, size_t max);
size_t lo_utf8strnlen(const char *str, size_t bytes);
