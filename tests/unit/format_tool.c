/* format_tool.c - the formatter alone, for format_samples.sh:
 *
 *     format_tool as-is|apart|close FILE
 *
 * `apart` takes the layout out of the text first and puts a space between any two tokens; `close`
 * puts one only where the tokens would grow together.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "rust_lex/lexer.h"
#include "write_rust/format.h"

static bool is_angle(const fr_token *token)
{
    return token->kind == TOKEN_PUNCT &&
           (token->code == PUNCT_LESS || token->code == PUNCT_GREATER);
}

/* Do the two need a space? Of << and >= the lexer makes two tokens. */
static bool is_apart(const fr_token *before, const fr_token *token, bool is_close)
{
    bool is_joint = token->flags & TOKEN_IS_JOINT;
    bool is_word = token->kind >= TOKEN_IDENT && token->kind <= TOKEN_LITERAL;
    bool was_word = before->kind >= TOKEN_IDENT && before->kind <= TOKEN_LITERAL;
    bool was_punct = before->kind == TOKEN_PUNCT;
    if (is_angle(before) && token->kind == TOKEN_PUNCT)
        return !is_joint;
    return !is_close || (is_word && was_word) || (was_punct && token->kind == TOKEN_PUNCT) ||
           (before->kind == TOKEN_LITERAL && token->kind == TOKEN_PUNCT);
}

static bool flatten(fr_text *out, fr_str source, bool is_close)
{
    fr_lexer lexer;
    if (!fr_lexer_init(&lexer, out->arena, source) || !fr_lexer_rest(&lexer))
        return false;
    for (size_t i = 0; i + 1 < lexer.count; i++) {
        const fr_token *token = &lexer.tokens[i];
        if (i && is_apart(token - 1, token, is_close))
            fr_text_char(out, ' ');
        fr_text_put(out, (fr_str){ source.ptr + token->begin, token->end - token->begin });
        if (token->kind >= TOKEN_DOC)
            fr_text_char(out, '\n');
    }
    return true;
}

static bool run(fr_arena *arena, const char *mode, const char *path)
{
    fr_str source;
    fr_text flat, out;
    fr_text_init(&flat, arena);
    fr_text_init(&out, arena);
    if (fr_file_read(arena, path, (size_t)1 << 30, &source) != 0)
        return false;
    if (strcmp(mode, "as-is") == 0)
        fr_text_put(&flat, source);
    else if (!flatten(&flat, source, strcmp(mode, "close") == 0))
        return false;
    if (!fr_format_rust(&out, fr_text_str(&flat)))
        return false;
    return fwrite(out.data, 1, out.len, stdout) == out.len;
}

int main(int argc, char **argv)
{
    fr_arena arena;
    if (argc != 3)
        return 2;
    fr_arena_init(&arena, (size_t)1 << 32);
    bool is_done = run(&arena, argv[1], argv[2]);
    fr_arena_release(&arena);
    return is_done ? 0 : 1;
}
