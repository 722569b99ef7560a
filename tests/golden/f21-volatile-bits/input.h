/* F21: the width of an access matters. */
struct device {
    volatile unsigned ready : 3;
    volatile unsigned error : 1;
    unsigned plain : 4;
};
