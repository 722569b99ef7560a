/* S4: where C stopped in text that goes in is not looked at: that may end without a NUL. Not: text
 * that is not the rest of anything. */
typedef struct db db;
typedef struct stmt stmt;
int db_open(const char *path, db **out);
int db_close(db *d);
int db_prepare(db *d, const char *sql, int sql_len, const char **tail);
long db_number(const char *text, char **endptr);
int db_tail(db *d, const char **tail);
int db_explain(db *d, const char *sql, char **error);
