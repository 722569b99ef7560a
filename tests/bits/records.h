/* Records whose bit-fields lie where compilers and generators have disagreed (the rows named F of
 * the goldens, and more). fields.txt lists the fields. */
typedef enum { E_A, E_B, E_C, E_D } e;
typedef enum { N_A = -2, N_B, N_C, N_D } n;

typedef struct {
    unsigned a : 3;
    int b : 5;
    unsigned c : 24;
    unsigned d : 1;
} mixed;

typedef struct {
    int s : 1;
} one_bit;

typedef struct {
    unsigned f0;
    unsigned long long f1 : 39;
    int f2;
} wide;

typedef struct {
    char f0;
    unsigned short f1 : 15;
} narrow;

typedef struct {
    short f0;
    long f1 : 25;
    int f2;
    short f3 : 15;
} three;

typedef struct {
    char a : 4;
    int : 0;
    char b : 4;
    long : 0;
    char d : 2;
} zero_width;

typedef struct {
    int a : 4;
    char c;
    int b : 4;
} around;

typedef struct {
    char a : 4;
    int b : 4;
    char c;
} __attribute__((ms_struct)) microsoft;

typedef struct {
    int a : 4;
    int b : 4 __attribute__((aligned(8)));
} aligned_field;

typedef struct {
    char c;
    unsigned a : 20 __attribute__((packed));
    unsigned b : 12;
} packed_field;

typedef struct {
    unsigned a : 20;
    unsigned b : 20;
    unsigned long long c : 37;
    long long d : 63;
    unsigned long long e : 64;
    int f : 31;
} __attribute__((packed)) packed;

#pragma pack(push, 2)
typedef struct {
    char a;
    unsigned b : 17;
    unsigned long long c : 40;
} pack_two;
#pragma pack(pop)

typedef struct {
    unsigned long long a : 64;
    unsigned long long b : 1;
    unsigned long long c : 63;
    long long d : 64;
} full_width;

typedef struct {
    __int128 a : 40;
    unsigned __int128 b : 60;
    int c : 3;
} of_int128;

typedef struct {
    e e : 2;
    _Bool b : 1;
    n n : 3;
    unsigned char u : 7;
} values;

typedef union {
    unsigned a : 3;
    int b : 20;
    struct {
        unsigned long long c : 33;
    };
    int d : 5;
} bit_union;

typedef struct {
    int : 3;
    unsigned a : 4;
    int : 12;
    int b : 9;
} gaps;

typedef struct {
    char c;
    int b : 7;
    int x __attribute__((aligned(16)));
    int y : 3;
} overaligned;
