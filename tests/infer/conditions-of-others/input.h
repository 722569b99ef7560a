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
typedef struct co_log co_log;
typedef struct co_key co_key;
co_key *co_key_new(void);
void co_key_free(co_key *k);
void co_log_free(co_log *l);
/* Makes one. Takes ownership of |key|. */
co_log *co_log_new_ex(co_key *key, const char *name);
/* The same as co_log_new_ex except that it has no name. */
co_log *co_log_new(co_key *key);
