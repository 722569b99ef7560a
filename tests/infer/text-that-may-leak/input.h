/* R3: a char * whose owner is not known is copied at once; if the caller owns it, it leaks. Not:
 * what may be no text, what may end elsewhere, what all threads may share. D1: the one that is called
 * nothing but free, and a sentence of a group's comment. */
#include <stddef.h>
typedef struct doc doc;
doc *doc_new(void);
void doc_destroy(doc *d);
void doc_free(void *p);
void doc_aligned_free(void *p);
char *doc_title(doc *d);
char *doc_buffer(doc *d);
char *doc_hash(doc *d);
char *doc_encode(doc *d, size_t *len);
char *doc_strchr(const char *text, int c);
char *doc_memchr(const char *text, size_t text_len, int c);
char *doc_strdup(const char *text);
char *doc_hostname(void);

/*
 * The text of a document. What doc_sql() returns is managed by the document. What
 * doc_expanded() returns must be given back with doc_free().
 */
char *doc_sql(doc *d);
char *doc_expanded(doc *d);
