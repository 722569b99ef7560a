/* A11: right by value on x86-64. */
struct wave {
    float _Complex narrow;
    double _Complex wide;
};
float _Complex turn(float _Complex z);
double _Complex widen(double _Complex z);
