/* H22: link names as clang mangles them. */
int __attribute__((overloadable)) pick(int x);
double __attribute__((overloadable)) pick(double x);
