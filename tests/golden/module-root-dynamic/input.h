// The struct of a loaded library stands beside the module, with paths into it.
struct point { int x, y; };
struct point *find(const char *name, float _Complex z);
extern struct point origin;
