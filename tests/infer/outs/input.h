/* S6, S8: one value that comes out; arrays, states and input are refused. */
int get_size(int *width, int *height);
int get_list(int *values);
int step(int *state);
int thread_join(unsigned long *id);
int read_const(const int *v);
