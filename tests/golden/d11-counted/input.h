/* D11: an attribute that old clangs do not know. */
#if __has_attribute(counted_by)
#define COUNTED __attribute__((counted_by(n)))
#else
#define COUNTED
#endif
struct s {
    int n;
    int d[] COUNTED;
};
