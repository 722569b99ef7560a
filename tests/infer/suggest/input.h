/* The lines that free most come first; what no line frees is not there. */
typedef struct sheet sheet;
sheet *sheet_new(void);
void sheet_free(sheet *s);
int sheet_cell(sheet *s, int row);
int sheet_color(sheet *s, int col);
int sheet_width(sheet *s, int column);
int sheet_lock(sheet *s);
int sheet_put(sheet *s, const void *data, int kind);
char *sheet_buffer(sheet *s);
int sheet_say(sheet *s, const char *fmt, ...);
