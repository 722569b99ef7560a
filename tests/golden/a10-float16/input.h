/* A10: a field is two bytes; by value it would go in another register. */
struct half {
    char tag;
    _Float16 value;
};
_Float16 refused(_Float16 x);
void by_pointer(_Float16 *x);
