/* H17: when asked for. */
_Noreturn void stop(void);
void __attribute__((noreturn)) halt(void);
int __attribute__((warn_unused_result)) check(void);
