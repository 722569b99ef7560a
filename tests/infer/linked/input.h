/* T6: nodes of lists and trees are nobody's to free. */
typedef struct item { struct item *next; int value; } item;
typedef struct leaf { struct item *parent; int value; } leaf;
item *item_new(int value);
void item_free(item *i);
leaf *leaf_new(void);
void leaf_free(leaf *l);
