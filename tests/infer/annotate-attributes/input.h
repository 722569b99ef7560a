/* Hints in annotate attributes, behind a macro that is empty for other compilers. */
#ifdef __clang__
#define RUST(keys) __attribute__((annotate("rust: " keys)))
#else
#define RUST(keys)
#endif
typedef struct box box;
box *box_new(void);
void box_free(box *b);
int box_put(box *b, const void *RUST("len=n") data, unsigned n) RUST("error=zero-ok");
const char *box_name(box *b) RUST("returns: from=self, nullable");
/** @rust param 2: bounds=0..3 */
int box_at(box *b, int RUST("bounds=0..9"));
int box_later(box *b, int index);
int box_later(box *b, int index RUST("bounds=0..5"));
int box_other(box *b) __attribute__((annotate("of another tool")));
int box_wrong(box *b, int RUST("bonds=1") n) __attribute__((annotate("ferrule: safe, sfae")));
/** @rust parm n: len=2 */
int box_odd(box *b, int n);
