/* A18: the width that the flags ask for. */
#if _FILE_OFFSET_BITS == 64
typedef long long offset;
#else
typedef int offset;
#endif
offset tell(void);
