/* T0: `@rust` lines in comments beat all rules. */
typedef struct job job;
job *job_new(void);
void job_free(job *j);
/* @rust param buf: len=n, dir=out
   @rust fn: safe */
int job_lock(job *j, void *buf, int n);
/* @rust param op: bounds=0..=3
   @rust returns: bool */
int job_status(job *j, int op);
/* @rust fn: unsafe=It is not for you. */
int job_count(job *j);
