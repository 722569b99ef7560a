/* Ord needs Eq and PartialOrd, and these need PartialEq. */
struct exact {
    int a;
    char *b;
};
struct floating {
    double a;
};
