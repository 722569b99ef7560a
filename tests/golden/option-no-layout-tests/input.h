struct s {
    long a;
};
unsigned f(struct s s);
