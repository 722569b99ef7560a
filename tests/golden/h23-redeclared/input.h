/* H23: the composite type of several declarations. */
int f();
int f(int a, char b);
extern int table[];
extern int table[4];
