/* What examples/demo.sh binds: the system's own header. */
#include <sqlite3.h>
