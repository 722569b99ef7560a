/* E07: a type that is declared in a parameter list. */
void f(struct local {
    int a;
} *p);
