struct outer {
    struct inner {
        int x;
    } i;
    union {
        int a;
        float b;
    };
    enum kind { KIND_A } k;
};
union u {
    int a;
};
