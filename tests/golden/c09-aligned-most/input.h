/* C09: as much as the target ever needs. */
struct s {
    char a;
} __attribute__((aligned));
