/* C20: C passes it in an even pair of registers there. */
struct a16 {
    int x __attribute__((aligned(16)));
};
void refused(struct a16 a);
void by_pointer(struct a16 *a);
