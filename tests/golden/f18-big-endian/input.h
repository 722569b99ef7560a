/* F18 */
struct s {
    unsigned a : 3;
    int b : 5;
    unsigned c : 24;
    unsigned long long d : 39;
};
