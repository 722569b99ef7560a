/* F06, F20 */
struct s {
    char a : 4;
    int : 0;
    char b : 4;
    long : 0;
    char d : 2;
};
struct unnamed {
    int : 7;
};
struct ends {
    char x;
    int : 0;
};
