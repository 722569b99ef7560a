/* B09: a Rust enum has no zero of its own. */
enum level { LEVEL_ONE = 1, LEVEL_TWO };
struct s {
    enum level level;
};
