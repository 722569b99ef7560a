/* A13: aligned to 16. */
struct big {
    char a;
    __int128 b;
    unsigned __int128 c;
};
__int128 twice(__int128 x);
