/* E09, E10: C has a namespace for tags. */
typedef int same;
struct same {
    char c;
};
struct both {
    int x;
};
int both(struct both *b);
void use(same a, struct same *b);
