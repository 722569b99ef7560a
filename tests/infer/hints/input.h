/* T0: what a hints file says of types, functions, parameters, results, callbacks and structs. */
#include <stddef.h>
#define HX_OK 0
#define HX_ROW 100
#define HX_DONE 101
#define HX_OPEN_READ 1
#define HX_OPEN_WRITE 2
typedef struct hx hx;
typedef struct hx_stmt hx_stmt;
typedef struct { void *next_in; unsigned avail_in; int state; } hx_stream;
typedef struct { const void *src; size_t size, pos; } hx_in;
typedef void (*hx_start)(void *user, const char *name, const char **atts);
typedef struct { int code; const char *message; } hx_error;
const hx_error *hx_error_last(void);
int hx_open_v2(const char *name, hx **strange, int flags, const char *vfs);
int hx_close(hx *db);
int hx_close_now(hx *db, int hard);
int hx_prepare(hx *db, const char *, int n, hx_stmt **out, const char **tail);
int hx_finalize(hx_stmt *s);
int hx_bind_text(hx_stmt *s, int, const char *, int, void (*)(void *));
int hx_bind_blob(hx_stmt *s, int, const void *, int, void (*)(void *));
int hx_step(hx_stmt *s);
int hx_column(hx_stmt *s, int i);
const unsigned char *hx_text(hx_stmt *s, int i);
int hx_bytes(hx_stmt *s, int i);
char *hx_dump(hx *db);
void hx_free(void *p);
int hx_on_start(hx *db, hx_start fn, void *user);
int hx_feed(hx *db, hx_in *in);
int hx_stream_init(hx_stream *s);
int hx_stream_run(hx_stream *s, int flush);
void hx_stream_end(hx_stream *s);
int hx_give(hx *db, hx_stmt *s);
int hx_keep(hx *db, hx_stmt *s);
int hx_compress(void *dest, unsigned long *destLen, const void *src, unsigned long srcLen);
int hx_internal(void);
