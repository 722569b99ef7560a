/* T10: options with an init function or macro. */
typedef struct run_options { unsigned version; int depth; } run_options;
#define RUN_OPTIONS_INIT { 1 }
int run_options_init(run_options *o, unsigned version);
int run_it(const run_options *o);
