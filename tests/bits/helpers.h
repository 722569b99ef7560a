/* Whatever makes a helper type appear. */
struct bits {
    unsigned b : 3;
};
struct opaque8 {
    long a[3];
};
struct opaque {
    int a[40];
};
struct flexible_member {
    int n;
    short items[];
};
union wrapped {
    int a;
    float b;
};
extern double _Complex complex;
extern __fp16 *half;
