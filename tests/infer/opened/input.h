/* H2: what is made of nothing and opened after that is refused until it is open, if what opens it
 * says whether it worked. H5: one of the kind that is made may have to be the same owner's: it is
 * always missing, where the comment says that it may be. */
enum env_error { ENV_SUCCESS = 0, ENV_BUSY = -1, ENV_BROKEN = -6 };
typedef struct env env;
typedef struct txn txn;
/* Makes it. Returns a negative number on failure. */
int env_create(env **e);
/* Opens it. Returns 0 on success. */
int env_open(env *e, const char *path);
int env_set_size(env *e, int size);
int env_get_flags(env *e, int *flags);
int env_stat(env *e, int *pages);
/* Sends. A non-zero error value on failure and 0 on success: errno has no sign. */
int env_send(env *e, const char *text);
int env_disconnect(env *e);
void env_close(env *e);
/*
 * @param env what it is in
 * @param parent if this parameter is non-NULL, the new one is nested in it
 * @param txn what comes out
 */
int env_txn_begin(env *env, txn *parent, txn **txn);
/* @param parent what it belongs to */
int env_txn_create_in(env *env, txn *parent, txn **txn);
int txn_count(const txn *t);
void txn_abort(txn *t);
const char *env_strerror(enum env_error code);
