/* F14: no accessor of more than 64 bits. */
struct s {
    __int128 a : 100;
    int b;
};
