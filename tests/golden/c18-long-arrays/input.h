/* C18: no trait is derived that such arrays lack. */
struct s {
    int a[1000];
    void (*f[40])(void);
};
