/* libclang_load.h - load libclang and fill in its function table. */
#ifndef FR_READ_C_LIBCLANG_LOAD_H
#define FR_READ_C_LIBCLANG_LOAD_H

#include <pthread.h>

#include "diag/diag.h"
#include "read_c/libclang.h"

/* Loads the first candidate of fr_libclang_find() that works. False with a diagnostic (E0101)
 * that names every place tried. The table is valid for the life of the process. */
bool fr_libclang_load(fr_libclang *clang, fr_arena *arena, fr_diags *diags);

/* For when libclang has done most of its work: in a thread, gives the memory that holds the code
 * and the constants of what it brought along back to the system, which reads them from their files
 * again as soon as anybody needs them. */
typedef struct fr_libclang_rest {
    const fr_libclang *clang;
    pthread_t thread;
    bool is_begun;
} fr_libclang_rest;

void fr_libclang_rest_begin(fr_libclang_rest *rest, const fr_libclang *clang);
/* Waits. Must be called before `rest` goes; does nothing if it was never begun, or a second time.
 */
void fr_libclang_rest_end(fr_libclang_rest *rest);

#endif
