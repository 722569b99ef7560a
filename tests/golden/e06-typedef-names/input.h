/* E06 */
typedef struct {
    int q;
} first, *pointer;
void use(pointer p, first f);
