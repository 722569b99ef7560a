/* Every style that an option can ask for. */
enum consts { CONSTS_A, CONSTS_B };
enum module { MODULE_A, MODULE_B };
enum bits { BITS_A = 1, BITS_B = 2 };
enum newtype { NEWTYPE_A, NEWTYPE_B };
enum newtype_global { NEWTYPE_GLOBAL_A, NEWTYPE_GLOBAL_B };
enum rust { RUST_A, RUST_B, RUST_ALSO_B = 1 };
enum open { OPEN_A, OPEN_B };
struct all {
    enum consts a;
    enum module b;
    enum bits c;
    enum newtype d;
    enum newtype_global e;
    enum rust f;
    enum open g;
};
