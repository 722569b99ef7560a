/** What is known. */
enum rust {
    RUST_A,
    RUST_COUNT, /**< <div rustbindgen constant></div> */
    RUST_HIDDEN, /**< <div rustbindgen hide></div> */
    /** <div rustbindgen replaces="RENAMED"></div> */
    RUST_B,
};
/** <div rustbindgen nodebug mustusetype attribute="#[allow(dead_code)]"></div> */
enum newtype {
    NEWTYPE_A,
    NEWTYPE_COUNT, /**< <div rustbindgen constant></div> */
    NEWTYPE_B,
};
enum { UNNAMED_A, UNNAMED_TWIN = 0 };
struct outer {
    enum { INNER_A, INNER_B } inner;
};
