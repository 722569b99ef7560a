/* R5: an enum of errors that functions return. */
typedef enum { CURVE_OK, CURVE_FAILED, CURVE_AGAIN } CURVEcode;
typedef struct curve curve;
curve *curve_new(void);
void curve_free(curve *c);
CURVEcode curve_perform(curve *c);
CURVEcode curve_set_degree(curve *c, int degree);
const char *curve_strerror(CURVEcode code);
