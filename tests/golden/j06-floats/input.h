/* J06 */
#define SINGLE 1.0f
#define DOUBLE 1.5
#define HUGE 1e400
#define TINY 4.9e-324
#define HEX 0x1p-3
#define NEGATIVE -2.5
