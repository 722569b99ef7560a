/* A12: 32 bytes. */
struct wave {
    char tag;
    long double _Complex value;
};
long double _Complex refused(void);
