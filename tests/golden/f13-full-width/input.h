/* F13 */
struct s {
    unsigned long long a : 64;
    unsigned long long b : 1;
    unsigned long long c : 63;
    long long d : 64;
};
