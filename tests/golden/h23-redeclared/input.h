/* H23: the composite type of several declarations. */
int f();
int f(int a, long b);
extern int table[];
extern int table[4];
