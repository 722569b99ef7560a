/* F17: a Rust enum must not be made of any bits. */
enum e { E_A, E_B, E_C };
struct s {
    enum e e : 2;
};
