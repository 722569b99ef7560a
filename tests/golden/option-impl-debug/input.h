/* A Debug for what cannot derive it; only of fields that have one themselves. */
union either {
    int a;
    float b;
};
struct blocked {
    int x;
};
enum silent { SILENT };
struct __attribute__((packed)) packed {
    char c;
    union either u;
};
struct all {
    int type;
    union either either;
    struct blocked blocked;
    struct packed packed;
    enum silent silent;
    unsigned bits : 3;
    void (*long_function)(int, int, int, int, int, int, int, int, int, int, int, int, int);
};
