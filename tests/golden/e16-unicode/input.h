/* E16: universal characters. */
int caf\u00e9(void);
extern int \u03c0;
struct \u00e4 {
    int \u00f6;
};
