/* A25: clang makes 4 bytes of 3, gcc does not. */
struct three {
    char bytes[3];
};
struct holder {
    char tag;
    _Atomic(struct three) value;
};
void store(_Atomic(struct three) *where);
