/* job_wrap.h - what `ferrule wrap` finds out beside the headers: packages of pkg-config, and hints
 * that are installed. */
#ifndef FR_JOB_WRAP_H
#define FR_JOB_WRAP_H

#include "base/map.h"
#include "diag/diag.h"
#include "options/wrap_hints.h"

/* Texts live in `arena`. */
typedef struct fr_package {
    fr_arena *arena;
    fr_diags *diags;
    fr_str name;                               /* empty: none; then only `includes` counts */
    fr_strs flags;                             /* for clang */
    fr_strs libraries;                         /* without -l, the first is the package's own */
    fr_strs includes;                          /* folders where its headers may be */
    fr_strs library_folders;                   /* and its library */
    fr_str version, description, url, license; /* of its file; empty: not said */
} fr_package;

/* Asks pkg-config about `name`, and reads the package's file; false, and said, if there is none. */
FR_NODISCARD bool fr_package_ask(fr_package *package);
/* The path of a header in the package's folders; empty: it is not there. */
fr_str fr_package_find(const fr_package *package, fr_str header);
/* The header that is named after the package or its library; empty: none. In this order: NAME.h,
 * NAMElib.h or libNAME.h; each in folders that have its name, and in those above; then what the
 * library exports tells (below); then NAME-*.h, and all headers of a folder that is named so. */
fr_strs fr_package_guess_headers(const fr_package *package);
/* job_wrap_exports.c: the headers that declare the functions that the package's library exports,
 * the one with most first; empty: none, or no such library is there. */
fr_strs fr_package_exporting_headers(const fr_package *package);
/* job_wrap_symbols.c: what the library `name` in the package's folders has for a linker; false: it
 * is not there, or cannot be read. */
bool fr_library_symbols(const fr_package *package, fr_str name, fr_map *symbols);
/* The same of all libraries of the package, and of those that Rust links every program with. They
 * must be for the machine of `triple`. */
bool fr_package_symbols(const fr_package *package, fr_str triple, fr_map *symbols);
/* What a header includes, as it is written there. */
fr_strs fr_package_includes_of(const fr_package *package, fr_str header);
/* The headers of the library among those. */
fr_strs fr_package_included(const fr_package *package, fr_str header);

/* A hints file in `folder` for a package, or for a header if `package` is empty; empty: none. If no
 * folder is told, FERRULE_HINTS names it, else it is beside the program: ../share/ferrule/hints. A
 * file that is no hints file is an error. */
fr_str fr_find_hints(fr_arena *arena, fr_diags *diags, fr_str folder, fr_str package,
                     fr_str header);

#endif
