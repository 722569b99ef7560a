/* H16: flags that change types. */
typedef __WCHAR_TYPE__ wide;
char f(char c, wide w);
#define LAST '\xff'
