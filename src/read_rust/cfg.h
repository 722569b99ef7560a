/* cfg.h - predicates of conditional compilation as trees (Reference, "Conditional compilation").
 */
#ifndef FR_READ_RUST_CFG_H
#define FR_READ_RUST_CFG_H

#include "read_rust/syntax.h"

typedef enum fr_rust_cfg_kind {
    RUST_CFG_NAME,  /* unix */
    RUST_CFG_VALUE, /* feature = "x" */
    RUST_CFG_NOT,   /* list[0] */
    RUST_CFG_ALL,
    RUST_CFG_ANY,
    RUST_CFG_TRUE,
    RUST_CFG_FALSE,
} fr_rust_cfg_kind;

typedef struct fr_rust_cfg {
    fr_rust_cfg_kind kind;
    bool has_trailing_comma; /* NOT, ALL, ANY: valid Rust, but cbindgen does not read it */
    fr_str name;             /* NAME, VALUE */
    fr_str value;            /* VALUE: the string's value */
    const struct fr_rust_cfg *list;
    size_t count; /* NOT: 1 */
    fr_rust_span span;
} fr_rust_cfg;

/* The predicate in `cfg(P)`, or the first of `cfg_attr(P, ..)`; NULL if it is no valid one (and
 * nothing is said: whoever asks knows if it matters). */
const fr_rust_cfg *fr_rust_cfg_of(fr_arena *arena, const fr_rust_meta *meta);
/* True for cfg(test), and for cfg(a, test) of plain words. */
bool fr_rust_is_test_cfg(const fr_rust_meta *meta);
/* The predicate in a text `cfg(P)`, as Cargo.toml has it; NULL if it is none. */
const fr_rust_cfg *fr_rust_cfg_parse(fr_arena *arena, fr_str text);

#endif
