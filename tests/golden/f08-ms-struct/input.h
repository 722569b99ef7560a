/* F08: Microsoft's rules. */
struct s {
    char a : 4;
    int b : 4;
    char c;
} __attribute__((ms_struct));
