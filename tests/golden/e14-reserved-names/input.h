/* E14: names that Rust reserves. */
struct names {
    int type, self, Self, crate, super, _, gen, fn, match, async, dyn, try, abstract;
};
int loop(int impl, int where);
extern int mod;
enum { yield, move };
#define ref 1
typedef int trait;
