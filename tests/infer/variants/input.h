/* T5: two families over one struct are two types. */
typedef struct strm {
    unsigned char *next;
    unsigned avail;
    void *state;
} strm;
int packInit(strm *s, int level);
int pack(strm *s, int flush);
int packEnd(strm *s);
int unpackInit(strm *s);
int unpack(strm *s, int flush);
int unpackEnd(strm *s);
int strmAny(strm *s);
