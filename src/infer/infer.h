/* infer.h - what the passes of inference share: the state of one run, questions about C types, and
 * the ways to say what was found.
 *
 * Passes run in the order of infer.c. A pass reads the model, what earlier passes found, and the
 * hints; it writes into the plan. Nothing is decided without a claim, and nothing made unsafe or
 * left out without a reason.
 */
#ifndef FR_INFER_INFER_H
#define FR_INFER_INFER_H

#include "base/map.h"
#include "infer/wrap_plan.h"

/* ---- facts about a function's name and comment ---- */

/* What a word of a name can mean; a function has the meanings of all its words. */
enum {
    VERB_CREATE = 1 << 0,    /* new, open: the result is fresh */
    VERB_DESTROY = 1 << 1,   /* free, close */
    VERB_GET = 1 << 2,       /* get, peek */
    VERB_READ = 1 << 3,      /* compares, writes, prints: an argument is used for the call only */
    VERB_CONSUME = 1 << 4,   /* commit, take: an argument may be gone afterwards */
    VERB_PROTOCOL = 1 << 5,  /* lock, submit: valid in some order only */
    VERB_LIFECYCLE = 1 << 6, /* init, quit */
    VERB_MUTATE = 1 << 7,    /* set, register */
    VERB_SEARCH = 1 << 8,    /* find, str: the result may point into an argument */
    VERB_ITERATE = 1 << 9,   /* foreach, walk */
    VERB_STEP = 1 << 10,     /* next, step */
    VERB_REF = 1 << 11,      /* ref, retain */
    VERB_UNREF = 1 << 12,
    VERB_PREDICATE = 1 << 13, /* is, has */
    VERB_COUNT = 1 << 14,
    VERB_MEMORY = 1 << 15,    /* malloc, realloc, memcpy */
    VERB_UNCHECKED = 1 << 16, /* unsafe, nocheck */
    VERB_COPY = 1 << 17,      /* dup, copy, clone */
    VERB_INIT = 1 << 18,
    VERB_KEEP = 1 << 19, /* nocopy, static, ref: an argument outlives the call */
    VERB_LOOKUP = 1 << 20
};

typedef struct fr_fn_facts {
    const fr_signature *signature;
    fr_strs words;         /* of the name without prefix, lower case, digits at the end cut off */
    unsigned verbs;        /* VERB_ bits of all words */
    unsigned destroy_rank; /* of the best destroy verb: smaller is better; 0: none */
    fr_str lower_doc;
    fr_str shared_doc; /* of the group that it stands in: warns of what may go for it, too */
    bool is_trusted;   /* hint `safe = true`: vetoes by name and comment do not count */
    bool is_hinted;    /* some hint is about it */
    fr_fn_hint hint;   /* all that match, merged */
    FR_VEC(fr_slot_hint) slot_hints; /* by slot, merged; empty name: none */
} fr_fn_facts;

typedef struct fr_inference {
    fr_arena *arena;
    fr_wrap_plan *plan;
    const fr_model *model;
    const fr_wrap_hints *hints; /* never NULL: empty */
    const fr_infer_options *options;
    FR_VEC(fr_fn_facts) facts; /* one for each function of the plan */
    fr_map functions;          /* C name -> index */
    fr_map constants;          /* C name -> item of a macro, or of the enum that has it */
    fr_map values;             /* C name of a constant -> its value */
    fr_map types;              /* C name (tag or typedef) -> index of a plan's type */
    fr_bits_map type_items;    /* item -> index of a plan's type */
    fr_bits_map group_items;   /* enum item -> index of a group */
    fr_bits_map own_files;     /* index into model->files -> 1 */
    fr_id error_type;          /* passes/errors: the status type of most functions; FR_NO_ID */
    FR_VEC(fr_id) absent;      /* functions that the library does not export */
} fr_inference;

/* ---- the passes, in order ---- */

void fr_infer_scope(fr_inference *inf);      /* scope.c: which functions are the library's */
void fr_infer_vocabulary(fr_inference *inf); /* vocabulary.c: prefixes, words, verbs */
void fr_infer_comments(fr_inference *inf);   /* comments.c: whose comment is whose */
void fr_infer_longjmp(fr_inference *inf);    /* longjmp.c */
void fr_infer_groups(fr_inference *inf);     /* groups.c: enums, flags, macros */
void fr_infer_types(fr_inference *inf);      /* types.c: which types there are, plain values */
void fr_infer_handles(fr_inference *inf);    /* handles.c: destructors */
void fr_infer_in_place(fr_inference *inf);   /* in_place.c */
void fr_infer_kinds(fr_inference *inf);      /* families.c: handles of several kinds */
void fr_infer_variants(fr_inference *inf);   /* families.c, after arguments */
void fr_infer_builders(fr_inference *inf);   /* options.c: what builders can set */
void fr_infer_refcounts(fr_inference *inf);  /* refcount.c */
void fr_infer_ids(fr_inference *inf);        /* ids.c: integers that C checks, by hint */
void fr_infer_id_slots(fr_inference *inf);
void fr_infer_lists(fr_inference *inf);     /* lists.c: linked lists of texts, by hint */
void fr_infer_selectors(fr_inference *inf); /* selectors.c: f(self, option, ...), by hint */
void fr_infer_selector_uses(fr_inference *inf);
void fr_infer_errors(fr_inference *inf);       /* errors.c */
void fr_infer_generic_free(fr_inference *inf); /* returned_text.c */
void fr_infer_hints(fr_inference *inf);        /* hints.c: which hints match which function */
void fr_infer_hint_limits(fr_inference *inf);  /* hint_limits.c: facts that nothing uses yet */
void fr_check_comment_hints(fr_inference *inf, const fr_wrap_fn *fn); /* hint_limits.c, too */
void fr_infer_hint_fit(fr_inference *inf);      /* hint_fit.c: keys on what cannot have them */
void fr_infer_hinted_slots(fr_inference *inf);  /* hint_slots.c: what hints decide comes first */
void fr_infer_hinted_arrays(fr_inference *inf); /* arrays.c */
void fr_infer_arrays(fr_inference *inf);
void fr_infer_hinted_returns(fr_inference *inf); /* hint_returns.c */
void fr_infer_macro_calls(fr_inference *inf);    /* macro_calls.c: what macros always pass */
void fr_infer_callbacks(fr_inference *inf);      /* callbacks.c */
void fr_infer_slices(fr_inference *inf);         /* slices.c: pointers with lengths */
void fr_infer_strings(fr_inference *inf);        /* strings.c */
void fr_infer_outs(fr_inference *inf);           /* outs.c */
void fr_infer_arguments(fr_inference *inf);      /* arguments.c: handles, structs, scalars */
void fr_infer_returns(fr_inference *inf);        /* returns.c */
void fr_infer_hinted_rest(fr_inference *inf);    /* hint_returns.c: what hints add to rules */
void fr_infer_plain_codes(fr_inference *inf);    /* errors.c: whose codes have no type */
void fr_infer_parents(fr_inference *inf);        /* parents.c */
void fr_infer_shared(fr_inference *inf);         /* shared.c: parents that children share */
void fr_infer_iterators(fr_inference *inf);      /* iterators.c */
void fr_infer_vetoes(fr_inference *inf);         /* vetoes.c: hidden preconditions */
void fr_veto_by_comment(fr_inference *inf, fr_wrap_fn *fn); /* veto_comments.c */
void fr_veto_by_type(fr_inference *inf, fr_wrap_fn *fn);    /* veto_types.c */
void fr_veto_by_shape(fr_inference *inf, fr_wrap_fn *fn);   /* veto_shapes.c */
void fr_infer_classes(fr_inference *inf);      /* classify.c: the meet of all, and the policy */
void fr_infer_absent(fr_inference *inf);       /* scope.c: what is not exported joins the plan */
void fr_infer_receivers(fr_inference *inf);    /* receivers.c */
void fr_infer_names(fr_inference *inf);        /* rust_names.c */
void fr_infer_fingerprints(fr_inference *inf); /* fingerprint.c */

/* veto_types.c: all words of the name beside those of the type are of the list. */
bool fr_is_named_only(const fr_inference *inf, const fr_wrap_fn *fn, const fr_wrap_type *type,
                      const char *list);
/* readiness.c: a method of what may have to be opened first; who opens and closes what the crate
 * watches. */
void fr_judge_readiness(fr_inference *inf, fr_wrap_fn *fn, uint32_t index);
void fr_judge_emptiness(fr_inference *inf, fr_wrap_fn *fn);
void fr_judge_lateness(fr_inference *inf, fr_wrap_fn *fn, uint32_t index);
void fr_infer_watched(fr_inference *inf);

/* families.c: the words of a name up to the one with the verb, each with a blank behind it; false
 * if none has it. */
bool fr_find_family(const fr_inference *inf, size_t function, unsigned verb, fr_str *family);
/* "read disk " -> "ReadDisk" */
fr_str fr_variant_name(fr_inference *inf, fr_str family);
/* families.c: of a type's variants the one that a function is of by its name; FR_NO_INDEX */
uint32_t fr_variant_of(const fr_inference *inf, const fr_wrap_type *type, const fr_wrap_fn *fn);

/* hints of types and of the library: heeded by the passes that ask */
const fr_type_hint *fr_type_hint_of(const fr_inference *inf, const fr_wrap_type *type);
/* "hint on `f`: there is no WHAT `name`", an error. */
void fr_hint_fails(fr_inference *inf, const fr_wrap_fn *fn, const char *what, fr_str name);
/* hints.c: a parameter by name, or by position from 1; FR_NO_INDEX: none. The second says so. */
uint32_t fr_slot_of_name(const fr_wrap_fn *fn, fr_str name);
uint32_t fr_hinted_slot(fr_inference *inf, const fr_wrap_fn *fn, fr_str name);
/* hints.c: a number, also a negative one, or a constant by name. */
bool fr_hinted_number(const fr_inference *inf, fr_str text, int64_t *value);
/* errors.c: a style by its name in hints; false: none, or a predicate. */
bool fr_hinted_style(fr_str name, fr_error_style *style);
/* The same; E0702 if it is neither. */
bool fr_hinted_code(fr_inference *inf, fr_str text, fr_str place, uint64_t *code);
/* hints.c: the group of constants of that name in C or Rust; FR_NO_INDEX with an error. */
uint32_t fr_hinted_group(fr_inference *inf, const fr_wrap_fn *fn, fr_str name);
/* hints.c: `from`: self, static, arg:NAME; what is not there is an error, and all inputs. */
fr_origin fr_hinted_origin(fr_inference *inf, const fr_wrap_fn *fn, fr_str from, uint32_t *slot);
/* Function by the name in a hint; FR_NO_ID with an error if there is none. */
fr_id fr_hinted_function(fr_inference *inf, fr_str name, fr_str place);
/* What frees it: the crate calls that itself. */
fr_id fr_hinted_free(fr_inference *inf, fr_str name, fr_str place);
/* What has to be freed is given away, unless `transfer` says otherwise. */
bool fr_hinted_owned(const fr_slot_hint *hint);

/* ---- C types, as inference sees them: look.c ---- */

typedef enum fr_base {
    BASE_VOID,
    BASE_BOOL,
    BASE_CHAR, /* plain char */
    BASE_BYTE, /* signed and unsigned char, by whatever name */
    BASE_INT,
    BASE_FLOAT,
    BASE_ENUM,
    BASE_RECORD,
    BASE_FUNCTION,
    BASE_VALIST,
    BASE_FILE,
    BASE_OTHER
} fr_base;

typedef struct fr_look {
    unsigned depth; /* pointers (an array counts as one) above the base */
    fr_base base;
    fr_id use;         /* the base as it is used, with names of typedefs */
    fr_id canonical;   /* the base's item */
    fr_str alias;      /* the last typedef's name in front of the base; empty: none */
    uint32_t handle;   /* the plan's type of that base; FR_NO_INDEX: none */
    uint32_t group;    /* its enum */
    bool is_const;     /* the base */
    bool is_mid_const; /* of depth 2 and more: a pointer in between is const */
    bool is_signed;
    bool is_named_text;    /* a typedef of a plain char *: it may be more than text (sds) */
    bool is_own_character; /* a byte by a name of the library's that says text: xmlChar */
    bool is_array;         /* the outermost pointer is written as an array */
    uint64_t count;        /* of it; 0: [] */
    uint64_t size;         /* of the base in bytes; 0: not known */
} fr_look;

fr_look fr_look_at(const fr_inference *inf, fr_id type);
/* A pointer to const wchar_t: wide text, for a zero ends it by custom as it does a char's. */
bool fr_is_wide_text(const fr_look *look);
/* Plain old data all the way down: no pointer, no union, no bit-field, no flexible array. */
bool fr_is_pod(const fr_inference *inf, fr_id type);
bool fr_has_pointer(const fr_inference *inf, fr_id record);
/* Where an item was declared is a file of the library. */
bool fr_is_own(const fr_inference *inf, const fr_item *item);

/* ---- words: words.c ---- */

/* Splits at underscores and where capitals begin; lower case; digits at the end cut off. */
fr_strs fr_split_words(fr_arena *arena, fr_str name);
/* The same with the digits: for names. */
fr_strs fr_split_name(fr_arena *arena, fr_str name);
bool fr_words_have(const fr_strs *words, const char *word);
/* True if one of the words of a space-separated list is `word`. */
bool fr_is_word_of(fr_str word, const char *list);
bool fr_has_word_of(const fr_strs *words, const char *list);
fr_str fr_lower(fr_arena *arena, fr_str text);
/* True if one of the phrases, separated by |, is in the text (lower case, blanks folded). */
bool fr_has_phrase(fr_str lower, const char *phrases, fr_str *found);
unsigned fr_verbs_of(fr_str word, unsigned *destroy_rank);
/* The name without the library's prefix. */
fr_str fr_without_prefix(const fr_wrap_plan *plan, fr_str name);

/* ---- saying what was found: say.c ---- */

static inline fr_fn_facts *fr_facts(fr_inference *inf, size_t function)
{
    return &inf->facts.data[function];
}

FR_PRINTF(7, 8)
void fr_claim_fn(fr_inference *inf, fr_wrap_fn *fn, fr_claim_kind kind, fr_confidence confidence,
                 fr_str about, const char *rule, const char *says_and_evidence, ...);
FR_PRINTF(6, 7)
void fr_claim_type(fr_inference *inf, fr_wrap_type *type, fr_claim_kind kind,
                   fr_confidence confidence, const char *rule, const char *says_and_evidence, ...);
/* Makes the function unsafe for a reason; `fix` is the hint that lifts it, empty: none can. */
FR_PRINTF(5, 6)
void fr_block(fr_inference *inf, fr_wrap_fn *fn, const char *rule, fr_str fix, const char *text,
              ...);
/* The same for a precondition that a name or comment lets fear; `safe = true` lifts it. */
FR_PRINTF(4, 5)
void fr_veto(fr_inference *inf, fr_wrap_fn *fn, const char *rule, const char *text, ...);
/* Like fr_block() for a slot (which becomes SLOT_RAW) or the return; `fix` is what stands after
 * NAME =. */
FR_PRINTF(6, 7)
void fr_block_slot(fr_inference *inf, fr_wrap_fn *fn, size_t slot, const char *rule, fr_str fix,
                   const char *text, ...);
FR_PRINTF(5, 6)
void fr_block_return(fr_inference *inf, fr_wrap_fn *fn, const char *rule, fr_str fix,
                     const char *text, ...);
FR_PRINTF(4, 5)
void fr_leave_out(fr_inference *inf, fr_wrap_fn *fn, const char *rule, const char *text, ...);
/* Not a method of its own: the crate calls it itself. */
void fr_use_function(fr_inference *inf, fr_id function, const char *what_for);
/* veto_comments.c: the sentence around a place of a comment; a dot inside a name ends none. */
fr_str fr_sentence_at(fr_str text, size_t at);
/* "`name`" or "`#2`": how messages call a slot. */
fr_str fr_slot_name(fr_inference *inf, const fr_wrap_fn *fn, size_t slot);

/* How a hints file calls it: the name, else the position from 1. */
fr_str fr_slot_key(fr_inference *inf, const fr_wrap_fn *fn, size_t slot);

/* The last words of the parameter's name, "" if unnamed. */
fr_strs fr_slot_words(fr_inference *inf, const fr_slot *slot);

/* types.c: a type of which nothing is known yet. */
fr_wrap_type fr_new_type(fr_id item);
/* scope.c: a slot of which nothing is known yet, of a function or a closure. */
fr_slot fr_new_slot(const fr_param *param);

/* argument_numbers.c: a number that C may use unchecked: an index, a descriptor, who frees what. */
bool fr_is_unchecked_number(fr_inference *inf, const fr_strs *words, fr_str alias);

/* receivers.c: it sets nothing, by its name, and gives a number or a copy. */
bool fr_is_getter(const fr_inference *inf, const fr_wrap_fn *fn);
/* parents.c: the type of the handle that it makes; FR_NO_INDEX: none. */
uint32_t fr_made_by(const fr_wrap_fn *fn);

/* No pass has decided what the slot is. */
static inline bool fr_is_open(const fr_slot *slot)
{
    return slot->role == SLOT_RAW && !slot->is_blocked;
}
static inline size_t fr_index_of(const fr_inference *inf, const fr_wrap_fn *fn)
{
    return (size_t)(fn - inf->plan->functions.data);
}
static inline fr_fn_facts *fr_facts_of(fr_inference *inf, const fr_wrap_fn *fn)
{
    return &inf->facts.data[fr_index_of(inf, fn)];
}

/* A function's words are about keeping an argument, and none of them is a type's name: strings.c.
 */
bool fr_may_keep(const fr_inference *inf, const fr_wrap_fn *fn);

/* strings.c: a word with that meaning, which is not part of a type's name (git_diff). */
bool fr_has_real_verb(const fr_inference *inf, const fr_wrap_fn *fn, unsigned verb);
/* The same for words of a space-separated list. */
bool fr_has_real_word(const fr_inference *inf, const fr_wrap_fn *fn, const char *list);
/* slices.c: a length that belongs to no pointer, so far. */
bool fr_has_open_length(fr_inference *inf, const fr_wrap_fn *fn);
/* A length by its name: slices.c. */
bool fr_is_length_slot(fr_inference *inf, const fr_slot *slot);
/* The same, and numbers of elements. */
bool fr_is_count_slot(fr_inference *inf, const fr_slot *slot);

/* callbacks.c: a closure from a function pointer's type; FR_NO_INDEX if it is none. */
uint32_t fr_make_callback(fr_inference *inf, fr_id type, fr_scope scope);
bool fr_is_callback(const fr_inference *inf, fr_id type);
/* No parameter of the closure is raw. */
bool fr_is_closed_callback(const fr_callback *callback);
/* The void * that goes with the callback in `slot`; FR_NO_INDEX: none. */
uint32_t fr_find_data_slot(fr_inference *inf, const fr_wrap_fn *fn, size_t slot);

/* outs.c: begin with an end beside it: what it gives goes back through that, not to a destructor.
 */
bool fr_has_end(fr_inference *inf, const fr_wrap_fn *fn);

/* True for slots that hand something to the caller and take nothing from it. */
bool fr_is_out_slot(const fr_slot *slot);

#endif
