/* I04: no symbol to link to. */
static inline int a(int x)
{
    return x;
}
inline int b(int x)
{
    return x;
}
extern inline int c(int x)
{
    return x;
}
static int d(void);
int e(void);
