/* Any bytes to the lexer of Rust: tokens are in order and inside the text, delimiters are pairs,
 * and what passes a tree finds the end that reading it finds. */
#include <stdlib.h>
#include <string.h>

#include "rust_lex/lexer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool is_true)
{
    if (!is_true)
        abort();
}

static void check_tokens(const fr_lexer *lexer)
{
    uint32_t end = 0;
    for (size_t i = 0; i < lexer->count; i++) {
        fr_token token = lexer->tokens[i];
        require(token.begin >= end && token.end >= token.begin);
        require(token.end <= lexer->source.len);
        require(token.kind == TOKEN_END ? i + 1 == lexer->count : token.end > token.begin);
        if (token.kind == TOKEN_OPEN)
            require(token.match > i && lexer->tokens[token.match].match == i);
        end = token.end;
    }
}

/* Token by token, but trees are passed: must come to the same places. */
static void check_trees(const fr_lexer *all, fr_arena *arena)
{
    fr_lexer lexer;
    fr_lexer_init(&lexer, arena, all->source);
    lexer.has_groups = all->has_groups;
    for (size_t at = 0; at < all->count; at++) {
        fr_token expected = all->tokens[at];
        require(fr_lexer_step(&lexer));
        fr_token token = lexer.tokens[lexer.count - 1];
        require(token.begin == expected.begin && token.kind == expected.kind);
        if (token.kind != TOKEN_OPEN)
            continue;
        require(fr_lexer_skip_tree(&lexer));
        at = expected.match;
        require(lexer.tokens[lexer.count - 1].begin == all->tokens[at].begin);
        require(fr_lexer_forget(&lexer, lexer.count));
    }
}

/* Several at a time are the same tokens, and items end outside of delimiters. */
static void check_reads(const fr_lexer *all, fr_arena *arena)
{
    fr_lexer lexer;
    fr_lexer_init(&lexer, arena, all->source);
    lexer.has_groups = all->has_groups;
    do
        require(fr_lexer_read(&lexer));
    while (lexer.tokens[lexer.count - 1].kind != TOKEN_END);
    require(lexer.count == all->count);
    require(memcmp(lexer.tokens, all->tokens, all->count * sizeof(fr_token)) == 0);
    fr_lexer_init(&lexer, arena, all->source);
    lexer.has_groups = all->has_groups;
    if (!fr_lexer_find_item(&lexer, all->source.len / 2))
        return;
    size_t depth = 0;
    for (size_t i = 0; i < all->count && all->tokens[i].end <= lexer.at; i++)
        depth += (size_t)(all->tokens[i].kind == TOKEN_OPEN) - (all->tokens[i].kind == TOKEN_CLOSE);
    require(depth == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fr_arena arena;
    fr_arena_init(&arena, (size_t)1 << 30);
    fr_str text = { (const char *)data, size };
    if (fr_str_is_utf8(text)) { /* who reads files checks that before */
        fr_lexer lexer;
        fr_lexer_init(&lexer, &arena, text);
        lexer.has_groups = size % 2;
        if (fr_lexer_rest(&lexer)) {
            check_tokens(&lexer);
            check_trees(&lexer, &arena);
            check_reads(&lexer, &arena);
        } else {
            require(lexer.fault != LEXER_FINE && lexer.fault_at <= size);
        }
        fr_rust_is_balanced(&arena, text);
        fr_rust_is_attribute(&arena, text);
    }
    fr_arena_release(&arena);
    return 0;
}
