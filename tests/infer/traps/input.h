/* The shapes of what must never be safe without a hint: printf, va_list, a node that its document
 * owns, one that is removed, an argument that is taken over, a transfer in flight, a selector and an
 * index that C does not check, a state that only a callback has. */
#include <stdarg.h>
typedef struct db db;
int db_open(const char *path, db **out);
void db_close(db *d);
char *db_mprintf(const char *format, ...);
void db_log(const char *format, ...);
int db_write_vformat(db *d, const char *format, va_list arguments);
int db_stmt_status(db *d, int op, int reset);
/* This may only be called from within the update of a virtual table. */
int db_on_conflict(db *);
const char *db_error_text(int code);
typedef struct node node;
struct node {
    node *next;
    const char *name;
};
node *doc_new_global_ns(node *root, const char *name);
int node_remove_prop(node *n);
typedef struct part part;
typedef struct parts parts;
part *part_new(void);
void part_free(part *p);
parts *parts_new(void);
void parts_free(parts *p);
int part_subparts(part *p, parts *taken);
typedef struct conf conf;
typedef struct client client;
conf *conf_new(void);
void conf_free(conf *c);
client *client_new(int kind, conf *c, char *errstr, unsigned long errstr_size);
void client_free(client *c);
typedef struct transfer transfer;
transfer *transfer_alloc(int packets);
void transfer_free(transfer *t);
int transfer_submit(transfer *t);
