#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

struct Socket {
  int32_t fd;
};
#if defined(__unix__)
constexpr static const int32_t Socket_MAX = 1024;
#endif

extern "C" {

#if defined(__unix__)
void socket_close(Socket *self);
#endif

#if (defined(__unix__) && defined(DEBUG))
void socket_dump(const Socket *socket);
#endif

}  // extern "C"
