int first(void);
#define CONSTANT 1
struct s {
    int x;
};
int second(struct s s);
typedef struct s t;
extern int variable;
enum e { E_A };
