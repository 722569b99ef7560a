/* C05: one field is packed, its neighbours are not. */
struct s {
    char a;
    int b __attribute__((packed));
    int c;
};
