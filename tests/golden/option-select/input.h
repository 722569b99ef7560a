struct hidden {
    int x;
};
struct blob {
    long a[3];
    int b : 4;
};
struct unreached {
    int x;
};
struct reached {
    struct blob b;
};
void wanted(struct hidden *h, struct reached r);
void wanted_not(void);
void other(struct unreached u);
