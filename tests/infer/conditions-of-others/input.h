/* D2: of a group's comment, what is said of an argument of one of them is not said of the others. */
typedef struct stmt stmt;
stmt *stmt_new(void);
void stmt_free(stmt *s);

/*
 * Bind a value. If the third parameter to stmt_bind_text() is negative, the behavior is undefined.
 */
int stmt_bind_text(stmt *s, int column, int length);
int stmt_bind_int(stmt *s, int column, int value);

/*
 * Rewind, or skip. If the statement runs, the behavior is undefined; stmt_skip() says so.
 */
int stmt_rewind(stmt *s);
int stmt_skip(stmt *s);
