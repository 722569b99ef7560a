/* R3, D1: text without const; the comment names what frees it, or nobody does. */
typedef struct doc doc;
doc *doc_new(void);
void doc_destroy(doc *d);
void lib_free(void *p);
/* Give the text back with lib_free(). */
char *doc_dump(doc *d);
char *doc_text(doc *d);
char *text_next(char *from);
