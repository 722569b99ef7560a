/* J15: the value of type int that C says. */
#define HIGH '\xff'
#define LETTER 'a'
#define NEWLINE '\n'
#define SEVERAL 'ab'
#define WIDE L'x'
#define SIXTEEN u'x'
