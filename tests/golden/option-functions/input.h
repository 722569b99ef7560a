int f(void);
int g(void);
extern int v;
struct s {
    unsigned a : 3;
};
