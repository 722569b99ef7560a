/* R2: a constructor may take its configuration over. */
typedef struct conf conf;
typedef struct server server;
conf *conf_new(void);
void conf_destroy(conf *c);
server *server_new(conf *c);
void server_destroy(server *s);
