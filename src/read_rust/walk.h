/* walk.h - the way through all items of a crate. Internal to read_rust. */
#ifndef FR_READ_RUST_WALK_H
#define FR_READ_RUST_WALK_H

#include "base/file.h"
#include "read_rust/macro.h"
#include "read_rust/modules.h"

typedef struct fr_rust_walk fr_rust_walk;

/* ---- modules.c: where files are ---- */

/* The folders that paths in a module start from. */
typedef struct fr_rust_folders {
    fr_str beside;  /* for #[path]: that of the file */
    fr_str inside;  /* for names of modules */
    bool is_inline; /* of an inline module: #[path] starts from `inside` too */
} fr_rust_folders;

typedef struct fr_rust_module_file {
    fr_str path;
    bool owns_folder; /* named by #[path]: its modules are looked for beside it */
} fr_rust_module_file;

fr_rust_folders fr_rust_folders_of(fr_arena *arena, fr_str path, bool owns_folder);
fr_rust_folders fr_rust_inline_folders(fr_arena *arena, const fr_rust_folders *outer,
                                       const fr_rust_item *item);
/* The file of `mod x;`, by #[path] or its name; false if there is none. */
bool fr_rust_find_module(fr_arena *arena, const fr_rust_folders *folders, const fr_rust_item *item,
                         fr_rust_module_file *found);
/* The file that the path of an attribute names; false if it is not there. */
bool fr_rust_find_path(fr_arena *arena, const fr_rust_folders *folders, fr_str path,
                       fr_rust_module_file *found);
/* Warns that there is no file for a module. */
void fr_rust_report_missing(fr_rust_reader *reader, const fr_rust_folders *folders,
                            const fr_rust_item *item);

/* ---- alternatives.c: files under conditions ---- */

bool fr_rust_has_alternatives(fr_arena *arena, const fr_rust_item *item);
/* Reads and walks through the file of a module that `path` names, or the one it has without. */
typedef const fr_rust_file *fr_rust_file_reader(void *data, const fr_str *path);
/* All the files of such a module as one; NULL if there is none. */
const fr_rust_file *fr_rust_merge_alternatives(fr_rust_walk *walk, const fr_rust_item *item,
                                               fr_rust_file_reader *read, void *data);

/* ---- walk.c ---- */

/* A file that is being walked through, and those that led to it. */
typedef struct fr_rust_open_file {
    const struct fr_rust_open_file *outer;
    uint64_t device, inode;
    fr_str path;
    fr_rust_folders folders;
} fr_rust_open_file;

/* Macros by name. */
struct fr_rust_macros {
    fr_map by_name; /* -> fr_macro */
};

/* Macros that are in scope by the order of the text ("Macros by example", "Scoping"). */
typedef struct fr_macro_scope {
    FR_VEC(struct fr_macro_in_scope {
        fr_macro *macro;
        size_t shadowed; /* index + 1 of the one of the same name before it, or 0 */
    })
    stack;
    fr_map top; /* name -> index + 1 of the last one */
} fr_macro_scope;

struct fr_rust_walk {
    fr_rust_reader *reader;
    fr_arena *arena;
    const fr_rust_crate_options *options;
    fr_map files;        /* device and inode -> fr_rust_file */
    size_t module_count; /* modules entered, each time counted */
    size_t depth;        /* of modules inside each other */
    bool has_stopped;    /* past a limit: what was read so far is all */
    bool is_late;        /* all is read but the calls in `late` */

    fr_macro_scope scope;
    fr_str module;            /* the name of the module that is walked through */
    fr_rust_macros *all;      /* of this crate, the last of each name */
    fr_rust_macros *exported; /* of this crate */
    fr_map noted;             /* names that were said to be unknown */
    fr_arena scratch;         /* of one call */
    size_t call_count, text_made;
    unsigned most_expansions;
    bool is_conditional; /* the call that is being expanded is under a cfg */
    bool is_exhausted;   /* a limit was passed by such: no more of them */
    FR_VEC(struct fr_late_call {
        fr_rust_item *item;
        const fr_rust_open_file *file;
        const fr_rust_folders *folders;
    })
    late; /* calls of macros that may be defined further on */
};

/* Limits of a crate: modules entered, macro calls, expansions inside each other, bytes made. */
enum {
    FR_RUST_MAX_MODULES = 100000,
    FR_RUST_MAX_CALLS = 250000,
    FR_RUST_MAX_EXPANSIONS = 128, /* or what #![recursion_limit] says, up to: */
    FR_RUST_MOST_EXPANSIONS = 1024,
    FR_RUST_MAX_MADE = 64 << 20,
    FR_RUST_MAX_MADE_AT_ONCE = 4 << 20
};

/* Says at `position` why reading ends here, and ends it. */
FR_PRINTF(4, 5)
void fr_rust_stop(fr_rust_walk *walk, fr_diag_code code, uint32_t position, const char *format,
                  ...);

/* ---- macro_scope.c ---- */

void fr_rust_macros_init(fr_rust_walk *walk);
/* Enters a macro_rules or macro item. */
void fr_rust_define_macro(fr_rust_walk *walk, const fr_rust_item *item);
/* #[macro_use] extern crate name; */
void fr_rust_use_macros(fr_rust_walk *walk, const fr_rust_item *item);
/* Leaves a module: what was defined since the scope had `count` macros goes out of it. */
void fr_rust_leave_scope(fr_rust_walk *walk, size_t count);
/* The macro that a path names, or NULL. */
fr_macro *fr_rust_find_macro(fr_rust_walk *walk, const fr_rust_path *path);

/* ---- expand.c ---- */

typedef enum fr_expansion {
    EXPANSION_MADE,
    EXPANSION_UNKNOWN, /* the macro may be defined further on */
    EXPANSION_FAILED   /* and there was a diagnostic, if one is due */
} fr_expansion;

/* Expands a call in item position: sets is_expanded and items. */
fr_expansion fr_rust_expand_item(fr_rust_walk *walk, fr_rust_item *item, fr_str folder);
/* The same for a type or an expression, and for those that come of it. */
void fr_rust_expand_call(fr_rust_walk *walk, const fr_rust_call *call);
/* A source of `text`, which replaces `call`; NULL past a limit. */
fr_rust_source *fr_rust_add_expansion(fr_rust_walk *walk, const fr_rust_macro *call, fr_str text);
bool fr_rust_has_attribute(fr_rust_attrs attrs, const char *path);
/* Notes, once a name, that the macro of a call is not known. */
void fr_rust_note_unknown(fr_rust_walk *walk, const fr_rust_macro *call);

/* ---- builtin.c ---- */

/* Macros of the language: their text, or false if it is none of them or cannot be known. */
bool fr_rust_builtin_items(fr_rust_walk *walk, const fr_rust_macro *call, fr_text *out);
bool fr_rust_builtin_expr(fr_rust_walk *walk, const fr_rust_macro *call, fr_text *out);
/* The string that the arguments of a call come to: of include! and the like. */
bool fr_rust_string_argument(fr_rust_walk *walk, const fr_rust_macro *call, fr_str *text);
/* Makes no items, or none that cross a language border: nothing is to be said about it. */
bool fr_rust_is_quiet_macro(fr_str name);

#endif
