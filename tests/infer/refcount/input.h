/* T4, R4: what is counted is cloned; a getter's result is referenced at once. */
typedef struct node node;
node *node_new(void);
node *node_ref(node *n);
void node_unref(node *n);
node *node_get_child(node *n);
const char *node_get_name(node *n);
