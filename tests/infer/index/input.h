/* V5, I2: an index with its count is checked; a selector without is refused. */
typedef struct tree tree;
tree *tree_new(void);
void tree_free(tree *t);
int tree_count(const tree *t);
int tree_get(const tree *t, int index);
int tree_status(tree *t, int op);
const char *tree_op_name(int op);
