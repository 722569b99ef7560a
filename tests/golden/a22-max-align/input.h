/* A22: 32 bytes, aligned to 16. */
typedef struct {
    long long ll __attribute__((__aligned__(__alignof__(long long))));
    long double ld __attribute__((__aligned__(__alignof__(long double))));
} most_aligned;
struct holder {
    char tag;
    most_aligned m;
};
