#include "texts.h"

#include <stdlib.h>
#include <string.h>

struct tx_shelf {
    int *books; /* none while it is closed: then its functions crash */
};

struct tx_name {
    char *text;
};

struct tx_book {
    int references;
    tx_name *name;
    wchar_t *wide;
};

struct tx_kind {
    int references, weight;
};

const char *tx_strerror(enum tx_error code)
{
    return code == TX_BUSY ? "busy" : code == TX_BROKEN ? "broken" : "no error";
}

int tx_shelf_create(tx_shelf **shelf)
{
    *shelf = calloc(1, sizeof **shelf);
    return TX_SUCCESS;
}

int tx_shelf_open(tx_shelf *shelf, const char *path)
{
    if (shelf->books || path[0] != '/')
        return strcmp(path, "nowhere") == 0 ? 2 : TX_BROKEN; /* as errno does, it has no sign */
    shelf->books = calloc(1, sizeof *shelf->books);
    *shelf->books = (int)strlen(path);
    return TX_SUCCESS;
}

void tx_shelf_close(tx_shelf *shelf)
{
    free(shelf->books);
    free(shelf);
}

int tx_shelf_stat(tx_shelf *shelf, int *books)
{
    *books = *shelf->books;
    return TX_SUCCESS;
}

int tx_shelf_disconnect(tx_shelf *shelf)
{
    *shelf->books = 0;
    free(shelf->books);
    shelf->books = NULL;
    return TX_SUCCESS;
}

size_t tx_wcslen(const wchar_t *text)
{
    return wcslen(text);
}

int tx_length(const tx_char *text)
{
    return (int)strlen((const char *)text);
}

const tx_char *tx_strchr(const tx_char *text, int letter)
{
    return (const tx_char *)strchr((const char *)text, letter);
}

char *tx_strrchr(const char *text, int letter)
{
    return strrchr(text, letter);
}

long tx_number(const char *text, char **endptr)
{
    return strtol(text, endptr, 10);
}

static const tx_kind paper = { 1, 80 }, glass = { 1, 2500 };

const tx_kind *tx_kind_paper(void)
{
    return &paper;
}

const tx_kind *tx_kind_glass(void)
{
    return &glass;
}

tx_kind *tx_kind_new(int weight)
{
    tx_kind *kind = malloc(sizeof *kind);
    *kind = (tx_kind){ 1, weight };
    return kind;
}

int tx_kind_up_ref(tx_kind *kind)
{
    kind->references++; /* crashes if it is constant */
    return 1;
}

void tx_kind_free(tx_kind *kind)
{
    if (--kind->references == 0)
        free(kind);
}

int tx_kind_weight(const tx_kind *kind)
{
    return kind->weight;
}

int tx_kind_set_weight(tx_kind *kind, int weight)
{
    kind->weight = weight;
    return 1;
}

tx_name *tx_name_new(void)
{
    tx_name *name = malloc(sizeof *name);
    name->text = strdup("");
    return name;
}

tx_name *tx_name_dup(const tx_name *from)
{
    tx_name *name = malloc(sizeof *name);
    name->text = strdup(from->text);
    return name;
}

void tx_name_free(tx_name *name)
{
    free(name->text);
    free(name);
}

int tx_name_length(const tx_name *name)
{
    return (int)strlen(name->text);
}

tx_book *tx_book_new(void)
{
    tx_book *book = calloc(1, sizeof *book);
    book->references = 1;
    return book;
}

int tx_book_up_ref(tx_book *book)
{
    book->references++;
    return 1;
}

void tx_book_free(tx_book *book)
{
    if (--book->references)
        return;
    if (book->name)
        tx_name_free(book->name);
    free(book->wide);
    free(book);
}

void tx_book_rename(tx_book *book, const char *name)
{
    if (book->name)
        tx_name_free(book->name);
    book->name = tx_name_new();
    free(book->name->text);
    book->name->text = strdup(name);
}

const tx_name *tx_book_get_name(const tx_book *book)
{
    return book->name;
}

char *tx_book_title(tx_book *book)
{
    return book->name ? book->name->text : NULL;
}

const wchar_t *tx_book_title_w(tx_book *book)
{
    size_t length = book->name ? strlen(book->name->text) : 0;
    free(book->wide);
    book->wide = calloc(length + 2, sizeof *book->wide);
    for (size_t i = 0; i < length; i++)
        book->wide[i] = (unsigned char)book->name->text[i];
    book->wide[length] = 0x10348; /* one character, or half a pair where units are short */
    return book->wide;
}
