/* macro_rules.c - the rules of a macro to programs.
 *
 * MacroRules: MacroRule (; MacroRule)* ;?   MacroRule: MacroMatcher => MacroTranscriber
 * Matcher: (Token | $ NAME : fragment | $ ( Matcher ) separator? (* | + | ?) | delimited)*
 * Delimiters of the text are tokens like any other in the programs: calls are balanced, so they
 * can only match as pairs.
 */
#include <string.h>

#include "read_rust/macro.h"

/* Repetitions inside each other. */
enum { DEEPEST = 64 };

typedef struct compiler {
    fr_rust_reader *reader;
    fr_arena *arena;
    fr_macro *macro;
    const fr_macro_tokens *tokens;
    fr_macro_rule *rule;
    unsigned depth;
    uint32_t text_begin; /* of the text that is not written yet: its first token, or at */
    const char *why;     /* of the failure; NULL: none so far */
    size_t why_at;       /* token */
} compiler;

static bool fail(compiler *c, size_t at, const char *why)
{
    if (!c->why) {
        c->why = why;
        c->why_at = at;
    }
    return false;
}

static bool is_punct(const compiler *c, size_t at, fr_punct code)
{
    return c->tokens->data[at].kind == TOKEN_PUNCT && c->tokens->data[at].code == code;
}

static bool is_open(const compiler *c, size_t at, char delimiter)
{
    return c->tokens->data[at].kind == TOKEN_OPEN &&
           c->tokens->data[at].code == (unsigned char)delimiter;
}

static bool is_name(const compiler *c, size_t at)
{
    return c->tokens->data[at].kind == TOKEN_IDENT || c->tokens->data[at].kind == TOKEN_KEYWORD;
}

static bool find_fragment(fr_str name, fr_fragment *fragment)
{
    static const char *const names[] = {
        [FRAGMENT_BLOCK] = "block",
        [FRAGMENT_EXPR] = "expr",
        [FRAGMENT_EXPR_2021] = "expr_2021",
        [FRAGMENT_IDENT] = "ident",
        [FRAGMENT_ITEM] = "item",
        [FRAGMENT_LIFETIME] = "lifetime",
        [FRAGMENT_LITERAL] = "literal",
        [FRAGMENT_META] = "meta",
        [FRAGMENT_PAT] = "pat",
        [FRAGMENT_PAT_PARAM] = "pat_param",
        [FRAGMENT_PATH] = "path",
        [FRAGMENT_STMT] = "stmt",
        [FRAGMENT_TT] = "tt",
        [FRAGMENT_TY] = "ty",
        [FRAGMENT_VIS] = "vis",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (fr_str_is(name, names[i])) {
            *fragment = (fr_fragment)i;
            return true;
        }
    }
    return false;
}

/* separator? (* | + | ?) at `at`, behind a repetition's `)`. `*separator` is SIZE_MAX if there is
 * none; what follows is at `*end`. */
static bool repetition_tail(compiler *c, size_t at, size_t *separator, char *repeat, size_t *end)
{
    *separator = SIZE_MAX;
    for (size_t i = at; i < at + 2 && i + 1 < c->tokens->count; i++) {
        fr_str text = fr_macro_token_text(c->tokens, i);
        bool is_operator = c->tokens->data[i].kind == TOKEN_PUNCT && text.len == 1 &&
                           (text.ptr[0] == '*' || text.ptr[0] == '+' || text.ptr[0] == '?');
        if (is_operator) {
            *repeat = text.ptr[0];
            *end = i + 1;
            return true;
        }
        *separator = i;
        size_t len = fr_macro_tree_len(c->tokens, i);
        if (c->tokens->data[i].kind == TOKEN_OPEN || len > 1)
            break;
    }
    return fail(c, at, "`*`, `+` or `?` has to follow the repetition");
}

/* ---- matchers ---- */

static bool compile_match(compiler *c, size_t begin, size_t end);

static fr_match *add_match(compiler *c, fr_match_op op)
{
    fr_match match = { .op = (uint8_t)op };
    fr_vec_push(c->arena, &c->rule->match, match);
    return &c->rule->match.data[c->rule->match.len - 1];
}

/* $ ( .. ) separator? operator, from its `(` */
static bool match_repetition(compiler *c, size_t open, size_t *end)
{
    size_t separator;
    char repeat;
    size_t close = c->tokens->data[open].match;
    size_t begin = c->rule->match.len;
    if (!repetition_tail(c, close + 1, &separator, &repeat, end))
        return false;
    if (++c->depth > DEEPEST)
        return fail(c, open, "repetitions nest too deeply");
    fr_match *first = add_match(c, MATCH_REPEAT);
    first->repeat = repeat;
    first->var = (uint32_t)c->rule->vars.len;
    if (!compile_match(c, open + 1, close))
        return false;
    c->depth--;
    fr_match *again = add_match(c, MATCH_AGAIN);
    again->repeat = repeat;
    again->jump = (uint32_t)begin + 1;
    again->has_separator = separator != SIZE_MAX;
    again->var = c->rule->match.data[begin].var;
    again->var_end = (uint32_t)c->rule->vars.len;
    if (separator != SIZE_MAX) {
        fr_match *between = add_match(c, MATCH_SEPARATOR);
        between->token = (uint32_t)separator;
        between->jump = (uint32_t)begin + 1;
    }
    c->rule->match.data[begin].jump = (uint32_t)c->rule->match.len;
    c->rule->match.data[begin].var_end = (uint32_t)c->rule->vars.len;
    return true;
}

size_t fr_macro_find_var(const fr_macro_rule *rule, fr_str name)
{
    for (size_t i = 0; i < rule->vars.len; i++) {
        if (fr_str_eq(rule->vars.data[i].name, name))
            return i;
    }
    return SIZE_MAX;
}

/* $ NAME : fragment, from its `$` */
static bool match_var(compiler *c, size_t at)
{
    fr_macro_var var = { .name = fr_macro_token_text(c->tokens, at + 1) };
    if (!find_fragment(fr_macro_token_text(c->tokens, at + 3), &var.fragment))
        return fail(c, at + 3, "this is no kind of fragment");
    if (fr_macro_find_var(c->rule, var.name) != SIZE_MAX)
        return fail(c, at + 1, "the name is bound twice");
    add_match(c, MATCH_VAR)->var = (uint32_t)c->rule->vars.len;
    fr_vec_push(c->arena, &c->rule->vars, var);
    return true;
}

/* Tokens from `begin` up to `end`. */
static bool compile_match(compiler *c, size_t begin, size_t end)
{
    for (size_t at = begin; at < end;) {
        bool is_dollar = is_punct(c, at, PUNCT_DOLLAR) && at + 1 < end;
        if (is_dollar && is_open(c, at + 1, '(')) {
            if (!match_repetition(c, at + 1, &at))
                return false;
        } else if (is_dollar && is_name(c, at + 1) && at + 3 < end &&
                   is_punct(c, at + 2, PUNCT_COLON) && is_name(c, at + 3)) {
            if (!match_var(c, at))
                return false;
            at += 4;
        } else if (is_dollar && is_name(c, at + 1) &&
                   !fr_str_is(fr_macro_token_text(c->tokens, at + 1), "crate")) {
            return fail(c, at + 1, "a variable needs `:` and a kind of fragment");
        } else {
            add_match(c, MATCH_TOKEN)->token = (uint32_t)at++;
        }
    }
    return true;
}

/* ---- transcribers ---- */

static bool compile_write(compiler *c, size_t begin, size_t end);

static fr_write *add_write(compiler *c, fr_write_op op)
{
    fr_write write = { .op = (uint8_t)op };
    fr_vec_push(c->arena, &c->rule->write, write);
    return &c->rule->write.data[c->rule->write.len - 1];
}

/* The tokens from `begin` up to `end` as they are. */
static void write_text(compiler *c, size_t begin, size_t end)
{
    if (begin == end)
        return;
    fr_write *write = add_write(c, WRITE_TEXT);
    write->begin = c->tokens->data[begin].begin;
    write->end = c->tokens->data[end - 1].end;
}

static bool write_repetition(compiler *c, size_t open, size_t *end)
{
    size_t separator;
    char repeat;
    size_t close = c->tokens->data[open].match;
    size_t begin = c->rule->write.len;
    if (!repetition_tail(c, close + 1, &separator, &repeat, end))
        return false;
    if (++c->depth > DEEPEST)
        return fail(c, open, "repetitions nest too deeply");
    fr_write *first = add_write(c, WRITE_REPEAT);
    first->repeat = repeat;
    if (separator != SIZE_MAX) {
        first->begin = c->tokens->data[separator].begin;
        first->end = c->tokens->data[separator].end;
    }
    if (!compile_write(c, open + 1, close))
        return false;
    c->depth--;
    add_write(c, WRITE_AGAIN)->jump = (uint32_t)begin;
    c->rule->write.data[begin].jump = (uint32_t)c->rule->write.len;
    return true;
}

/* $crate or a variable at `at`; false if it is neither. */
static bool write_name(compiler *c, size_t at)
{
    fr_str name = fr_macro_token_text(c->tokens, at + 1);
    size_t var = fr_macro_find_var(c->rule, name);
    if (fr_str_is(name, "crate"))
        add_write(c, WRITE_CRATE);
    else if (var != SIZE_MAX)
        add_write(c, WRITE_VAR)->var = (uint32_t)var;
    else
        return false;
    return true;
}

static bool compile_write(compiler *c, size_t begin, size_t end)
{
    size_t text = begin; /* what has still to be written as it is */
    for (size_t at = begin; at < end;) {
        bool is_dollar = is_punct(c, at, PUNCT_DOLLAR) && at + 1 < end;
        if (is_dollar && is_open(c, at + 1, '(')) {
            write_text(c, text, at);
            if (!write_repetition(c, at + 1, &at))
                return false;
            text = at;
        } else if (is_dollar && is_open(c, at + 1, '{')) {
            write_text(c, text, at);
            const char *why = fr_macro_parse_metavar(c->arena, c->rule, c->tokens, at);
            if (why)
                return fail(c, at, why);
            at = text = c->tokens->data[at + 1].match + 1;
        } else if (is_dollar && is_punct(c, at + 1, PUNCT_DOLLAR)) { /* $$ is a dollar */
            write_text(c, text, at + 1);
            at += 2;
            text = at;
        } else if (is_dollar && is_name(c, at + 1)) {
            size_t before = c->rule->write.len;
            write_text(c, text, at);
            if (write_name(c, at)) {
                text = at + 2;
            } else {
                c->rule->write.len = before;
            }
            at += 2;
        } else {
            at++;
        }
    }
    write_text(c, text, end);
    return true;
}

/* ---- rules ---- */

/* The matcher between the delimiters at `open`, then the transcriber between those at `body`. */
static bool compile_rule(compiler *c, size_t open, size_t body)
{
    fr_macro_rule rule = { 0 };
    fr_vec_push(c->arena, &c->macro->rule_list, rule);
    c->rule = &c->macro->rule_list.data[c->macro->rule_list.len - 1];
    if (!compile_match(c, open + 1, c->tokens->data[open].match))
        return false;
    add_match(c, MATCH_END);
    if (!compile_write(c, body + 1, c->tokens->data[body].match))
        return false;
    add_write(c, WRITE_END);
    return true;
}

static bool compile_rules(compiler *c, size_t at, size_t end)
{
    while (at < end) {
        if (c->tokens->data[at].kind != TOKEN_OPEN)
            return fail(c, at, "a rule begins with its matcher in delimiters");
        size_t arrow = c->tokens->data[at].match + 1;
        if (!is_punct(c, arrow, PUNCT_FAT_ARROW) || c->tokens->data[arrow + 1].kind != TOKEN_OPEN)
            return fail(c, arrow, "`=>` and a delimited body have to follow the matcher");
        if (!compile_rule(c, at, arrow + 1))
            return false;
        at = c->tokens->data[arrow + 1].match + 1;
        if (at < end && !is_punct(c, at, PUNCT_SEMICOLON) && !is_punct(c, at, PUNCT_COMMA))
            return fail(c, at, "`;` has to stand between rules");
        at++;
    }
    return true;
}

/* What stands behind the name of a macro_rules or macro item. */
static bool compile(compiler *c)
{
    size_t last = c->tokens->count - 1;
    if (!c->macro->is_item)
        return compile_rules(c, 0, last);
    size_t second = c->tokens->data[0].kind == TOKEN_OPEN ? c->tokens->data[0].match + 1 : last;
    if (second < last) /* macro name(matcher) { body } */
        return compile_rule(c, 0, second);
    if (c->tokens->data[0].kind != TOKEN_OPEN)
        return fail(c, 0, "a macro needs rules");
    return compile_rules(c, 1, c->tokens->data[0].match);
}

bool fr_macro_parse(fr_rust_reader *reader, fr_macro *macro)
{
    if (macro->is_parsed)
        return !macro->is_bad;
    compiler c = { .reader = reader, .arena = reader->nodes, .macro = macro };
    macro->is_parsed = true;
    c.tokens = &macro->tokens;
    if (!fr_macro_lex(reader, reader->nodes, macro->rules, &macro->tokens)) {
        macro->is_bad = true;
        return false;
    }
    macro->is_bad = !compile(&c);
    if (c.why) {
        uint32_t at = macro->tokens.base + macro->tokens.data[c.why_at].begin;
        fr_diag(reader->diags, DIAG_W0810, fr_rust_place(&reader->sources, at),
                "the macro `%.*s` cannot be used: %s", FR_ARG(macro->name), c.why);
    }
    return !macro->is_bad;
}
