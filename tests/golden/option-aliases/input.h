typedef int plain;
typedef int wrapped;
typedef struct inner {
    int x;
} through;
void f(plain a, wrapped b, through c);
