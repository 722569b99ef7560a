/* C07 */
struct s {
    char a;
    int b __attribute__((aligned(16)));
} __attribute__((packed));
