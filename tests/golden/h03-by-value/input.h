/* H03: small, floating and large structs. */
struct small {
    int a, b;
};
struct floats {
    float x, y, z;
};
struct large {
    long a[8];
};
struct small f(struct small s);
struct floats g(struct floats s);
struct large h(struct large s);
