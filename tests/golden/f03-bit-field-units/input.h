/* F03, F04, F05: where a unit begins. */
struct wide {
    unsigned f0;
    unsigned long long f1 : 39;
    int f2;
};
struct narrow {
    char f0;
    unsigned short f1 : 15;
};
struct three {
    short f0;
    long f1 : 25;
    int f2;
    short f3 : 15;
};
