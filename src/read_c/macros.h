/* macros.h - the macros of a translation unit, and what they are worth.
 *
 * Two steps: while the directives are walked, in their order, fr_macros_define() and
 * fr_macros_undef(); then fr_macros_evaluate() once. Macros are expanded where they are used (C17
 * 6.10.3), so it is the last definitions that count. The list keeps the order of the definitions;
 * only the live ones are there at the end of the unit.
 *
 * The grammar is that of the constants that have a plain value: | ^ & << >> + - * / %, unary
 * + - ~, parentheses, numbers, names of other such macros; or strings beside each other; or one
 * character. A definition that is anything else has no value, silently. One that is in the grammar
 * but has no value in C has `why`: a note for the user.
 */
#ifndef FR_READ_C_MACROS_H
#define FR_READ_C_MACROS_H

#include "base/map.h"
#include "model/model.h"
#include "read_c/macro_eval.h"

enum {
    FR_MACRO_TOKENS = 64 * 1024,          /* most tokens that one macro may expand to */
    FR_MACRO_ALL_TOKENS = 4 * 1024 * 1024 /* most that all of a unit may take together */
};

typedef enum fr_macro_state {
    MACRO_NEW,
    MACRO_OPEN, /* what it refers to is being evaluated */
    MACRO_DONE
} fr_macro_state;

typedef struct fr_macro {
    fr_str name;
    fr_str text;           /* the definition: NAME body, or NAME(parameters) body */
    bool is_live;          /* not undefined or defined again later */
    bool is_first;         /* of its name */
    size_t live;           /* of the first of a name: the one that is live, or SIZE_MAX */
    bool is_function_like; /* whoever defines a macro without its text sets this */

    /* set by fr_macros_evaluate() */
    bool is_foreign; /* holds something that is not in the grammar */
    fr_value value;  /* VALUE_NONE: no constant */
    fr_str why;      /* of no value: what C has against it; may be empty */

    /* for macros.c */
    fr_macro_state state;
    bool is_whole;           /* `number` stands for it, where `level` lets it */
    uint8_t level;           /* of the operator that binds loosest */
    fr_macro_operand number; /* its value, or the only token of its expansion */
    fr_macro_operand *body;
    size_t body_len;
} fr_macro;

typedef struct fr_macro_frame {
    size_t macro, at;
} fr_macro_frame;

typedef FR_VEC(fr_macro_frame) fr_macro_frames;
typedef FR_VEC(fr_macro_operand) fr_macro_operands;

typedef struct fr_macros {
    fr_arena *arena;
    fr_macro_target target;
    FR_VEC(fr_macro) list;                    /* in order of definition */
    fr_map names;                             /* name -> index of its first definition */
    fr_str (*load)(void *data, size_t index); /* the text of a definition that came without */
    void *load_data;
    fr_macro_scratch scratch;
    fr_macro_operands flat, lexed;
    fr_macro_frames frames, visits;
    locale_t c_locale;
    size_t tokens_left;
} fr_macros;

void fr_macros_init(fr_macros *macros, fr_arena *arena, fr_macro_target target);
/* `definition` is the text of the definition's extent, from its name on, and must outlive the
 * table; if it is empty, `load` is asked for it when it is wanted. Its index in the list. Adding
 * the same name again ends the life of the older one. */
size_t fr_macros_define(fr_macros *macros, fr_str name, fr_str definition);
void fr_macros_undef(fr_macros *macros, fr_str name);
/* Asks for nothing but memory once all live macros have their texts. */
void fr_macros_evaluate(fr_macros *macros);
/* All that fr_macros_evaluate() made, if it did not come to its end. */
void fr_macros_forget(fr_macros *macros);
/* The definition, spliced (fr_macro_splice). */
fr_str fr_macros_text(const fr_macros *macros, size_t index);
/* The live macro of the name, or NULL. */
const fr_macro *fr_macros_find(const fr_macros *macros, fr_str name);

#endif
