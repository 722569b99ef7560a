/* wrap_hints.h - what a hints file says of a C library (docs/wrap.md, "Hints").
 *
 * Facts only: nothing here is judged. A hint beats all inference (rule T0). The same facts come
 * from a TOML file, from `@rust` lines in comments and from annotate attributes; the last two go
 * through fr_wrap_hint_set(), so that all three know the same keys and values.
 *
 * Texts live in the arena of whoever reads. An empty text, HINT_UNSET and 0 mean "not said".
 */
#ifndef FR_OPTIONS_WRAP_HINTS_H
#define FR_OPTIONS_WRAP_HINTS_H

#include "base/vec.h"
#include "diag/diag.h"

typedef enum fr_hint_bool { HINT_UNSET, HINT_NO, HINT_YES } fr_hint_bool;

/* Name and value, both as written: variants = { Deflate = "deflate*" }. */
typedef struct fr_hint_pair {
    fr_str name, value;
} fr_hint_pair;
typedef FR_VEC(fr_hint_pair) fr_hint_pairs;

/* [library.errors], and the keys of one function's `error` (only style there). */
typedef struct fr_error_hint {
    fr_str style;        /* zero-ok, negative, one-ok, zero-is-error, null, errno, enum, none,
                            predicate:FN */
    fr_str ok;           /* the constant or number that means success */
    fr_strs more;        /* constants that mean success and say something (SQLITE_ROW) */
    fr_str message;      /* text of the last failure: FN(), or FN(self) where it takes a handle */
    fr_str code_message; /* FN that takes the code and gives its text */
    fr_str type;         /* the enum or typedef of the codes, where it is not seen */
} fr_error_hint;

typedef struct fr_library_hint {
    fr_str name;        /* of the crates; empty: from the command line */
    fr_str pkg_config;  /* package of pkg-config */
    fr_str min_version; /* of that package */
    fr_str links;       /* native library, without lib */
    fr_str license;     /* of the crates, as Cargo writes it */
    fr_strs headers;    /* to include, as in #include <...>: for runs without --pkg */
    fr_strs prefixes;   /* of C names, which Rust's lose; none: found out */
    fr_str trust;       /* none, inferred, reviewed:HASH */
    fr_str free;        /* FN(void *) that frees what the library allocated */
    fr_str indices;     /* checked: C checks indices and selectors; unchecked */
    fr_str grammar;     /* openssl01, jansson: what name suffixes say of ownership */
    fr_str init;        /* FN to call once before anything else */
    fr_str quit;        /* never, token */
    fr_str init_thread; /* main, any */
    fr_str thread;      /* token: functions without a handle may run in one thread only; any */
    fr_error_hint errors;
    fr_str place; /* FILE:LINE of the table, for the ledger */
} fr_library_hint;

/* [type.NAME]: NAME is a typedef's name or a tag. */
typedef struct fr_type_hint {
    fr_str name;
    fr_str rename;
    fr_str role;     /* handle, value, options, vtable, linked, list, id, opaque, slice */
    fr_str destroy;  /* FN or FN(self, 1): further arguments are constants */
    fr_str on_error; /* destroy-out: a constructor that fails may have made a handle */
    fr_str ref, unref, copy;
    fr_str parent;                      /* a type */
    fr_str parent_mode;                 /* borrow, shared, none */
    fr_str owner, next;                 /* linked, list */
    fr_str in_place_init, in_place_end; /* in_place = { init, end } */
    fr_hint_pairs variants;             /* Rust name -> glob of functions */
    fr_str userdata_set, userdata_get;  /* userdata = { set, get } */
    fr_str init;                        /* options: FN or macro */
    fr_str invalid;                     /* id: the number that is none */
    fr_str guard_lock, guard_unlock;    /* guard = { lock, unlock } */
    fr_hint_bool send, sync, pinned, pod, skip;
    fr_hint_pairs fields; /* [type.NAME.fields] NAME = "in:avail_in", "out:avail_out", "get" */
    fr_str place;
} fr_type_hint;

/* [struct.NAME] */
typedef struct fr_struct_hint {
    fr_str name;
    fr_str slice_ptr, slice_len; /* slice = { ptr, len } */
    fr_hint_bool pod;
    fr_str place;
} fr_struct_hint;

/* [enum.NAME]: NAME is an enum of C, or a new one where `prefix` says which macros are in it. */
typedef struct fr_enum_hint {
    fr_str name;
    fr_str rename;
    fr_str prefix;
    fr_strs members; /* instead of prefix: constants by name */
    fr_str kind;     /* flags, enum, error */
    fr_hint_bool exhaustive;
    fr_str place;
} fr_enum_hint;

/* [fn.F.params] NAME = { ... }; positions count from 1; `returns` uses the same struct. */
typedef struct fr_slot_hint {
    fr_str name;         /* of the parameter, or its position in digits */
    fr_str len;          /* a parameter, return, const:NAME, nul, fn:FN, inout:PARAM, a number */
    fr_str cap;          /* of an out buffer: a parameter */
    fr_str written;      /* return, param:NAME */
    fr_str unit;         /* bytes, elements, ms, s */
    fr_str len_sentinel; /* the length that means NUL-terminated */
    fr_str dir;          /* in, out, inout */
    fr_str transfer;     /* none, full, container, full-on-success, flag:PARAM */
    fr_str from;         /* self, arg:NAME, static */
    fr_str free;         /* FN that frees what is handed out */
    fr_str retained;     /* call, self, static, until:FN */
    fr_str encoding;     /* utf8, bytes, path, latin1 */
    fr_str fixed;        /* a constant that is always passed */
    fr_str bounds;       /* LOW..HIGH; each a number, a constant, FN(self) */
    fr_str enumeration;  /* key `enum`: a group or enum */
    fr_str scope;        /* call, async, notified, forever, self */
    fr_str user_data, destroy;               /* of a callback: parameters */
    fr_str type;                             /* the handle behind a void pointer */
    fr_str fd;                               /* borrowed, owned */
    fr_str array_ptr, array_len, array_free; /* array = { ptr, len, free } */
    fr_hint_bool nullable, nonempty, boolean /* key `bool` */, copy;
    fr_str failure; /* of a callback: what it returns when the closure panicked */
} fr_slot_hint;

/* [fn.F] or [fn."sqlite3_bind_{text,blob}64"]: braces and * make patterns. All that match count, in
 * the order of the file; later keys beat earlier ones. */
typedef struct fr_fn_hint {
    fr_str pattern;
    fr_str rename;
    fr_str type;      /* the type in whose impl it goes; empty: found out */
    fr_str receiver;  /* ref, mut, move, static */
    fr_str error;     /* a style of fr_error_hint, or `bool` */
    fr_strs ok, more; /* constants that mean success */
    fr_str thread;    /* any, token */
    fr_str since, cfg;
    fr_str iterator_next, iterator_end, iterator_count, iterator_get;
    fr_hint_bool skip; /* leave it out */
    fr_str unsafe_why; /* key `unsafe`: true or the reason */
    fr_hint_bool safe; /* no hidden precondition: lifts the vetoes that only names give, and never
                          a slot that has no representation */
    FR_VEC(fr_slot_hint) params;
    fr_slot_hint returns;
    bool has_returns;
    fr_str place;
} fr_fn_hint;

/* [setopt.FN]: a variadic function whose arguments follow from an option. */
typedef struct fr_setopt_hint {
    fr_str function;
    fr_str by;             /* value/10000, value&0xf00000 */
    fr_hint_pairs kinds;   /* quotient -> long, cstr, off_t, callback, blob, slist */
    fr_hint_pairs options; /* [setopt.FN.OPT_X] args = ["int","cstr"]: name -> joined with comma */
    fr_str place;
} fr_setopt_hint;

typedef struct fr_wrap_hints {
    fr_library_hint library;
    FR_VEC(fr_type_hint) types;
    FR_VEC(fr_struct_hint) structs;
    FR_VEC(fr_enum_hint) enums;
    FR_VEC(fr_fn_hint) functions;
    FR_VEC(fr_setopt_hint) setopts;
} fr_wrap_hints;

/* Reads a hints file. An unknown key or a value that the key does not know is an error at its line;
 * false then. `path` stays in the places that the ledger names, without its folders. */
FR_NODISCARD bool fr_wrap_hints_read(fr_wrap_hints *hints, fr_arena *arena, fr_diags *diags,
                                     fr_str path);

/* What a line of hints is about. */
typedef enum fr_hint_subject {
    HINT_ON_FN,
    HINT_ON_PARAM,
    HINT_ON_RETURN,
    HINT_ON_TYPE,
    HINT_ON_LIBRARY,
    HINT_ON_ERRORS,
    HINT_ON_STRUCT,
    HINT_ON_ENUM,
    HINT_ON_SETOPT
} fr_hint_subject;

/* Sets one key of a hint as TOML would: `hint` is the struct of `subject`. Keys of inner tables are
 * joined with a dot (in_place.init). False if the key or value is not known; `*why` says so in one
 * line. */
bool fr_wrap_hint_set(void *hint, fr_hint_subject subject, fr_arena *arena, fr_str key,
                      fr_str value, fr_str *why);

/* Adds one text to a list of texts (prefixes, more, members); false likewise. */
bool fr_wrap_hint_add(void *hint, fr_hint_subject subject, fr_arena *arena, fr_str key,
                      fr_str value, fr_str *why);
/* Every key that `from` says something of beats what `into` says; both are structs of `subject`. */
void fr_wrap_hint_merge(void *into, const void *from, fr_hint_subject subject);
/* Whether the key is a list. */
bool fr_wrap_hint_is_list(fr_hint_subject subject, fr_str key);

/* Whether a pattern with *, ? and {a,b} (not nested) covers the whole name. */
bool fr_wrap_pattern_matches(fr_str pattern, fr_str name);

#endif
