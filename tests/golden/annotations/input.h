/** <div rustbindgen opaque></div> */
struct blob {
    int x;
};
/** <div rustbindgen nocopy nodebug></div> */
struct single {
    int x;
};
/** <div rustbindgen hide></div> */
struct hidden {
    int x;
};
/** <div rustbindgen mustusetype private></div> */
struct closed {
    int x;
    /** <div rustbindgen private="false" accessor></div> */
    int y;
};
/** <div rustbindgen derive="PartialEq" attribute="#[allow(dead_code)]"></div> */
struct more {
    int x;
};
