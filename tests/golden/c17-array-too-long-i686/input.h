/* C17: more than isize::MAX there. */
struct s {
    char a[3000000000u];
};
void use(struct s *p);
