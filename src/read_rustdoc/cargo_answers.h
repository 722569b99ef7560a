/* cargo_answers.h - what cargo prints as JSON: which packages there are, and what rustc says.
 *
 * (The Cargo Book: "cargo metadata", "External tools"; rustc's book: "JSON output".)
 */
#ifndef FR_READ_RUSTDOC_CARGO_ANSWERS_H
#define FR_READ_RUSTDOC_CARGO_ANSWERS_H

#include "base/arena.h"
#include "base/vec.h"

typedef struct fr_cargo_answer_package {
    fr_str id, name, version, edition;
    fr_str manifest; /* the path of its Cargo.toml */
    fr_str library;  /* the library's name in Rust; empty: it has none */
    bool is_proc_macro;
    fr_strs features;     /* that it has, sorted */
    fr_strs dependencies; /* ids of what it was resolved to depend on; empty without a resolution */
} fr_cargo_answer_package;

typedef struct fr_cargo_answer {
    FR_VEC(fr_cargo_answer_package) packages;
    fr_strs members; /* ids of the workspace's own packages */
    fr_str root;     /* the workspace's folder */
} fr_cargo_answer;

/* `cargo metadata --format-version 1`; false: the text is something else. */
FR_NODISCARD bool fr_cargo_read_answer(fr_cargo_answer *out, fr_arena *arena, fr_str text);
/* The package with this id, or NULL. */
const fr_cargo_answer_package *fr_cargo_answer_find(const fr_cargo_answer *answer, fr_str id);

/* A message of rustc's about a crate. */
typedef struct fr_rustc_message {
    bool is_error;          /* else a warning */
    fr_str code;            /* "E0277"; empty: none */
    fr_str text;            /* one line, without place */
    fr_str file;            /* of the main place, as rustc spells it; empty: none */
    uint32_t line;          /* of the main place in that file, macros resolved; 0: none */
    FR_VEC(uint32_t) lines; /* all lines that it is about, the main one first, each once */
    fr_str rendered;        /* as a person sees it */
} fr_rustc_message;

typedef FR_VEC(fr_rustc_message) fr_rustc_messages;

/* What `cargo check --message-format=json` printed: messages about the package with the manifest at
 * `manifest` (its path as cargo spells it) only; summaries ("aborting due to") are left out. Places
 * are those in `file`, spelled as rustc does ("src/lib.rs"). */
void fr_rustc_read_messages(fr_rustc_messages *out, fr_arena *arena, fr_str text, fr_str manifest,
                            fr_str file);

#endif
