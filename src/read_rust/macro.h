/* macro.h - macros by example (Reference, "Macros by example"). Internal to read_rust.
 *
 * A macro's rules become two small programs: one that matches the tokens of a call and one that
 * writes the text of the expansion. The text is then lexed and parsed like any other, so nothing
 * else needs to know of macros. What an argument became stands between invisible delimiters in
 * it, where the Reference says that it is opaque.
 */
#ifndef FR_READ_RUST_MACRO_H
#define FR_READ_RUST_MACRO_H

#include "read_rust/parser.h"

/* Tokens of a piece of a source; the last is TOKEN_END. Offsets are into text, whose first byte
 * has position `base`. */
typedef struct fr_macro_tokens {
    fr_str text;
    uint32_t base;
    bool has_groups;
    fr_token *data;
    size_t count;
} fr_macro_tokens;

typedef enum fr_fragment {
    FRAGMENT_BLOCK,
    FRAGMENT_EXPR,
    FRAGMENT_EXPR_2021,
    FRAGMENT_IDENT,
    FRAGMENT_ITEM,
    FRAGMENT_LIFETIME,
    FRAGMENT_LITERAL,
    FRAGMENT_META,
    FRAGMENT_PAT,
    FRAGMENT_PAT_PARAM,
    FRAGMENT_PATH,
    FRAGMENT_STMT,
    FRAGMENT_TT,
    FRAGMENT_TY,
    FRAGMENT_VIS,
} fr_fragment;

typedef struct fr_macro_var {
    fr_str name;
    fr_fragment fragment;
} fr_macro_var;

/* ---- the matcher's program ---- */

typedef enum fr_match_op {
    MATCH_TOKEN,     /* the token `token`, then on at the next */
    MATCH_SEPARATOR, /* the token `token`, then on at `jump` */
    MATCH_VAR,       /* the fragment of variable `var` */
    MATCH_REPEAT,    /* a repetition's begin; `jump`: behind it */
    MATCH_AGAIN,     /* its end; `jump`: its body; what follows is a SEPARATOR if has_separator */
    MATCH_END,
} fr_match_op;

typedef struct fr_match {
    uint8_t op;
    char repeat; /* REPEAT, AGAIN: * + ? */
    bool has_separator;
    uint32_t token;        /* index in the macro's tokens */
    uint32_t jump;         /* index in the program */
    uint32_t var, var_end; /* VAR; REPEAT, AGAIN: the variables inside */
} fr_match;

/* ---- the writer's program ---- */

typedef enum fr_write_op {
    WRITE_TEXT,   /* from offset `begin` to `end` of the macro's text */
    WRITE_VAR,    /* what `var` matched */
    WRITE_CRATE,  /* $crate */
    WRITE_COUNT,  /* ${count($var, depth)} */
    WRITE_INDEX,  /* ${index(depth)} */
    WRITE_LEN,    /* ${len(depth)} */
    WRITE_IGNORE, /* ${ignore($var)}: nothing, but it repeats with `var` */
    WRITE_CONCAT, /* ${concat(..)}: up to `jump` TEXTs and VARs, which make one name */
    WRITE_REPEAT, /* a repetition; `begin` to `end`: its separator; `jump`: behind it */
    WRITE_AGAIN,  /* its end; `jump`: its begin */
    WRITE_END,
} fr_write_op;

typedef struct fr_write {
    uint8_t op;
    char repeat;
    uint32_t begin, end;
    uint32_t jump;
    uint32_t var;
    uint32_t depth; /* COUNT, INDEX, LEN: repetitions to look past, from inside to outside */
} fr_write;

typedef struct fr_macro_rule {
    FR_VEC(fr_macro_var) vars;
    FR_VEC(fr_match) match;
    FR_VEC(fr_write) write;
} fr_macro_rule;

typedef struct fr_macro {
    fr_str name;
    fr_str crate_name;         /* what $crate says elsewhere */
    fr_str module;             /* the name of the module it is in */
    struct fr_macro *namesake; /* the one before it of the same name in its crate, or NULL */
    uint32_t at;               /* position of its name */
    fr_rust_span rules;
    bool is_item;     /* macro name { }, not macro_rules! */
    bool is_exported; /* #[macro_export] */
    bool is_parsed;   /* `rule_list` is made */
    bool is_bad;      /* its rules make no sense */
    fr_macro_tokens tokens;
    FR_VEC(fr_macro_rule) rule_list;
} fr_macro;

/* ---- macro_tokens.c ---- */

/* The tokens of a span. Doc comments become #[doc = ..], as matching sees them. False: there is no
 * room for their text. */
bool fr_macro_lex(fr_rust_reader *reader, fr_arena *arena, fr_rust_span span,
                  fr_macro_tokens *tokens);
fr_str fr_macro_token_text(const fr_macro_tokens *tokens, size_t index);
/* How many tokens the token tree at `index` has; punctuation of several `<` and `>` is one. */
size_t fr_macro_tree_len(const fr_macro_tokens *tokens, size_t index);

/* ---- macro_rules.c ---- */

/* The index of a rule's variable, or SIZE_MAX. */
size_t fr_macro_find_var(const fr_macro_rule *rule, fr_str name);
/* Makes the programs of all rules, once. False, with a warning the first time: they make no
 * sense. */
bool fr_macro_parse(fr_rust_reader *reader, fr_macro *macro);

/* ---- macro_match.c ---- */

/* What a variable matched: a range of tokens, or a list of such for each repetition around it. */
typedef struct fr_binding {
    bool is_list;
    uint32_t begin, end; /* tokens of the call */
    FR_VEC(struct fr_binding *) list;
} fr_binding;

/* The bindings of a rule's variables if it matches all of `input`; NULL otherwise. They live in
 * `arena`, and so does all that is needed to find them. */
fr_binding **fr_macro_match(fr_rust_reader *reader, fr_arena *arena, const fr_macro *macro,
                            const fr_macro_rule *rule, const fr_macro_tokens *input);

/* ---- macro_fragments.c ---- */

/* Can a fragment begin at token `index` of the input? (If it cannot, other ways are tried; if it
 * can, it must.) */
bool fr_fragment_may_begin(const fr_macro_tokens *input, size_t index, fr_fragment fragment);
/* The token behind the fragment at `index`, or SIZE_MAX if there is none. `p` is a parser over the
 * input. */
size_t fr_fragment_end(fr_parser *p, size_t index, fr_fragment fragment);

/* ---- macro_write.c ---- */

typedef struct fr_macro_output {
    fr_text text;
    FR_VEC(fr_rust_origin) origins;
    fr_str crate_path; /* what $crate becomes */
    size_t limit;      /* the most bytes */
    const char *why;   /* of a failure */
} fr_macro_output;

bool fr_macro_write(const fr_macro *macro, const fr_macro_rule *rule, fr_binding *const *bindings,
                    const fr_macro_tokens *input, fr_macro_output *out);

/* ---- macro_metavars.c ---- */

/* An expression of variables at `dollar`, which a `{` follows: adds its steps to the program. NULL,
 * or what is wrong with it. */
const char *fr_macro_parse_metavar(fr_arena *arena, fr_macro_rule *rule,
                                   const fr_macro_tokens *tokens, size_t dollar);
/* The number that a COUNT step comes to for what its variable matched. False: it does not repeat
 * here. */
bool fr_macro_count(const fr_binding *binding, uint32_t depth, uint64_t *count);

#endif
