/* R4: what a shared owner lends is copied at once, if the library has a function for that. Not: a
 * struct that is no secret, or a copy that lives no longer than something else. */
typedef struct cert cert;
typedef struct name name;
typedef struct part part;
typedef struct tie tie;
typedef struct open_part { int size; void *data; } open_part;
cert *cert_new(void);
int cert_up_ref(cert *c);
void cert_free(cert *c);
name *name_new(void);
name *name_dup(const name *n);
void name_free(name *n);
part *part_new(void);
void part_free(part *p);
tie *tie_new(part *p);
tie *tie_dup(const tie *t);
void tie_free(tie *t);
open_part *open_part_new(void);
open_part *open_part_dup(const open_part *p);
void open_part_free(open_part *p);
const name *cert_get_issuer(const cert *c);
name *cert_get_subject(const cert *c);
const part *cert_get_part(const cert *c);
const tie *cert_get_tie(const cert *c);
const open_part *cert_get_open_part(const cert *c);
