/* A02: unsigned there. */
typedef __WCHAR_TYPE__ wide;
extern wide w;
