/* emit_test.h - a model made by hand, through the passes and the emitters, against the text that
 * must come of it: tokens with single spaces between them, without helper types if not needed. */
#ifndef FR_TESTS_EMIT_TEST_H
#define FR_TESTS_EMIT_TEST_H

#include <stdio.h>

#include "base_test.h"
#include "model_builder.h"
#include "passes/analysis.h"
#include "write_rust/write_rust.h"

static inline void emit_init(model_builder *b)
{
    builder_init(b);
    b->options.formatter = FORMATTER_NONE;
    b->options.disable_header_comment = true;
    b->options.no_layout_tests = true;
    b->options.rust_target.minor = 82;
    b->options.rust_edition = 2021;
    b->options.wrap_static_fns_suffix = FR_LIT("__extern");
    b->model.target.triple = FR_LIT("x86_64-unknown-linux-gnu");
    b->model.target.pointer_width = 64;
}

/* The bindings of the model; the diagnostics stay in it. */
static inline fr_str emit_run(model_builder *b)
{
    fr_analysis *analysis = FR_NEW(&b->arena, fr_analysis);
    fr_text text;
    fr_text_init(&text, &b->arena);
    fr_analyse(analysis, &b->model, &b->options);
    fr_write_rust_header(&text, &b->options);
    fr_write_rust(&text, analysis);
    return fr_str_trim(fr_text_str(&text));
}

static inline void emit_check(model_builder *b, const char *expected, const char *file, int line)
{
    fr_str text = emit_run(b);
    if (!fr_str_is(text, expected)) {
        print_error("expected: %s\n  actual: %.*s\n", expected, FR_ARG(text));
        _fail(file, line);
    }
}

#define assert_emits(b, expected) emit_check((b), (expected), __FILE__, __LINE__)

#endif
