/* walk.h - the way through all items of a crate. Internal to read_rust. */
#ifndef FR_READ_RUST_WALK_H
#define FR_READ_RUST_WALK_H

#include "base/file.h"
#include "read_rust/modules.h"

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
/* The file of `mod x;`; false, with a warning, if there is none. */
bool fr_rust_find_module(fr_rust_reader *reader, const fr_rust_folders *folders,
                         const fr_rust_item *item, fr_rust_module_file *found);

/* ---- walk.c ---- */

/* A file that is being walked through, and those that led to it. */
typedef struct fr_rust_open_file {
    const struct fr_rust_open_file *outer;
    uint64_t device, inode;
    fr_str path;
    fr_rust_folders folders;
} fr_rust_open_file;

typedef struct fr_rust_walk {
    fr_rust_reader *reader;
    fr_arena *arena;
    const fr_rust_crate_options *options;
    fr_map files;        /* device and inode -> fr_rust_file */
    size_t module_count; /* modules entered, each time counted */
    size_t depth;        /* of modules inside each other */
    bool has_stopped;    /* past a limit: what was read so far is all */
} fr_rust_walk;

enum { FR_RUST_MAX_MODULES = 100000 };

#endif
