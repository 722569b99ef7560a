struct plain {
    int a;
    char b[8];
};
struct floating {
    float x;
};
struct pointing {
    int *p;
    void (*f)(int);
};
struct large {
    int a[64];
};
union either {
    int a;
    float b;
};
struct outer {
    struct floating f;
    union either u;
};
