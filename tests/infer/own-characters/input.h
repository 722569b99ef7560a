/* S5, R1: a byte by a name of the library's that says text. Not: what else is made of bytes, what
 * is made and may hold on to it, what a later call reads, a place that all threads share. */
typedef unsigned char docChar;
typedef unsigned char docUChar;
typedef unsigned char docByte;
typedef struct doc doc;
typedef struct doc_value doc_value;
doc *doc_open(const char *path);
void doc_free(doc *d);
doc_value *doc_new_value(const docChar *text);
void doc_free_value(doc_value *v);
int doc_write_string(doc *d, const docChar *text);
int doc_write_letters(doc *d, const docUChar *text);
int doc_write_octets(doc *d, const docByte *data);
int doc_setup_for_buffer(doc *d, const docChar *buffer);
const docChar *doc_name(doc *d);
const docChar *doc_strchr(const docChar *text, docChar c);
const docChar *doc_get_system(const docChar *id);
docChar *doc_value_of(doc *d, const docChar *name);
