/* H07, H08: layout as clang has it; by value Rust has no such ABI. */
typedef int v4 __attribute__((vector_size(16)));
typedef float f3 __attribute__((ext_vector_type(3)));
struct s {
    char tag;
    v4 v;
};
struct t {
    char tag;
    f3 v;
};
v4 refused(v4 v);
void refused_too(f3 v);
void by_pointer(v4 *v);
