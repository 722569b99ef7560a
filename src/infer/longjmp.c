/* T1: a library that reports errors with longjmp() cannot be called from Rust: the jump goes over
 * Rust's frames, which is undefined. All of it is refused. */
#include "base/file.h"
#include "infer/infer.h"

static bool mentions(const fr_inference *inf, fr_str word)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (fr_str_find(inf->plan->functions.data[i].doc, word) != SIZE_MAX)
            return true;
    for (size_t i = 0; i < inf->model->macro_texts.len; i++) {
        const fr_macro_text *macro = &inf->model->macro_texts.data[i];
        if (fr_bits_map_find(&inf->own_files, macro->span.file) &&
            fr_str_find(macro->text, word) != SIZE_MAX)
            return true;
    }
    return false;
}

enum { MAX_HEADER = 16 << 20 };

/* A file of the library's own includes it: many of the system's do without a jump meant. */
static bool includes_setjmp(const fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->own_files.len; i++) {
        fr_str text = { 0 }, line;
        const char *path = fr_arena_cstr(inf->arena, inf->plan->own_files.data[i]);
        if (fr_file_read(inf->arena, path, MAX_HEADER, &text) != 0)
            continue;
        while (fr_str_next_line(&text, &line))
            if (line.len && fr_str_trim(line).len && fr_str_trim(line).ptr[0] == '#' &&
                fr_str_find(line, FR_LIT("<setjmp.h>")) != SIZE_MAX)
                return true;
    }
    return false;
}

static bool has_jmp_buf(const fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_signature *s = inf->facts.data[i].signature;
        for (size_t k = 0; k < s->params.len; k++)
            if (fr_str_starts(fr_look_at(inf, s->params.data[k].type).alias, FR_LIT("jmp_buf")))
                return true;
    }
    return false;
}

static bool may_jump(fr_str name, const fr_strs *words)
{
    if (fr_words_have(words, "longjmp") || fr_words_have(words, "atpanic"))
        return true;
    return fr_str_ends(name, FR_LIT("_error_fn")) || fr_str_ends(name, FR_LIT("_longjmp_fn"));
}

/* A function that raises and never comes back: void f(handle, ...) or the value of a `return`. */
static const fr_wrap_fn *raiser(const fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        if (may_jump(inf->plan->functions.data[i].c_name, &inf->facts.data[i].words))
            return &inf->plan->functions.data[i];
    return NULL;
}

void fr_infer_longjmp(fr_inference *inf)
{
    fr_wrap_plan *plan = inf->plan;
    const fr_wrap_fn *jumps = raiser(inf);
    if (jumps)
        plan->longjmp_why =
            fr_arena_printf(inf->arena, "`%.*s` shows that it jumps", FR_ARG(jumps->c_name));
    else if (has_jmp_buf(inf))
        plan->longjmp_why = FR_LIT("its functions take a jmp_buf");
    else if (includes_setjmp(inf))
        plan->longjmp_why = FR_LIT("its headers include setjmp.h");
    else if (mentions(inf, FR_LIT("longjmp")))
        plan->longjmp_why = FR_LIT("its comments or macros mention longjmp");
    plan->is_longjmp = plan->longjmp_why.len != 0;
}
