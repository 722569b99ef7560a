/* C-CASE, C-GETTER, C-CTOR: prefixes, types' words, keywords, doubles. */
typedef struct xyz_widget_s xyz_widget_t;
typedef struct xyz_error xyz_error;
xyz_widget_t *xyz_widget_create(void);
void xyz_widget_destroy(xyz_widget_t *w);
int xyz_widget_get_size(const xyz_widget_t *w);
int xyz_widget_size(const xyz_widget_t *w);
int xyz_widget_type(const xyz_widget_t *w, int fn);
int xyz_2d(int self, int);
void xyz_error_free(xyz_error *e);
xyz_error *xyz_error_new(void);
