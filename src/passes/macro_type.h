/* macro_type.h - the Rust type of a macro's constant. */
#ifndef FR_PASSES_MACRO_TYPE_H
#define FR_PASSES_MACRO_TYPE_H

#include "model/model.h"
#include "options/bind_options.h"

/* `pub const NAME: TYPE = LITERAL SUFFIX;` with `element` set for strings: of the array's element.
 * Integers are printed by their sign: as.integer is two's complement when `is_negative`. */
typedef struct fr_macro_type_choice {
    const char *type;   /* u32, f64, bool, ...; for strings the type of a character */
    fr_str path;        /* if not empty: the type instead, as the user gave it */
    bool is_c_integer;  /* `type` is one of C's: c_int, ... */
    const char *suffix; /* "u8" for characters, else "" */
    bool is_negative;   /* INT: print (int64_t)as.integer, else as.integer */
    bool is_misfit;     /* a --macro-type rule asked for a type that cannot hold the value */
} fr_macro_type_choice;

/* INT: negative values get i32 or i64; others too with --default-macro-constant-type signed if
 * they fit, else u32 or u64; down to 8 bits with --fit-macro-constant-types. A --macro-type rule
 * that matches `name` and can hold the value comes first. `value` is not VALUE_NONE. */
fr_macro_type_choice fr_macro_type_of(const fr_value *value, fr_str name,
                                      const fr_bind_options *options);

#endif
