/* I05: Rust has no stable declaration of these. */
extern __thread int a;
extern _Thread_local int b;
extern int c;
