/* H2: what does the work is chosen before the object is opened: refused once it was. */
typedef struct pack pack;
pack *pack_new(void);
void pack_free(pack *p);
int pack_set_format(pack *p, int code);
int pack_set_format_by_name(pack *p, const char *name);
int pack_set_format_option(pack *p, const char *name, const char *value); /* at any time */
int pack_open_file(pack *p, const char *path);
int pack_start(pack *p);
int pack_set_level(pack *p, int level);
/* nothing opens it */
typedef struct tone tone;
tone *tone_new(void);
void tone_free(tone *t);
int tone_set_format(tone *t, int code);
