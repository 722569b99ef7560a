/* macro_tokens.c - the tokens of macro calls and definitions. */
#include <string.h>

#include "read_rust/macro.h"

static bool is_doc(fr_token token)
{
    return token.kind == TOKEN_DOC || token.kind == TOKEN_DOC_INNER;
}

/* How many # a raw string of the text needs: one more than follow any of its quotes. */
static size_t hashes_for(fr_str text)
{
    size_t most = 0;
    size_t run = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        run = c == '"' ? 1 : c == '#' && run ? run + 1 : 0;
        most = run > most ? run : most;
    }
    return most;
}

/* #[doc = r"text"], as rustc shows it to matchers */
static void put_doc(fr_text *out, fr_str comment, fr_token token)
{
    fr_str text = fr_str_slice(comment, 3, token.code == '*' ? comment.len - 2 : comment.len);
    if (token.code == '/' && text.len && text.ptr[text.len - 1] == '\r')
        text.len--;
    size_t hashes = hashes_for(text);
    fr_text_puts(out, token.kind == TOKEN_DOC ? "#[doc = r" : "#![doc = r");
    fr_text_repeat(out, '#', hashes);
    fr_text_fmt(out, "\"%.*s\"", FR_ARG(text));
    fr_text_repeat(out, '#', hashes);
    fr_text_char(out, ']');
}

static bool lex(fr_arena *arena, fr_macro_tokens *tokens)
{
    fr_lexer lexer;
    fr_lexer_init(&lexer, arena, tokens->text);
    lexer.has_groups = tokens->has_groups;
    bool is_good = fr_lexer_rest(&lexer);
    tokens->data = lexer.tokens;
    tokens->count = lexer.count;
    return is_good;
}

/* Writes the doc comments of the text as attributes, into a source of its own. */
static bool rewrite(fr_rust_reader *reader, const fr_rust_source *from, fr_rust_span span,
                    fr_macro_tokens *tokens)
{
    fr_text out;
    uint32_t done = 0;
    fr_rust_source *source = fr_rust_sources_add(&reader->sources, from->path, (fr_str){ 0 });
    if (!source)
        return false;
    fr_text_init(&out, reader->arena);
    for (size_t i = 0; i < tokens->count; i++) {
        fr_token token = tokens->data[i];
        if (!is_doc(token))
            continue;
        fr_text_put(&out, fr_str_slice(tokens->text, done, token.begin));
        fr_rust_origin doc = { (uint32_t)out.len, tokens->base + token.begin };
        put_doc(&out, fr_str_slice(tokens->text, token.begin, token.end), token);
        fr_rust_origin rest = { (uint32_t)out.len, tokens->base + token.end };
        fr_vec_push(reader->arena, &source->origins, doc);
        fr_vec_push(reader->arena, &source->origins, rest);
        done = token.end;
    }
    fr_text_put(&out, fr_str_slice(tokens->text, done, tokens->text.len));
    if (!fr_rust_sources_set(&reader->sources, source, fr_text_str(&out)))
        return false;
    source->call = span;
    source->expansion_depth = from->expansion_depth + 1;
    tokens->text = source->text;
    tokens->base = source->base;
    return true;
}

bool fr_macro_lex(fr_rust_reader *reader, fr_arena *arena, fr_rust_span span,
                  fr_macro_tokens *tokens)
{
    const fr_rust_source *source = fr_rust_sources_find(&reader->sources, span.begin);
    *tokens = (fr_macro_tokens){ .base = span.begin };
    if (!source)
        return false;
    tokens->text = fr_str_slice(source->text, span.begin - source->base, span.end - source->base);
    tokens->has_groups = source->expansion_depth > 0;
    if (!lex(arena, tokens))
        return false;
    for (size_t i = 0; i < tokens->count; i++) {
        if (is_doc(tokens->data[i]))
            return rewrite(reader, source, span, tokens) && lex(arena, tokens);
    }
    return true;
}

fr_str fr_macro_token_text(const fr_macro_tokens *tokens, size_t index)
{
    return fr_str_slice(tokens->text, tokens->data[index].begin, tokens->data[index].end);
}

static bool is_joint(const fr_macro_tokens *tokens, size_t index, fr_punct code)
{
    fr_token token = tokens->data[index];
    return token.kind == TOKEN_PUNCT && token.code == code && (token.flags & TOKEN_IS_JOINT);
}

/* << <<= <= <- >> >>= >=, which the lexer leaves in pieces */
static size_t angle_len(const fr_macro_tokens *tokens, size_t index)
{
    fr_punct code = (fr_punct)tokens->data[index].code;
    if (is_joint(tokens, index + 1, PUNCT_EQUAL) ||
        (code == PUNCT_LESS && is_joint(tokens, index + 1, PUNCT_MINUS)))
        return 2;
    if (!is_joint(tokens, index + 1, code))
        return 1;
    return is_joint(tokens, index + 2, PUNCT_EQUAL) ? 3 : 2;
}

size_t fr_macro_tree_len(const fr_macro_tokens *tokens, size_t index)
{
    fr_token token = tokens->data[index];
    if (token.kind == TOKEN_OPEN)
        return token.match - index + 1;
    if (token.kind == TOKEN_PUNCT && (token.code == PUNCT_LESS || token.code == PUNCT_GREATER))
        return angle_len(tokens, index);
    return 1;
}
