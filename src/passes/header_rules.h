/* header_rules.h - rename rules, and names that C and C++ cannot have. */
#ifndef FR_PASSES_HEADER_RULES_H
#define FR_PASSES_HEADER_RULES_H

#include "base/arena.h"
#include "options/header_options.h"

/* What is renamed: GeckoCase puts a letter before some. */
typedef enum fr_renamed {
    RENAMED_FIELD,    /* m */
    RENAMED_ARGUMENT, /* a */
    RENAMED_VARIANT,
    RENAMED_TYPE
} fr_renamed;

/* The name by the rule. `owner` is the enum's name for QualifiedScreamingSnakeCase. */
fr_str fr_rename_apply(fr_arena *arena, fr_rename_rule rule, fr_str name, fr_renamed what,
                       fr_str owner);
/* True for the words that cbindgen keeps from being names: those of C++ and some of C. */
bool fr_c_is_keyword(fr_str name);
/* The name, with a `_` behind it if it is one of them. */
fr_str fr_c_escape(fr_arena *arena, fr_str name);
/* True for a word that is no name in the header's language: of C; of C++ too, if C++ may read it.
 */
bool fr_c_is_reserved(const fr_header_options *options, fr_str name);
/* The name, made one if it is not: `_` behind a reserved word, and before a digit. */
fr_str fr_c_valid(fr_arena *arena, const fr_header_options *options, fr_str name);

#endif
