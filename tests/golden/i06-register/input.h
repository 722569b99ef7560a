/* I06 */
register unsigned long stack __asm__("rsp");
extern int fine;
