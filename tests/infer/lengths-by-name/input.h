/* S3: a length belongs to the pointer whose name it bears; one that speaks of the other side to none. */
int squeeze_safe(const char *src, char *dst, int srcSize, int dstCapacity);
int squeeze_fast(const char *src, char *dst, int originalSize);
int squeeze_old(const char *source, char *dest, int inputSize);
int expand(void *dst, unsigned long dstCapacity, const void *src, unsigned long compressedSize);
