struct lib_point {
    int x;
};
enum color { COLOR_RED, COLOR_GREEN };
int lib_norm(struct lib_point *p);
extern int lib_count;
