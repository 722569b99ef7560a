#ifndef G
#define G

struct Empty {
  uint8_t a;
};

extern "C" {

/// Counts
extern uint32_t COUNT;

void root(Empty e);

}  // extern "C"

#endif  // G

/* end */

