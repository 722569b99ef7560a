/* T0: what a hint says has to be freed is the caller's, and what frees it is the crate's own. */
typedef struct jar jar;
jar *jar_new(void);
void jar_destroy(jar *j);
char *jar_label(jar *j);
int jar_note(jar *j, char **note);
void jar_string_free(char *text);
