/* H2: what is made empty, for a decoder or setters to fill, and used without a look. H8: self becomes
 * the library's default. */
typedef struct RSA RSA;
typedef struct BN BN;
typedef struct RSA_METHOD RSA_METHOD;
RSA *RSA_new(void);
void RSA_free(RSA *r);
RSA *d2i_RSAKey(RSA **r, const unsigned char **in, long len);
int RSA_set0_key(RSA *r, BN *n, BN *e);
int RSA_bits(const RSA *r);
int RSA_check_key(const RSA *r);
int RSA_flags(const RSA *r);
RSA_METHOD *RSA_METHOD_new(void);
void RSA_METHOD_free(RSA_METHOD *m);
void RSA_set_default_method(const RSA_METHOD *m);
int RSA_METHOD_set_default_flags(RSA_METHOD *m, int flags);
/* nothing decodes it */
BN *BN_new(void);
void BN_free(BN *b);
int BN_bits(const BN *b);
/* decoded, and has no parts */
typedef struct CMS CMS;
CMS *CMS_new(void);
void CMS_free(CMS *c);
CMS *d2i_CMS(CMS **c, const unsigned char **in, long len);
int CMS_is_detached(const CMS *c);
int CMS_verify(const CMS *c);
RSA *RSA_new_CMS(RSA *r, CMS *c);
