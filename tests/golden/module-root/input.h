// C has no namespaces: all lies in the module `root`, and is named by way of it. A name `root` of
// the header's own gives way to it.
struct opaque;
struct root { int x; };
void root(struct root *r);
enum flags { ONE = 1, TWO = 2, ALSO_TWO = 2 };
typedef enum { LOW, HIGH = 5 } level;
struct all {
    int a : 3;
    enum flags b : 4;
    struct opaque *next;
    level l;
    struct { int in; } inner;
    void (*call)(struct all *, level);
    float _Complex z;
    int rest[];
};
typedef struct all all_t;
extern all_t everything;
static const enum flags given = TWO;
level f(const all_t *p, enum flags of);
#define SIZE 4
