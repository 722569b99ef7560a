/* T0: [library] grammar: what suffixes of setters say of ownership. */
typedef struct js js;
js *js_new_object(void);
js *js_incref(js *j);
void js_decref(js *j);
int js_set_new(js *j, const char *key, js *value);
int js_set(js *j, const char *key, js *value);
