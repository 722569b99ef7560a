/* E03: the parameter has the type of the first member. */
typedef union {
    int *i;
    long *l;
} either __attribute__((transparent_union));
void take(either e);
