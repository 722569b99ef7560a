/** " quoted \ and "] #[doc = "x"] pub fn evil() {} */
int f(void);
/** <div rustbindgen attribute="#[doc(hidden)] pub fn evil() {}"></div> */
struct a {
    int x;
};
/** <div rustbindgen derive="Debug)] pub fn evil() {} #[derive(Clone"></div> */
struct b {
    int x;
};
/** <div rustbindgen replaces="c { } pub fn evil() {} struct d"></div> */
struct c {
    int x;
};
#define TEXT "\"; pub fn evil() {} //"
int g(void) __asm__("\"] pub fn evil() {} #[doc = \"");
