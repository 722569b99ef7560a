#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct Socket {
  int32_t fd;
} Socket;
#if defined(__unix__)
#define Socket_MAX 1024
#endif

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

#if defined(__unix__)
void socket_close(struct Socket *self);
#endif

#if (defined(__unix__) && defined(DEBUG))
void socket_dump(const struct Socket *socket);
#endif

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus
