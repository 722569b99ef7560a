/* D06: GNU C has such arrays; where their elements end, nobody knows. */
struct text {
    int n;
    char d[];
};
struct holder {
    int n;
    struct text last;
};
typedef struct text table[2];
extern struct text refused[2];
extern table refused_too;
extern struct holder refused_as_well[2];
extern struct text fine;
void by_pointer(struct text rows[2]);
