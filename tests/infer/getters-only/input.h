/* S7: if nothing but getters hands out what has a destructor, they give it. */
typedef struct dev dev;
typedef struct desc desc;
dev *dev_open(int n);
void dev_close(dev *d);
int dev_get_desc(dev *d, desc **desc);
void desc_free(desc *d);
typedef struct part part;
part *part_new(void);
void part_free(part *p);
int dev_get_part(dev *d, part **part);
