/* E0705: keys on what cannot have them. */
typedef struct fit fit;
fit *fit_new(void);
void fit_free(fit *f);
int fit_set(fit *f, int number, const char *text, void (*done)(void *), void *data);
/** @rust param n: len=2 */
int fit_one(fit *f, int n);
