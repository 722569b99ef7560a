/* clang's driver makes the preprocessor write these files; a parse by libclang writes none. */
#include "options/clang_depfile.h"

#include "base/text.h"

/* gcc's rule (mkdeps): a backslash before a blank is doubled, and the blank escaped. */
fr_str fr_make_quote(fr_arena *arena, fr_str text)
{
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == ' ' || c == '\t') {
            for (size_t k = i; k > 0 && text.ptr[k - 1] == '\\'; k--)
                fr_text_char(&out, '\\');
            fr_text_char(&out, '\\');
        } else if (c == '$') {
            fr_text_char(&out, '$');
        } else if (c == '#') {
            fr_text_char(&out, '\\');
        }
        fr_text_char(&out, c);
    }
    return fr_text_str(&out);
}

/* The value of `-MF FILE` or `-MFFILE`, if the argument at *at is that; moves *at to its last part.
 */
static bool take_value(const fr_strs *arguments, size_t *at, fr_str name, fr_str *value)
{
    fr_str one = arguments->data[*at];
    if (!fr_str_starts(one, name))
        return false;
    *value = fr_str_slice(one, name.len, one.len);
    if (value->len == 0 && *at + 1 < arguments->len)
        *value = arguments->data[++*at];
    return true;
}

/* -Wp,A,B,... hands A, B, ... to the preprocessor. True if all of it was about dependencies. */
static bool take_preprocessor(fr_clang_depfile *depfile, fr_arena *arena, fr_str one)
{
    fr_str rest = one, part, file;
    if (!fr_str_starts(one, FR_LIT("-Wp,-M")))
        return false;
    rest = fr_str_slice(one, 4, one.len);
    while (fr_str_next_part(&rest, ',', &part)) {
        bool without_system = fr_str_is(part, "-MMD");
        if (without_system || fr_str_is(part, "-MD")) {
            depfile->is_wanted = true;
            depfile->without_system = without_system;
            if (fr_str_next_part(&rest, ',', &file))
                depfile->file = file;
        } else if (fr_str_is(part, "-MT") && fr_str_next_part(&rest, ',', &file)) {
            fr_vec_push(arena, &depfile->targets, file);
        } else if (fr_str_is(part, "-MQ") && fr_str_next_part(&rest, ',', &file)) {
            fr_vec_push(arena, &depfile->targets, fr_make_quote(arena, file));
        } else if (fr_str_is(part, "-MP")) {
            depfile->with_phony = true;
        }
    }
    return true;
}

static bool take_one(fr_clang_depfile *depfile, fr_arena *arena, const fr_strs *arguments,
                     size_t *at)
{
    fr_str one = arguments->data[*at], value;
    if (fr_str_is(one, "-MD") || fr_str_is(one, "-MMD") || fr_str_is(one, "--write-dependencies") ||
        fr_str_is(one, "--write-user-dependencies")) {
        depfile->is_wanted = true;
        depfile->without_system =
            fr_str_is(one, "-MMD") || fr_str_is(one, "--write-user-dependencies");
    } else if (fr_str_is(one, "-MP")) {
        depfile->with_phony = true;
    } else if (fr_str_is(one, "-MG")) {
        /* about headers that do not exist yet; without its -M it says nothing */
    } else if (take_value(arguments, at, FR_LIT("-MF"), &value)) {
        depfile->file = value;
    } else if (take_value(arguments, at, FR_LIT("-MT"), &value)) {
        fr_vec_push(arena, &depfile->targets, value);
    } else if (take_value(arguments, at, FR_LIT("-MQ"), &value)) {
        fr_vec_push(arena, &depfile->targets, fr_make_quote(arena, value));
    } else {
        return take_preprocessor(depfile, arena, one);
    }
    return true;
}

void fr_take_depfile_arguments(fr_clang_depfile *depfile, fr_strs *arguments, fr_arena *arena)
{
    fr_strs kept = { 0 };
    for (size_t i = 0; i < arguments->len; i++)
        if (!take_one(depfile, arena, arguments, &i))
            fr_vec_push(arena, &kept, arguments->data[i]);
    *arguments = kept;
}
