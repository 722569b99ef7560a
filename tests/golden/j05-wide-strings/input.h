/* J05, J13 */
#define WIDE L"wide"
#define SIXTEEN u"x"
#define THIRTY_TWO U"x"
#define EIGHT u8"x"
#define BYTES "a\xff\0b"
#define JOINED "a" "b"
#define PLAIN "plain"
