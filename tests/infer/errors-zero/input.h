/* R5: 0 is success, a constant says so; the code's text is for errors only. */
#define DB_OK 0
#define DB_BUSY 5
#define DB_DONE 101
typedef struct db db;
int db_open(const char *name, db **out);
void db_close(db *d);
int db_exec(db *d, const char *text);
int db_changes(db *d);
const char *db_errmsg(db *d);
const char *db_strerror(int code);
