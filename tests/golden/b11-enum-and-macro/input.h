/* B11: as in math.h. One item of the name. */
enum {
    FP_NAN =
#define FP_NAN 0
        FP_NAN,
    FP_INFINITE =
#define FP_INFINITE 1
        FP_INFINITE,
};
