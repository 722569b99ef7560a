/* R2, S7, H8, S9: what a constructor may take over, what is only found, what a step lends, and what
 * the library keeps. */
typedef struct box box; /* hidden */
box *box_new(void);
void box_free(box *b);
struct sheet { /* not hidden: others are made of it, and may own it */
    void *cells;
    int rows, columns;
};
struct sheet *sheet_new(int rows);
void sheet_free(struct sheet *s);
typedef struct output_stream output_stream;
output_stream *output_stream_new(void);
void output_stream_free(output_stream *s);
typedef struct pen pen;
pen *pen_new_box(box *parent);           /* lives no longer than the box */
pen *pen_new_sheet(struct sheet *sheet); /* may free the sheet */
pen *pen_new_on(output_stream *s);  /* may close the stream */
pen *pen_from_id(int id);                /* finds one that is there */
pen *pen_from_text(const char *text);    /* makes one */
void pen_free(pen *p);
void pen_set_target(pen *p, box *drawn); /* kept, though it says draw */
int pen_draw_target(pen *p, box *drawn);
void pen_register(pen *p);
typedef struct entry entry;
entry *entry_new(void);
void entry_free(entry *e);
int pen_read_next_entry(pen *p, entry **e); /* the pen's own */
int pen_read_entry(pen *p, entry **e);
typedef struct shape shape; /* an array of them */
shape *shape_allocate(int count);
void shape_free(shape *s);
int pen_show_shapes(pen *p, const shape *shapes, int num_shapes);
typedef struct session session; /* del is the end of what is alone */
int session_new(session **out, int kind);
int session_del_key(session *s, const char *key);
void session_del(session *s);
typedef struct cursor cursor;
const cursor *pen_get_cursor(pen *p);
void cursor_done(cursor *c);
/* R2: what comes back is what it was copied to. */
typedef struct ow_key ow_key;
ow_key *ow_key_new(void);
void ow_key_free(ow_key *k);
ow_key *ow_key_copy(ow_key *to, const ow_key *from);
ow_key *ow_key_dup(const ow_key *from);
