/* H10: no size at all. */
typedef __SVInt32_t scalable;
scalable refused(scalable x);
int fine(int x);
