/* T4: put gives back what get took; a getter's handle gets a reference of its own. */
typedef struct obj obj;
obj *obj_get(obj *o);
int obj_put(obj *o);
obj *obj_new(void);
int obj_get_ex(const obj *o, const char *key, obj **value);
int obj_length(const obj *o);
obj *obj_get_idx(const obj *o, unsigned idx);
