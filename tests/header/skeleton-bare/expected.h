#ifndef G
#define G

typedef struct Empty {
  uint8_t a;
} Empty;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Counts
 */
extern uint32_t COUNT;

void root(struct Empty e);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* G */

/* end */

