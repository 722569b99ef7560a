/* R1: const T *f(void) lends what lives for ever. What is lent of such a type is only read: nobody
 * counts references to it, and other functions want a &mut. Not: what may be another one tomorrow, or a table of functions by its name. */
typedef struct digest digest;
typedef struct job job;
const digest *digest_sha(void);
const digest *digest_get_default(void);
const digest *digest_last(void);
typedef struct digest_method digest_method;
digest_method *digest_method_new(void);
void digest_method_free(digest_method *m);
const digest_method *digest_method_plain(void);
digest *digest_fetch(const char *name);
int digest_up_ref(digest *d);
void digest_free(digest *d);
int digest_size(const digest *d);
int digest_width(digest *d, int width);
job *job_new(const digest *d);
void job_free(job *j);
const digest *job_digest(const job *j);
