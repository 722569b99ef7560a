/* S1, S5, P2: text for the call, paths, text that is kept, formats. */
int greet(const char *name);
int read_file(const char *path);
int set_static_text(const char *text);
int show(const char *fmt);
int raw(const unsigned char *text);
int fill(char *out);
