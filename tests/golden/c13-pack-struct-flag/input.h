/* C13 */
struct s {
    char a;
    int b;
};
