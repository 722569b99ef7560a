/* cursor.c - the parser's way through the tokens: looking ahead, failing, going on after it. */
#include <stdio.h>
#include <string.h>

#include "read_rust/faults.h"
#include "read_rust/parser.h"

/* ---- tokens ---- */

static const fr_token end_token = { 0, 0, 0, TOKEN_END, 0, 0, 0 };

/* Makes the token at `at` the current one. */
static void set_token(fr_parser *p)
{
    if (p->has_failed)
        return;
    while (p->at >= p->lexer.count && !p->is_over) {
        if (p->lexer.count && p->lexer.tokens[p->lexer.count - 1].kind == TOKEN_END) {
            p->at = p->lexer.count - 1;
        } else if (!fr_lexer_read(&p->lexer)) {
            p->is_over = true;
            p->error_count++;
            fr_rust_report_fault(p->reader, p->source, &p->lexer);
        }
    }
    if (p->at < p->lexer.count) {
        p->token = p->lexer.tokens[p->at];
        return;
    }
    p->token = end_token;
    p->token.begin = p->token.end = (uint32_t)p->lexer.at;
}

static fr_rust_scratch *take_scratch(fr_rust_reader *reader)
{
    fr_rust_scratch *scratch = reader->scratch;
    if (!scratch)
        return FR_NEW(reader->arena, fr_rust_scratch);
    reader->scratch = scratch->next;
    return scratch;
}

static void give_scratch(fr_parser *p)
{
    p->scratch->next = p->reader->scratch;
    p->reader->scratch = p->scratch;
}

static void init(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source)
{
    *p = (fr_parser){ .reader = reader,
                      .arena = reader->nodes,
                      .source = source,
                      .base = source->base,
                      .scratch = take_scratch(reader) };
    fr_lexer_init(&p->lexer, reader->arena, source->text);
    p->lexer.has_groups = source->expansion_depth > 0;
}

void fr_parser_init(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source)
{
    fr_parser_init_at(p, reader, source,
                      source->expansion_depth == 0 ? fr_rust_shebang(source->text) : 0);
}

void fr_parser_init_at(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source, size_t at)
{
    init(p, reader, source);
    p->lexer.tokens = p->scratch->tokens;
    p->lexer.cap = p->scratch->token_cap;
    p->lexer.nest = p->scratch->nest;
    p->lexer.nest_cap = p->scratch->nest_cap;
    p->lexer.at = at;
    set_token(p);
}

void fr_parser_release(fr_parser *p)
{
    p->scratch->tokens = p->lexer.tokens;
    p->scratch->token_cap = p->lexer.cap;
    p->scratch->nest = p->lexer.nest;
    p->scratch->nest_cap = p->lexer.nest_cap;
    give_scratch(p);
}

void fr_parser_init_tokens(fr_parser *p, fr_rust_reader *reader, fr_rust_source *source,
                           fr_token *tokens, size_t count)
{
    init(p, reader, source);
    p->lexer.tokens = tokens;
    p->lexer.count = p->lexer.cap = count;
    p->is_trial = true;
    set_token(p);
}

void fr_parser_release_tokens(fr_parser *p)
{
    give_scratch(p);
}

void fr_parser_seek(fr_parser *p, size_t index)
{
    p->has_failed = p->no_struct = false;
    p->depth = 0;
    p->stack_len = 0;
    p->at = index;
    p->last_end = index ? p->lexer.tokens[index - 1].end : 0;
    set_token(p);
}

void fr_parser_next(fr_parser *p)
{
    if (p->has_failed || p->token.kind == TOKEN_END)
        return;
    p->last_end = p->token.end;
    if (++p->at < p->lexer.count)
        p->token = p->lexer.tokens[p->at];
    else
        set_token(p);
}

fr_token fr_parser_peek(fr_parser *p, size_t n)
{
    if (p->has_failed)
        return end_token;
    if (p->at + n < p->lexer.count)
        return p->lexer.tokens[p->at + n];
    while (p->at + n >= p->lexer.count) {
        bool is_end = p->lexer.count && p->lexer.tokens[p->lexer.count - 1].kind == TOKEN_END;
        if (is_end || p->is_over)
            return end_token;
        if (!fr_lexer_step(&p->lexer)) {
            p->is_over = true;
            p->error_count++;
            fr_rust_report_fault(p->reader, p->source, &p->lexer);
        }
    }
    return p->lexer.tokens[p->at + n];
}

static bool is_closed(const fr_parser *p, size_t index)
{
    const fr_token *token = &p->lexer.tokens[index];
    return token->match < p->lexer.count && p->lexer.tokens[token->match].kind == TOKEN_CLOSE &&
           p->lexer.tokens[token->match].match == index;
}

void fr_parser_skip_tree(fr_parser *p)
{
    size_t open = p->at;
    while (!p->is_over && !is_closed(p, open)) {
        /* whoever may come back needs the tokens */
        bool is_unread = open + 1 == p->lexer.count && !p->is_trial;
        if (is_unread ? fr_lexer_skip_tree(&p->lexer) : fr_lexer_step(&p->lexer))
            continue;
        p->is_over = true;
        p->error_count++;
        fr_rust_report_fault(p->reader, p->source, &p->lexer);
    }
    p->at = p->is_over ? p->lexer.count : p->lexer.tokens[open].match;
    set_token(p);
    fr_parser_next(p);
}

void fr_parser_skip(fr_parser *p)
{
    if (p->token.kind == TOKEN_OPEN)
        fr_parser_skip_tree(p);
    else
        fr_parser_next(p);
}

void fr_parser_forget(fr_parser *p)
{
    if (!p->is_trial && p->at < p->lexer.count && fr_lexer_forget(&p->lexer, p->at))
        p->at = 0;
}

/* ---- failing ---- */

/* A syntax error may be the first sign of delimiters that do not match: then that is what has to
 * be said. True if they do match. */
static bool check_delimiters(fr_parser *p)
{
    if (p->was_checked)
        return true;
    p->was_checked = true;
    fr_lexer lexer;
    fr_lexer_init(&lexer, p->arena, p->source->text);
    lexer.has_groups = p->lexer.has_groups;
    lexer.at = fr_rust_shebang(p->source->text);
    bool is_good = true;
    do {
        fr_lexer_forget(&lexer, lexer.count);
        is_good = fr_lexer_step(&lexer);
        if (is_good && lexer.tokens[lexer.count - 1].kind == TOKEN_OPEN)
            is_good = fr_lexer_skip_tree(&lexer);
    } while (is_good && lexer.tokens[lexer.count - 1].kind != TOKEN_END);
    if (is_good)
        return true;
    fr_rust_report_fault(p->reader, p->source, &lexer);
    return false;
}

/* True if the failure is to be reported. Trials are silent, but for what has no other way. */
static bool begin_failure(fr_parser *p, fr_diag_code code)
{
    if (p->has_failed)
        return false;
    bool is_heard = (!p->is_trial || code == DIAG_E0804) && !p->is_over;
    if (is_heard) {
        p->error_count++;
        if (!check_delimiters(p)) {
            p->is_over = true;
            is_heard = false;
        }
    }
    p->has_failed = true;
    return is_heard;
}

static void end_failure(fr_parser *p)
{
    uint32_t at = p->token.begin;
    p->token = end_token;
    p->token.begin = p->token.end = at;
}

/* What a macro made may be wrong because ferrule chose the wrong macro: no reason to refuse a crate
 * that rustc may accept. The place is that of the call, so a note says more. */
static fr_diag_code code_of(const fr_parser *p, fr_diag_code code)
{
    return p->source->expansion_depth && code == DIAG_E0801 ? DIAG_W0810 : code;
}

static void add_origin(fr_parser *p, fr_diagnostic *diagnostic, uint32_t position)
{
    fr_rust_sources *sources = &p->reader->sources;
    if (!p->source->expansion_depth)
        return;
    fr_place place = fr_rust_place(sources, fr_rust_written_at(sources, position));
    fr_vec_push(p->reader->arena, &diagnostic->notes,
                fr_arena_printf(p->reader->arena, "in what a macro makes, from %.*s:%u:%u",
                                FR_ARG(place.file), place.line, place.column));
}

void fr_parser_fail(fr_parser *p, fr_diag_code code, uint32_t position, const char *format, ...)
{
    if (begin_failure(p, code)) {
        va_list arguments;
        fr_text text;
        fr_text_init(&text, p->arena);
        va_start(arguments, format);
        fr_text_vfmt(&text, format, arguments);
        va_end(arguments);
        fr_diagnostic *d = fr_diag(p->reader->diags, code_of(p, code),
                                   fr_rust_place(&p->reader->sources, position), "%.*s",
                                   FR_ARG(fr_text_str(&text)));
        add_origin(p, d, position);
    }
    end_failure(p);
}

/* The longest piece of a token that a message quotes. */
enum { LONGEST_QUOTE = 40 };

void fr_parser_expected(fr_parser *p, const char *what)
{
    fr_token token = p->token;
    if (begin_failure(p, DIAG_E0801)) {
        fr_str text = fr_token_text(p, token);
        fr_place place = fr_rust_place(&p->reader->sources, p->base + token.begin);
        bool is_long = text.len > LONGEST_QUOTE;
        if (is_long)
            text.len = LONGEST_QUOTE;
        while (is_long && ((unsigned char)text.ptr[text.len] & 0xC0) == 0x80)
            text.len--;
        fr_diag_code code = code_of(p, DIAG_E0801);
        fr_diagnostic *d =
            token.kind == TOKEN_END
                ? fr_diag(p->reader->diags, code, place, "expected %s, found the end of the %s",
                          what, p->source->expansion_depth ? "macro's text" : "file")
                : fr_diag(p->reader->diags, code, place, "expected %s, found `%.*s%s`", what,
                          FR_ARG(text), is_long ? ".." : "");
        add_origin(p, d, p->base + token.begin);
    }
    end_failure(p);
}

void fr_parser_enter(fr_parser *p)
{
    if (++p->depth > FR_RUST_MAX_DEPTH)
        fr_parser_fail(p, DIAG_E0804, fr_here(p), "this nests deeper than %d levels",
                       (int)FR_RUST_MAX_DEPTH);
}

fr_parser_mark fr_parser_trial(fr_parser *p)
{
    fr_parser_mark mark = { p->token, p->at, p->last_end, p->depth, p->is_trial, p->calls.len };
    p->is_trial = true;
    return mark;
}

bool fr_parser_end_trial(fr_parser *p, fr_parser_mark mark)
{
    bool is_good = !p->has_failed;
    p->is_trial = mark.is_trial;
    if (is_good)
        return true;
    p->has_failed = false;
    p->token = mark.token;
    p->at = mark.at;
    p->last_end = mark.last_end;
    p->depth = mark.depth;
    p->calls.len = mark.call_count;
    return false;
}

/* Can an item begin with this token, which stands first on its line? */
static bool begins_item(const fr_parser *p)
{
    static const bool begin[WORD_RESERVED + 1] = {
        [KEYWORD_ENUM] = true,   [KEYWORD_EXTERN] = true, [KEYWORD_FN] = true,
        [KEYWORD_IMPL] = true,   [KEYWORD_MOD] = true,    [KEYWORD_PUB] = true,
        [KEYWORD_STATIC] = true, [KEYWORD_STRUCT] = true, [KEYWORD_TRAIT] = true,
        [KEYWORD_TYPE] = true,   [KEYWORD_USE] = true,    [KEYWORD_CONST] = true,
    };
    fr_token token = p->token;
    if (!(token.flags & TOKEN_AFTER_NEWLINE))
        return false;
    return token.kind == TOKEN_DOC || (token.kind == TOKEN_PUNCT && token.code == PUNCT_HASH) ||
           (token.kind == TOKEN_KEYWORD && begin[token.code]);
}

void fr_parser_recover(fr_parser *p, size_t start)
{
    p->has_failed = false;
    p->no_struct = false;
    p->at = p->is_over ? p->lexer.count : start; /* what is inside was parsed, and ends nowhere */
    set_token(p);
    while (!fr_at_close(p)) {
        bool is_end = fr_at_punct(p, PUNCT_SEMICOLON) || fr_at_open(p, '{');
        bool is_braced = p->token.kind == TOKEN_OPEN;
        fr_parser_skip(p);
        if (is_end && is_braced)
            fr_accept_punct(p, PUNCT_SEMICOLON);
        if (is_end || begins_item(p))
            return;
    }
}

/* ---- pieces of productions ---- */

bool fr_accept_punct(fr_parser *p, fr_punct code)
{
    if (!fr_at_punct(p, code))
        return false;
    fr_parser_next(p);
    return true;
}

bool fr_accept_word(fr_parser *p, fr_keyword code)
{
    if (!fr_at_word(p, code))
        return false;
    fr_parser_next(p);
    return true;
}

void fr_expect_punct(fr_parser *p, fr_punct code, const char *what)
{
    if (!fr_accept_punct(p, code))
        fr_parser_expected(p, what);
}

void fr_expect_open(fr_parser *p, char delimiter)
{
    static const char *const names[] = { "`(`", "`[`", "`{`" };
    if (fr_at_open(p, delimiter))
        fr_parser_next(p);
    else
        fr_parser_expected(p, names[delimiter == '(' ? 0 : delimiter == '[' ? 1 : 2]);
}

void fr_expect_close(fr_parser *p, const char *what)
{
    if (p->token.kind == TOKEN_CLOSE)
        fr_parser_next(p);
    else
        fr_parser_expected(p, what);
}

fr_str fr_token_text(const fr_parser *p, fr_token token)
{
    return fr_str_slice(p->source->text, token.begin, token.end);
}

bool fr_token_is_ident(const fr_parser *p, fr_token token, const char *text)
{
    return token.kind == TOKEN_IDENT && fr_str_is(fr_token_text(p, token), text);
}

bool fr_at_ident(const fr_parser *p, const char *text)
{
    return fr_token_is_ident(p, p->token, text);
}

fr_rust_name fr_token_name(const fr_parser *p)
{
    fr_str text = { p->source->text.ptr + p->token.begin, p->token.end - p->token.begin };
    bool is_raw = text.len > 2 && text.ptr[0] == 'r' && text.ptr[1] == '#';
    if (is_raw)
        text = fr_str_slice(text, 2, text.len);
    return fr_rust_name_of(text, fr_here(p), is_raw);
}

fr_rust_name fr_parse_name(fr_parser *p, bool underscore)
{
    fr_rust_name name = fr_token_name(p);
    /* words that some edition does not reserve */
    bool is_name =
        (p->token.kind == TOKEN_IDENT &&
         (p->token.code == 0 || p->token.code == WORD_RESERVED || p->token.code == WORD_MACRO)) ||
        (p->token.kind == TOKEN_KEYWORD &&
         (p->token.code == KEYWORD_ASYNC || p->token.code == KEYWORD_AWAIT ||
          p->token.code == KEYWORD_DYN));
    if (!is_name ||
        (!underscore && fr_name_text(name).len == 1 && fr_name_text(name).ptr[0] == '_')) {
        fr_parser_expected(p, "a name");
        return (fr_rust_name){ 0 };
    }
    fr_parser_next(p);
    return name;
}

/* ---- lists ---- */

enum { FIRST_STACK = 4096 };

static void grow_stack(fr_arena *arena, fr_rust_scratch *scratch)
{
    size_t cap = scratch->stack_cap ? 2 * scratch->stack_cap : FIRST_STACK;
    scratch->stack = fr_arena_resize(arena, scratch->stack, scratch->stack_cap, cap);
    scratch->stack_cap = cap;
}

void fr_list_push(fr_parser *p, const void *element, size_t size)
{
    fr_rust_scratch *scratch = p->scratch;
    while (p->stack_len + size > scratch->stack_cap)
        grow_stack(p->reader->arena, scratch);
    memcpy(scratch->stack + p->stack_len, element, size);
    p->stack_len += size;
}

void *fr_list_take(fr_parser *p, size_t mark, size_t size, size_t *count)
{
    size_t bytes = p->stack_len - mark;
    *count = bytes / size;
    p->stack_len = mark;
    if (!bytes)
        return NULL;
    return fr_arena_copy(p->arena, p->scratch->stack + mark, bytes);
}
