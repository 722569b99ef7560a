#pragma pack(1)
struct first {
    char a;
    int b;
};
