/* Hints whose facts nothing uses yet are said, not ignored. */
typedef struct dev dev;
int lib_init(void);
int lib_shutdown(void);
int lib_set_level(int level);
int lib_get_level(void);
int lib_setenv(const char *name, const char *value);
dev *dev_open(int n);
void dev_close(dev *d);
int dev_commit(dev *d);
int dev_lock(dev *d);
int dev_submit(dev *d);
int dev_release_part(dev *d, int part);
void lib_free(void *p);
void *lib_malloc(unsigned long n);
int dev_unsafe_poke(dev *d, int v);
int dev_set0_owner(dev *d, int owner);
#define ODD_A 1
