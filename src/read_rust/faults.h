/* faults.h - what is said about a text that is no sequence of tokens. Internal to read_rust. */
#ifndef FR_READ_RUST_FAULTS_H
#define FR_READ_RUST_FAULTS_H

#include "read_rust/syntax.h"
#include "rust_lex/lexer.h"

/* Reports the lexer's fault. */
void fr_rust_report_fault(fr_rust_reader *reader, fr_rust_source *source, const fr_lexer *lexer);
/* Reports the first byte of a text that is not UTF-8; false if there is none. */
bool fr_rust_report_encoding(fr_rust_reader *reader, fr_rust_source *source);
/* The offset behind a `#!` line at the begin of a text, 0 if there is none (Reference, "Input
 * format": `#![` begins an attribute). */
size_t fr_rust_shebang(fr_str text);

#endif
