/* B06: never defined, so only behind pointers. */
enum later;
enum later *find(enum later *e);
