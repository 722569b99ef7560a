int f(int x);
void g(const char *format, ...);
extern int variable;
