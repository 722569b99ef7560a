/* A14: no Rust type; fields are blobs. */
struct widths {
    _BitInt(37) a;
    unsigned _BitInt(100) b;
};
_BitInt(37) refused(_BitInt(37) x);
