/* writer.h - the state of writing the safe crate, and the pieces that its files share. */
#ifndef FR_WRAP_WRITER_H
#define FR_WRAP_WRITER_H

#include "wrap/wrap.h"

typedef struct fr_wrap_writer {
    fr_arena *arena;
    const fr_wrap_plan *plan;
    fr_analysis *analysis;
    const fr_wrap_native *native;
    fr_wrap_files *files;
    fr_str *raw[2];      /* by id: the type in the bindings' words; [1] as a parameter */
    bool *is_viewed;     /* by type: some function hands out a view of it */
    bool *is_emitted;    /* by type: a struct of the crate */
    bool *is_written;    /* by function */
    fr_str *not_written; /* by function: why the writer has no form for it; empty: it has */
    /* of the type that is being written: fields of its closures, their first values, trampolines */
    fr_text handlers, handlers_none, trampolines;
    fr_text iterators; /* of that type: its impl of Iterator */
    fr_strs makers;    /* Type::new of what is made without an argument */
    fr_strs examples;  /* functions that anybody can call: no argument, one value */
    bool has_hooks;    /* closures.rs is there */
} fr_wrap_writer;

/* ---- wrap.c ---- */

void fr_wrap_add(fr_wrap_writer *w, const char *folder, const char *name, const fr_text *text,
                 bool is_rust);
/* The name of the safe crate in paths. */
fr_str fr_wrap_crate(const fr_wrap_writer *w);
/* A C type in the words of the bindings, declared names behind ffi::. */
fr_str fr_wrap_raw(fr_wrap_writer *w, fr_id type, bool is_param);
/* What is behind the pointer of a slot. */
fr_id fr_wrap_element(const fr_wrap_writer *w, const fr_slot *slot);
/* The name of an item in the bindings, behind ffi::. */
fr_str fr_wrap_item(fr_wrap_writer *w, fr_id item);
/* Documentation as lines of `///`, the name in C, and a first line if there is no comment. */
void fr_wrap_doc(fr_wrap_writer *w, fr_text *out, fr_str doc, fr_str c_name, fr_str rust_name,
                 const char *kind);
/* The same in two, where more documentation stands between the text and the alias. */
void fr_wrap_doc_text(fr_wrap_writer *w, fr_text *out, fr_str doc, fr_str c_name, const char *kind);
void fr_wrap_doc_alias(fr_text *out, fr_str c_name, fr_str rust_name);
void fr_wrap_doc_lines(fr_text *out, fr_str text);

/* ---- records.c: the struct of a type ---- */

bool fr_wrap_has_lifetime(const fr_wrap_type *type);
/* crate::Name<'x>; `variant` FR_NO_INDEX: the type itself. */
fr_str fr_wrap_type_name(fr_wrap_writer *w, uint32_t type, uint32_t variant, const char *lifetime);
void fr_wrap_write_type(fr_wrap_writer *w, fr_text *out, uint32_t type, uint32_t variant);
/* Whether a struct stands for the type in the safe crate. */
bool fr_wrap_is_handle(const fr_wrap_type *type);
bool fr_wrap_is_value(const fr_wrap_type *type);
/* The call that destroys a handle, a statement: `raw` is the expression of its pointer, which is a
 * place if the function takes its address. */
void fr_wrap_put_destroy(fr_wrap_writer *w, fr_text *out, const fr_call *destroy, const char *raw);
/* options.c: builders, and C functions of the shim that fill what only a macro can. */
bool fr_wrap_is_options(const fr_wrap_type *type);
void fr_wrap_write_options(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type);
void fr_wrap_put_init_shims(fr_wrap_writer *w, fr_text *c, fr_text *rust);
/* A field that is there in the bindings, and no bit-field. */
bool fr_wrap_is_plain_field(const fr_wrap_writer *w, const fr_wrap_type *type, fr_str name);
/* The name of a field in the bindings. */
fr_str fr_wrap_field(fr_wrap_writer *w, const fr_value_field *field);

/* ---- groups.c, errors.c, ledger.c, report.c, sys_crate.c ---- */

void fr_wrap_write_groups(fr_wrap_writer *w);
fr_str fr_wrap_group_repr(fr_wrap_writer *w, const fr_wrap_group *group);
void fr_wrap_write_errors(fr_wrap_writer *w);
void fr_wrap_write_ledger(fr_wrap_writer *w);
void fr_wrap_write_report(fr_wrap_writer *w);
/* report.c: a string of JSON, and "NAME": string. */
void fr_wrap_json_text(fr_text *out, fr_str text);
void fr_wrap_json_member(fr_text *out, const char *name, fr_str value);
void fr_wrap_write_sys(fr_wrap_writer *w);
/* sys_crate.c: lines of a [package] that both crates have. */
void fr_wrap_put_metadata(const fr_wrap_writer *w, fr_text *out);

/* ---- function.c ---- */

/* A closure in a parameter: its type. */
typedef struct fr_wrap_hook {
    uint32_t slot;
    fr_str type;
} fr_wrap_hook;
typedef FR_VEC(fr_wrap_hook) fr_wrap_hooks;

/* One function under construction. */
typedef struct fr_wrap_text {
    fr_wrap_writer *w;
    const fr_wrap_fn *fn;
    const fr_wrap_type *type; /* in whose impl; NULL: none */
    uint32_t variant;
    fr_text params, before, args, after;
    fr_strs types, values; /* of what is returned, in order */
    fr_text generics;      /* parameters that stand for closures: "F1: FnMut(), " */
    fr_text items;         /* functions of its own, at the head of the body */
    fr_text behind;        /* right behind the call, whether it failed or not */
    fr_text made;          /* when there is a handle: value0 */
    fr_text pair, undo;    /* a second call that must go well too; what is done if it does not */
    fr_wrap_hooks hooks;
    bool is_fallible, has_result_lifetime;
    const char *local; /* what names of locals begin with */
    const char *why;   /* there is no form for this; NULL: there is */
} fr_wrap_text;

/* function.c: its type remembers whether it is open. */
bool fr_wrap_is_watched(const fr_wrap_text *f);
/* Appends the function as an item of an impl or of the root; false if there is no form for it. */
bool fr_wrap_write_function(fr_wrap_writer *w, fr_text *out, uint32_t fn, uint32_t variant);

/* The same of an option of a function with variable arguments. */
void fr_wrap_write_selector(fr_wrap_writer *w, fr_text *out, const fr_selector *selector);
/* selectors.c: what stands behind the option in the call; what came out. */
void fr_wrap_selector_slots(fr_wrap_text *f, const fr_selector *selector);
void fr_wrap_selector_outs(fr_wrap_text *f, const fr_selector *selector);
/* lists.c: the struct of a ROLE_LIST. */
void fr_wrap_write_list(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type);

/* closure_types.c: what a closure is called with, and what C passes and takes. */
typedef struct fr_closure_text {
    fr_text types, args; /* of the closure, and what is made of C's for it */
    fr_text params;      /* of the function that C calls: p0, p1, ... */
    fr_str result;       /* " -> T" of the closure */
    fr_str c_result;     /* the same of C's */
    fr_str convert;      /* `value` as C takes it */
    fr_str failure;      /* what C gets after a panic; empty: nothing */
} fr_closure_text;
/* False if there is no form for it. */
bool fr_wrap_describe(fr_closure_text *c, fr_wrap_writer *w, const fr_callback *callback);

/* handlers.c: a closure among those that are the user data of a handle; false if it is none. */
bool fr_wrap_closure_slot(fr_wrap_text *f, size_t index);
/* hooks.c: any other closure; false and `why` if there is no form for it. */
bool fr_wrap_hook_slot(fr_wrap_text *f, size_t index);
void fr_wrap_data_slot(fr_wrap_text *f, size_t index);
void fr_wrap_destroy_slot(fr_wrap_text *f, size_t index);
/* hooks.c: the function that C calls, for a closure of the type F and `index` that the expression
 * `data` finds; what F must be comes back. */
fr_str fr_wrap_put_trampoline(fr_wrap_text *f, const fr_closure_text *c, size_t index,
                              const char *data);
/* hooks.c: whether such closures are kept beside the handle. */
bool fr_wrap_holds_hooks(const fr_wrap_type *type);
/* handlers.c: whether closures are the user data of the handle; the struct that holds them. */
bool fr_wrap_keeps_closures(const fr_wrap_writer *w, const fr_wrap_type *type);
void fr_wrap_write_closures(fr_wrap_writer *w, fr_text *out, const fr_wrap_type *type);
/* shared.c: whether it holds shares of its parents; fields and methods for that, and for closures
 * that are kept; what is new takes its shares. */
bool fr_wrap_shares(const fr_wrap_type *type);
const char *fr_wrap_kept_of(const fr_wrap_type *type);
void fr_wrap_put_shared_fields(const fr_wrap_type *type, fr_text *out);
void fr_wrap_put_shared_values(const fr_wrap_type *type, fr_text *out);
void fr_wrap_put_shares(const fr_wrap_type *type, fr_str name, fr_text *out);
void fr_wrap_put_sharing(fr_wrap_text *f, const char *value);
bool fr_wrap_takes_shares(const fr_wrap_text *f);

/* wide_text.c: text of wchar_t that goes in, and that comes back. */
void fr_wrap_wide_slot(fr_wrap_text *f, const fr_slot *slot, size_t index);
void fr_wrap_give_wide(fr_wrap_text *f);

/* arrays.c: the place of an array that C makes, and the copy of it behind the checks. */
void fr_wrap_array_slot(fr_wrap_text *f, size_t index);
void fr_wrap_give_array(fr_wrap_text *f);

/* iterators.c: what goes beside a function that steps or gets by an index. */
void fr_wrap_iterate(fr_wrap_text *f, fr_text *out);

/* function_slots.c: declares what a slot needs before the call, its argument, and what it gives. */
void fr_wrap_slot(fr_wrap_text *f, size_t index);
/* function_slots.c: the lifetime that a slot's reference has: "'r ", "'a ", "'static " or "". */
const char *fr_wrap_slot_lifetime(const fr_wrap_text *f, size_t index);
/* function_result.c: the checks behind the call, and what is returned first. */
void fr_wrap_result(fr_wrap_text *f);
/* function_result.c: what an out slot gives, behind the checks. */
void fr_wrap_out(fr_wrap_text *f, size_t index);
/* The result as a pointer that is not const. */
const char *fr_wrap_result_pointer(const fr_wrap_text *f);
/* What the lifetime of an owned result or a view is called. */
const char *fr_wrap_result_lifetime(const fr_wrap_text *f);
/* The expression of the error for a code (an i64 expression). */
fr_str fr_wrap_error_of(const fr_wrap_text *f, const char *code);
void fr_wrap_give(fr_wrap_text *f, fr_str type, fr_str value);
bool fr_wrap_gets_streams(const fr_wrap_text *f);
/* function_result.c: a panic of a closure goes on behind the call. */
bool fr_wrap_may_call_back(const fr_wrap_text *f);

#endif
