/* C06, C15 */
struct s {
    char a;
    int b __attribute__((aligned(16)));
};
struct t {
    char a;
    _Alignas(16) char b;
    _Alignas(8) int c[2];
};
