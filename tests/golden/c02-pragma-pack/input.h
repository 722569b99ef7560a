/* C02 */
#pragma pack(push, 2)
struct two {
    char a;
    int b;
    long long c;
};
#pragma pack(pop)
struct natural {
    char a;
    long long c;
};
