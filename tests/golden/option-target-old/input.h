struct s {
    char *text;
    unsigned bits : 3;
    double d;
};
union u {
    int a;
    float b;
};
#define TEXT "text"
int f(struct s *s, ...);
