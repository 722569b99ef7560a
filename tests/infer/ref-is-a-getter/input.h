/* T4: a function called `ref` that returns text counts nothing. */
typedef struct commit commit;
int commit_lookup(commit **out, const char *name);
void commit_free(commit *c);
const char *commit_ref(const commit *c);
