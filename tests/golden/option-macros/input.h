#define TEXT "text"
#define TINY 7
#define SMALL 300
#define NEGATIVE -1
#define FLAG_A 1
#define FLAG_B 0x8000
#define HIDDEN 5
