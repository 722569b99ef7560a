/* Functions that a macro of the bare name calls: what it always passes is fixed. */
#define PK_VERSION "1.2"
typedef struct pk { void *state; int left; } pk;
int pkInit_(pk *p, int level, const char *version, int size);
#define pkInit(p, level) pkInit_((p), (level), PK_VERSION, (int)sizeof(pk))
int pkEnd(pk *p);
int pkSpecial_(pk *p, int a, int b);
#define pkSpecial(p, a) pkSpecial_((p), (a), next())
