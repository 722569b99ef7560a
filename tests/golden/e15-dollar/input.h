/* E15: $ in names. */
struct s$ {
    int f$;
    int f_;
};
int a$b(void);
int a_b(void);
