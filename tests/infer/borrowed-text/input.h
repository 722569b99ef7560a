/* R1, S3: text from a const handle is lent, other text copied; constants live for ever. */
typedef struct book book;
book *book_new(void);
void book_free(book *b);
const char *book_title(const book *b);
const char *book_page(book *b);
const char *book_find_word(const book *b, const char *word);
const char *lib_version(void);
