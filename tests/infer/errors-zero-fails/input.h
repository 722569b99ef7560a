/* R5: an enum of errors need not begin with success. 0 is an error where it is called one; a success
 * that is not 0 is what the constant says. */
enum gate_Status { GATE_STATUS_ERROR, GATE_STATUS_OK, GATE_STATUS_SUSPENDED };
typedef enum { GATE_LEVEL_ERROR_FATAL = -1, GATE_LEVEL_ERROR = 0, GATE_LEVEL_OK = 1 } gate_LevelError;
typedef enum { GATE_RESULT_OK = 1, GATE_RESULT_BUSY = 2, GATE_RESULT_BROKEN = 3 } gate_ResultCode;
typedef struct gate gate;
gate *gate_new(void);
void gate_free(gate *g);
enum gate_Status gate_widen(gate *g, int width);
enum gate_Status gate_shut(gate *g);
gate_LevelError gate_raise(gate *g, int level);
gate_LevelError gate_lower(gate *g, int level);
gate_ResultCode gate_check(gate *g);
gate_ResultCode gate_repair(gate *g);
