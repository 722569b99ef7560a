/* S7: who owns what comes out: by verb, by comment, not at all, beside what is returned. */
typedef struct repo repo;
typedef struct ref ref;
int repo_open(repo **out, const char *path);
void repo_free(repo *r);
void ref_free(ref *r);
int repo_lookup_ref(ref **out, repo *r, const char *name);
/* The result must be freed. */
int repo_head(ref **out, repo *r);
int repo_tail(ref **out, repo *r);
int repo_tail_strange(repo *r, ref **strange, int x);
ref *repo_parse(ref **in, const char *text);
