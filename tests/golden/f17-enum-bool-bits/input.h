/* F17 */
enum e { E_A, E_B, E_C };
struct s {
    enum e e : 2;
    _Bool b : 1;
};
