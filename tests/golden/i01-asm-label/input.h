/* I01 */
int real(void) __asm__("other");
extern int counter __asm__("other_counter");
