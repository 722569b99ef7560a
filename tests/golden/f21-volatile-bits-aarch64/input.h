/* F21: AAPCS says how wide an access is. */
struct device {
    volatile unsigned ready : 3;
    unsigned plain : 4;
};
