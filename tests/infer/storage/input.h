/* T8: bytes that C alone understands are no value; an id is. Heads of longer things are none. */
#include <sys/socket.h>
typedef struct msg_t { unsigned char _[64]; } msg_t;
typedef struct oid { unsigned char id[20]; } oid;
struct attr { unsigned short len, type; };
int msg_size(const msg_t *m);
int oid_cmp(const oid *a, const oid *b);
int attr_value(const struct attr *a);
int addr_cmp(const struct sockaddr *a);
