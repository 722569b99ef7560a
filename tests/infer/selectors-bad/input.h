/* Options of a function with variable arguments, and lists of texts. */
#include <stddef.h>
typedef struct net net;
net *net_new(void);
void net_free(net *net);
net *net_duplicate(const net *net);
typedef enum net_option {
    /** Where to. */
    NET_URL = 10001, NET_BODY = 10002, NET_BODY_SIZE = 3, NET_PORT = 4, NET_ON_DATA = 20001,
    NET_ON_DATA_ARG = 10003, NET_HEADERS = 10004, NET_BIG = 30001, NET_MODE = 5
} net_option;
typedef enum net_mode { NET_MODE_SLOW, NET_MODE_FAST } net_mode;
typedef enum net_code { NET_OK, NET_FAILED, NET_BAD } net_code;
const char *net_strerror(net_code code);
typedef size_t (*net_on_data)(const char *data, size_t len, void *arg);
net_code net_set(net *net, net_option option, ...);
net_code net_perform(net *net);
typedef enum net_info { NET_INFO_NAME = 0x100001, NET_INFO_CODE = 0x200002, NET_INFO_HEADERS = 0x400003 } net_info;
net_code net_get(net *net, net_info info, ...);
struct net_list { char *text; struct net_list *next; };
struct net_list *net_list_append(struct net_list *list, const char *text);
void net_list_free_all(struct net_list *list);
#define NET_GLOBAL_LIMITS 7
int net_global(int what, ...);
net_code net_unknown(net *net, net_option option, ...);
