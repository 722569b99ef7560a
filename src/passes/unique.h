/* unique.h - no name twice: what the printed items are called once all are known.
 *
 * C has one namespace for tags and one for all other names; Rust has one for types and one for
 * values, and the names of nested types, of constants and after mangling are ours. So two names
 * that C tells apart can meet. Where bindgen's answer compiles, it is taken (overloads are
 * numbered, of a variable or macro declared again the first counts); else
 *   - a macro with the name of an enumerator or function is left out,
 *   - a typedef or function keeps its name, and a tag becomes `struct_NAME`, as C spells it,
 *   - what is left gets the first number that is free behind its name.
 * What loses its name or is left out for another meaning is reported (W0701).
 */
#ifndef FR_PASSES_UNIQUE_H
#define FR_PASSES_UNIQUE_H

#include "passes/names.h"
#include "passes/select.h"

typedef struct fr_variant_names {
    fr_str inside;   /* as a member of the enum: E::NAME, also in a module */
    fr_str constant; /* as a constant beside it: E_NAME */
    bool is_dropped; /* hidden, or there already */
} fr_variant_names;

typedef struct fr_unique {
    fr_variant_names **variants; /* by id of an enum that is printed, then by index; else NULL */
    bool *has_no_type_line;      /* by id of an enum in constants style: a typedef of its name
                                    stands for `pub type E` */
    fr_map types, values;        /* every name in these namespaces of the root module */
} fr_unique;

/* Sets names->canonical of what gets another name, and clears selection->is_wanted of what is not
 * printed after all: doubles, and typedefs that say nothing (`typedef struct s s`, uint8_t). */
void fr_make_unique(fr_unique *unique, fr_names *names, fr_selection *selection);

/* True if a constant, static, function or tuple struct has this name: a parameter of a function
 * with a body must not (rustc's E0530 and E0005). */
bool fr_is_value_name(const fr_unique *unique, fr_str name);
/* True if a type has this name: a trait of that name needs its path. */
bool fr_is_type_name(const fr_unique *unique, fr_str name);

#endif
