/* H20 */
typedef long state[8];
int set_state(state s) __attribute__((returns_twice));
void jump(state s, int value) __attribute__((noreturn));
