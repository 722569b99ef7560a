/* A01: plain char has its own type, whose sign is the target's. */
extern char plain;
extern signed char negative;
extern unsigned char positive;
char pick(char a, signed char b, unsigned char c);
