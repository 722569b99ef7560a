/* Policy `none`: what rests on inference is unsafe. */
typedef struct conn conn;
typedef struct stmt stmt;
conn *conn_open(const char *name);
void conn_close(conn *c);
stmt *conn_prepare_new(conn *c, const char *text);
void stmt_free(stmt *s);
int conn_get_changes(conn *c);
int conn_set_timeout(conn *c, int ms);
stmt *stmt_dup(const stmt *s);
