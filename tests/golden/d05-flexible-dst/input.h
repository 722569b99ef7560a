/* D05 as a dynamically sized type. */
struct text {
    int n;
    char d[];
};
/* By a typedef, too. */
typedef struct text text_t;
struct outer {
    int n;
    text_t t;
};
