/* texts.h: text of several kinds, constants, copies at once, and an object that is opened. */
#ifndef TEXTS_H
#define TEXTS_H
#include <stddef.h>
#include <wchar.h>

typedef unsigned char tx_char;
typedef struct tx_shelf tx_shelf;
typedef struct tx_name tx_name;
typedef struct tx_kind tx_kind;
enum tx_error { TX_SUCCESS = 0, TX_BUSY = -1, TX_BROKEN = -2 };

const char *tx_strerror(enum tx_error code);

/* ---- a shelf is made of nothing, and opened ---- */

/* Returns 0 on success. */
int tx_shelf_create(tx_shelf **shelf);
/* Returns 0 on success. */
int tx_shelf_open(tx_shelf *shelf, const char *path);
void tx_shelf_close(tx_shelf *shelf);
/* Returns 0 on success. */
int tx_shelf_stat(tx_shelf *shelf, int *books);
/* Returns 0 on success. */
int tx_shelf_disconnect(tx_shelf *shelf);

/* ---- text ---- */

size_t tx_wcslen(const wchar_t *text);
int tx_length(const tx_char *text);
const tx_char *tx_strchr(const tx_char *text, int letter);
char *tx_strrchr(const char *text, int letter);
long tx_number(const char *text, char **endptr);

/* ---- constants ---- */

const tx_kind *tx_kind_paper(void);
const tx_kind *tx_kind_glass(void);
tx_kind *tx_kind_new(int weight);
int tx_kind_up_ref(tx_kind *kind);
void tx_kind_free(tx_kind *kind);
int tx_kind_weight(const tx_kind *kind);
int tx_kind_set_weight(tx_kind *kind, int weight);

/* ---- a shared owner lends names ---- */

typedef struct tx_book tx_book;
tx_book *tx_book_new(void);
int tx_book_up_ref(tx_book *book);
void tx_book_free(tx_book *book);
void tx_book_rename(tx_book *book, const char *name);
const tx_name *tx_book_get_name(const tx_book *book);
char *tx_book_title(tx_book *book);
const wchar_t *tx_book_title_w(tx_book *book);
tx_name *tx_name_new(void);
tx_name *tx_name_dup(const tx_name *name);
void tx_name_free(tx_name *name);
int tx_name_length(const tx_name *name);

#endif
