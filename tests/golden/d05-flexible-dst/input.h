/* D05 as a dynamically sized type. */
struct text {
    int n;
    char d[];
};
