/* V4: a flag that switches checks off. */
#include <stddef.h>
#define RX_CASELESS 1
#define RX_NO_UTF_CHECK 2
#define RX_MULTILINE 4
int rx_match(const char *text, int flags);
int rx_match_len(const unsigned char *text, size_t len, unsigned options);
int rx_level(int flags);
