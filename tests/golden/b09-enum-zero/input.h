/* B09: zeroed memory is a value of a Rust enum if it has a variant for it. */
enum has { HAS_NOTHING, HAS_ONE };
enum lacks { LACKS_ONE = 1 };
struct fine {
    enum has e;
    int *p;
};
struct not_fine {
    enum lacks e[2];
    int *p;
};
struct holds {
    struct not_fine n;
};
union either {
    enum lacks e;
    int i;
};
struct as_bits {
    enum lacks e : 2;
    int *p;
};
