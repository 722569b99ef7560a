/* F11, F12 */
struct packed {
    unsigned a : 20;
    unsigned b : 20;
    unsigned long long c : 37;
} __attribute__((packed));
#pragma pack(push, 2)
struct two {
    char a;
    unsigned b : 17;
    unsigned long long c : 40;
};
#pragma pack(pop)
