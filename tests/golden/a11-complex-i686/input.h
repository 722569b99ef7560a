/* A11: C returns it in registers there, Rust would through a pointer. */
struct wave {
    float _Complex narrow;
};
float _Complex refused(float _Complex z);
