/* I04: a path that cannot be written. */
static inline int a(int x)
{
    return x;
}
