/* S4: whether the length goes in is not known. */
int squeeze(unsigned char *dest, unsigned long *destLen, const unsigned char *src, unsigned long srcLen);
