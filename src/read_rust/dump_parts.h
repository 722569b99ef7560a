/* dump_parts.h - what dump.c and dump_items.c share. Internal to read_rust. */
#ifndef FR_READ_RUST_DUMP_PARTS_H
#define FR_READ_RUST_DUMP_PARTS_H

#include "read_rust/syntax.h"

typedef struct fr_dump {
    fr_text *out;
    fr_rust_sources *sources;
    unsigned indent;
} fr_dump;

void fr_dump_name(fr_dump *d, fr_rust_name name);
void fr_dump_tokens(fr_dump *d, fr_rust_span span);
void fr_dump_path(fr_dump *d, const fr_rust_path *path);
void fr_dump_type(fr_dump *d, const fr_rust_type *type);
void fr_dump_expr(fr_dump *d, const fr_rust_expr *expr);
void fr_dump_param(fr_dump *d, const fr_rust_param *param);

#endif
