/* S11: a bit among the flags says who frees what. R1: a table that only the library makes lasts. */
#define BN_FLG_MALLOCED 1
#define BN_FLG_FAST 2
#define KEY_FLAG_FAST 1
typedef struct bn_st BN;
typedef struct key_st KEY;
typedef struct tls_method TLS_METHOD;
typedef struct key_method KEY_METHOD;
BN *BN_new(void);
void BN_free(BN *b);
void BN_set_flags(BN *b, int flags);
void BN_clear_flags(BN *b, int flags);
void BN_set_init(BN *b, int init);
KEY *KEY_new(void);
void KEY_free(KEY *k);
void KEY_set_flags(KEY *k, int flags);
const TLS_METHOD *TLS_method(void);
int KEY_use(KEY *k, const TLS_METHOD *m);
KEY_METHOD *KEY_METHOD_new(void);
void KEY_METHOD_free(KEY_METHOD *m);
const KEY_METHOD *KEY_method(void);
