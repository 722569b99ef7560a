/* callbacks.h - functions that C gives: closures (callbacks.c) and objects of traits (objects.c).
 *
 * What Rust gives such a function and what it takes from it are parts: types on both sides, and the
 * statements that lead from one to the other (callback_parts.c).
 */
#ifndef FR_EXPORT_CALLBACKS_H
#define FR_EXPORT_CALLBACKS_H

#include "export/internal.h"

/* A further parameter, through which C gives its result. */
typedef struct ex_place {
    fr_str c, rust; /* types of the parameter */
    fr_str before;  /* a statement that makes the place */
    fr_str arg;     /* the parameter */
    fr_str value;   /* what Rust makes of it */
    fr_str stem;
    fr_str handle; /* its type in C, if it is one */
    bool is_sink;
} ex_place;

/* A parameter of the function, or its result. */
typedef struct ex_part {
    fr_str stem, c, rust; /* of names; types on both sides */
    fr_str before, expr;  /* statements; the argument made of `xN`, or the result made of `r` */
    fr_str handle;        /* its type in C */
    FR_VEC(ex_place) places;
    bool is_status; /* of a Result: 0, or less than 0 and the error in the last place */
    bool is_text;   /* the error is a text in a sink */
} ex_part;

typedef struct ex_callback {
    fr_api_types inputs;
    FR_VEC(ex_part) parts; /* of inputs */
    ex_part output;
    fr_str type; /* the struct */
} ex_callback;

/* What Rust gives as a parameter in the variable `x`; false: C cannot have it. */
bool fr_ex_give(ex_plan *p, const fr_api_type *type, fr_str x, ex_part *out);
/* What C gives as a result. `own`: parameters that the caller of the function chooses; may be
 * NULL. */
bool fr_ex_take(ex_plan *p, const fr_api_type *type, const fr_api_generics *own, ex_part *out);
/* All of a function with these types. */
bool fr_ex_make_callback(ex_plan *p, const fr_api_types *inputs, const fr_api_type *output,
                         const fr_api_generics *own, ex_callback *out);
/* Types of the parameters behind `void *user`, each after a comma. */
void fr_ex_put_parameters(fr_text *c, fr_text *rust, const ex_callback *made);
/* Statements and the result of a call: `function` is what is called, `user` what it is given. */
void fr_ex_put_called(fr_text *out, const ex_callback *made, fr_str function, fr_str user);
/* Declarations of the handles that it names: theirs may have gone, if rustc refused them. */
fr_str fr_ex_handles_of(ex_plan *p, const ex_callback *made);
/* What goes with it in the comment on its struct; may be empty. */
fr_str fr_ex_words_of_result(const ex_callback *made);

#endif
