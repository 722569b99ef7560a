/* H14, H15: conventions that Rust does not have; the rest of the file is bound. */
int __attribute__((preserve_most)) refused(int x);
int __attribute__((swiftcall)) refused_too(int x);
int __attribute__((regcall)) refused_as_well(int x);
struct s {
    int (__attribute__((preserve_most)) *callback)(int);
    int other;
};
int fine(int x);
