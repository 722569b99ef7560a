/* H20: rustc does not know of functions that return twice. */
typedef long state[8];
int set_state(state s) __attribute__((returns_twice));
int setjmp(state s);
void jump(state s, int value) __attribute__((noreturn));
