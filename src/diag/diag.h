/* diag.h - what ferrule tells its user: collected, in order, printed as text or JSON.
 *
 * Each diagnostic has a stable code from diag_list.h, a severity, and if possible a place. The
 * quoted source line is read when it is printed. Nothing here ends the run.
 */
#ifndef FR_DIAG_DIAG_H
#define FR_DIAG_DIAG_H

#include "base/arena.h"
#include "base/text.h"
#include "base/vec.h"

typedef enum fr_severity {
    SEVERITY_NOTE,    /* nothing to do */
    SEVERITY_WARNING, /* the output is right but perhaps not what was meant */
    SEVERITY_ERROR    /* no output */
} fr_severity;

/* A place in a source file; line and column count from 1, column in bytes. file.len 0: none. */
typedef struct fr_place {
    fr_str file;
    uint32_t line, column;
} fr_place;

#define DIAG(code, severity, meaning) DIAG_##code,
typedef enum fr_diag_code {
#include "diag/diag_list.h"
    DIAG_COUNT
} fr_diag_code;
#undef DIAG

typedef struct fr_diagnostic {
    fr_diag_code code;
    fr_severity severity;
    fr_place place;
    fr_str message;
    fr_str hint;   /* what to do about it; may be empty */
    fr_strs notes; /* further lines of explanation */
} fr_diagnostic;

typedef struct fr_diags {
    fr_arena *arena;
    FR_VEC(fr_diagnostic) list;
    size_t error_count, warning_count;
} fr_diags;

void fr_diags_init(fr_diags *diags, fr_arena *arena);
/* Adds a diagnostic; its severity is the code's in diag_list.h. The pointer is for adding a hint
 * or notes, good until the next call. */
FR_PRINTF(4, 5)
fr_diagnostic *fr_diag(fr_diags *diags, fr_diag_code code, fr_place place, const char *format, ...);
/* Adds all of `more`, whose texts live as long. */
void fr_diags_append(fr_diags *diags, const fr_diags *more);
/* The stable name, e.g. "E0101". */
const char *fr_diag_code_name(fr_diag_code code);
const char *fr_severity_name(fr_severity severity);

/* `FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`, the line with a caret, hint and notes. Control
 * characters (\u{H}) and bytes that are no UTF-8 (\xHH) are escaped. `color`: ANSI colours. */
void fr_diag_print(fr_text *out, const fr_diagnostic *diagnostic, bool color);
/* The same without the quoted line, for which the file is read once more. */
void fr_diag_print_short(fr_text *out, const fr_diagnostic *diagnostic, bool color);
/* One line of JSON with the same facts (fields: code, severity, file, line, column, message,
 * hint, notes); always valid UTF-8. */
void fr_diag_print_json(fr_text *out, const fr_diagnostic *diagnostic);

#endif
