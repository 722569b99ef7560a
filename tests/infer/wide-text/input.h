/* S5, R1: const wchar_t * is text, as const char * is. Not: beside memory of its kind, with a length,
 * or several. */
#include <stddef.h>
typedef struct entry entry;
entry *entry_new(void);
void entry_free(entry *e);
const wchar_t *entry_name_w(entry *e);
void entry_copy_name_w(entry *e, const wchar_t *name);
size_t entry_wcslen(const wchar_t *text);
size_t entry_wcslcpy(wchar_t *to, const wchar_t *from, size_t maxlen);
int entry_names_w(entry *e, const wchar_t **names);
int entry_match_w(entry *e, const wchar_t *, size_t);
