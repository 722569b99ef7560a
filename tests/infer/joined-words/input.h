/* P5, S11, T3: the verb and what it is about may be one word. */
#include <stddef.h>
int jw_setcon(const char *context);
void jw_resizeterm(int lines, int columns);
int jw_setting(int key); /* no verb */
int jw_getcon(int which_of);
void jw_freezero(void *ptr, size_t size);
int jw_freeze(const char *text);
/* a verb that counts at the end only, of a place */
typedef struct jw_list jw_list;
jw_list *jw_list_new(void);
jw_list *jw_list_ref(jw_list *l);
void jw_list_unref(jw_list *l);
void jw_autoptr_cleanup_list(jw_list **l);
