/* A02, A16: wchar_t and its kin come from clang's type. */
typedef __WCHAR_TYPE__ wide;
typedef __CHAR16_TYPE__ sixteen;
typedef __CHAR32_TYPE__ thirty_two;
struct texts {
    wide w;
    sixteen s;
    thirty_two t;
};
