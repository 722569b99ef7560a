/* J14: macros that name other items. */
extern int stream;
#define stream stream
enum { CHOICE_A, CHOICE_B };
#define CHOICE_A CHOICE_A
int work(void);
#define work work
#define also_work work
