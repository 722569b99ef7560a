/* V5: a signed number in what works on bits, or by a typedef of an index, is one. */
typedef int cap_value;
typedef int cap_idx_t;
typedef struct cap cap;
cap *cap_new(void);
void cap_free(cap *c);
int cap_set_vector(cap *, cap_value, int);
int cap_raise(cap *c, cap_idx_t which_one);
int cap_set_uid(cap *c, int uid);
