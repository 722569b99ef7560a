/* A25: clang makes 4 bytes of 3, gcc does not; of 4 bytes both make 4, more aligned. */
struct three {
    char bytes[3];
};
struct four {
    char bytes[4];
};
typedef _Atomic(struct three) shared;
struct holder {
    char tag;
    _Atomic(struct three) value;
    _Atomic(struct four) same;
    _Atomic int plain;
};
void store(_Atomic(struct three) *where, shared *table);
extern _Atomic(struct three) all[2];
