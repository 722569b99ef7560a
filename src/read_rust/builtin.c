/* builtin.c - the macros that the language, its library and everyone's habit bring along.
 *
 * Those that make constants come to a literal. cfg_if! becomes what its branches hold, each under
 * its condition. Others of the library make nothing that crosses a border of languages.
 */
#include "read_rust/literal.h"
#include "read_rust/walk.h"

/* cfg_if! passes its items on through a macro of this name, which has the condition. */
static const char items_macro[] = "__ferrule_items";

bool fr_rust_is_quiet_macro(fr_str name)
{
    static const char *const names[] = {
        "assert",     "assert_eq",     "assert_ne",    "assert_impl_all",   "assert_not_impl_any",
        "bitflags",   "compile_error", "const_assert", "const_assert_eq",   "debug_assert",
        "global_asm", "lazy_static",   "println",      "static_assertions", "thread_local",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (fr_str_is(name, names[i]))
            return true;
    }
    return false;
}

/* ---- text of values ---- */

static fr_str name_of(const fr_rust_macro *call)
{
    return fr_name_text(call->path.data[call->path.len - 1].name);
}

/* A string literal of `text`. */
static void put_literal(fr_text *out, fr_str text)
{
    fr_text_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '"' || c == '\\')
            fr_text_char(out, '\\');
        if (c == '\r')
            fr_text_puts(out, "\\r");
        else
            fr_text_char(out, c);
    }
    fr_text_char(out, '"');
}

/* The text of a literal in concat!(..). */
static bool put_value(fr_rust_walk *walk, fr_text *out, fr_rust_literal literal)
{
    fr_str text;
    fr_rust_u128 value;
    switch (literal.kind) {
    case RUST_LITERAL_STRING:
        if (!fr_rust_literal_bytes(walk->arena, literal, &text))
            return false;
        fr_text_put(out, text);
        return true;
    case RUST_LITERAL_CHAR:
        if (!fr_rust_literal_value(literal, &value))
            return false;
        fr_text_utf8(out, (uint32_t)value.low);
        return true;
    case RUST_LITERAL_INT:
    case RUST_LITERAL_FLOAT:
        fr_text_put(out, fr_rust_literal_digits(walk->arena, literal));
        return true;
    case RUST_LITERAL_BOOL: fr_text_put(out, literal.text); return true;
    case RUST_LITERAL_BYTE:
    case RUST_LITERAL_BYTE_STRING:
    case RUST_LITERAL_C_STRING: return false;
    }
    return false;
}

static bool put_arguments(fr_rust_walk *walk, fr_text *out, const fr_rust_macro *call,
                          unsigned depth);

/* What an argument of concat! comes to, macros among them. */
static bool put_expr(fr_rust_walk *walk, fr_text *out, const fr_rust_expr *expr, unsigned depth)
{
    fr_text inner;
    fr_text_init(&inner, walk->arena);
    while (expr->kind == RUST_EXPR_PAREN)
        expr = expr->as.inner;
    if (expr->kind == RUST_EXPR_LITERAL)
        return put_value(walk, out, expr->as.literal);
    if (expr->kind == RUST_EXPR_UNARY && expr->op == RUST_OP_NEG) {
        fr_text_char(out, '-');
        return put_expr(walk, out, expr->as.inner, depth);
    }
    if (expr->kind == RUST_EXPR_MACRO)
        return put_arguments(walk, out, expr->as.macro.call, depth + 1);
    return false;
}

/* stringify!(..): the tokens as they are, what is between them as one space. */
static bool put_tokens(fr_rust_walk *walk, fr_text *out, const fr_rust_macro *call)
{
    fr_macro_tokens tokens;
    size_t begin = out->len;
    if (!fr_macro_lex(walk->reader, walk->arena, call->tokens, &tokens))
        return false;
    for (size_t i = 0; i + 1 < tokens.count; i++) {
        fr_token token = tokens.data[i];
        bool is_group = (token.kind == TOKEN_OPEN || token.kind == TOKEN_CLOSE) &&
                        (token.code == FR_GROUP_OPEN || token.code == FR_GROUP_CLOSE);
        if (is_group)
            continue;
        if (out->len > begin && !(token.flags & TOKEN_IS_JOINT))
            fr_text_char(out, ' ');
        fr_text_put(out, fr_macro_token_text(&tokens, i));
    }
    return true;
}

/* env!("NAME"): what the job knows of the package. */
static bool put_variable(fr_rust_walk *walk, fr_text *out, const fr_rust_macro *call,
                         unsigned depth)
{
    fr_text name;
    fr_text_init(&name, walk->arena);
    fr_rust_macro plain = *call;
    fr_rust_segment concat = { .name = fr_rust_name_of(FR_LIT("concat"), 0, false) };
    plain.path = (fr_rust_path){ .data = &concat, .len = 1 };
    if (!put_arguments(walk, &name, &plain, depth + 1))
        return false;
    for (size_t i = 0; i < walk->options->variable_count; i++) {
        if (fr_str_eq(walk->options->variables[i].name, fr_text_str(&name))) {
            fr_text_put(out, walk->options->variables[i].value);
            return true;
        }
    }
    return false;
}

/* Macros deeper inside each other are not looked into. */
enum { DEEPEST = 32 };

/* The string that a builtin macro of strings comes to. */
static bool put_arguments(fr_rust_walk *walk, fr_text *out, const fr_rust_macro *call,
                          unsigned depth)
{
    fr_str name = name_of(call);
    if (depth > DEEPEST)
        return false;
    if (fr_str_is(name, "stringify"))
        return put_tokens(walk, out, call);
    if (fr_str_is(name, "env"))
        return put_variable(walk, out, call, depth);
    if (fr_str_is(name, "file")) {
        fr_text_put(out, fr_rust_place(&walk->reader->sources, call->span.begin).file);
        return true;
    }
    if (!fr_str_is(name, "concat"))
        return false;
    fr_rust_source source = { 0 };
    const fr_rust_source *around = fr_rust_sources_find(&walk->reader->sources, call->tokens.begin);
    if (!around)
        return false;
    source.text = fr_rust_text(&walk->reader->sources, call->tokens);
    source.base = call->tokens.begin;
    source.expansion_depth = around->expansion_depth + 1; /* groups; no #! line */
    fr_parser p;
    fr_parser_init(&p, walk->reader, &source);
    p.is_trial = true;
    fr_rust_expr_list list = fr_parse_expr_list(&p);
    bool is_good = !p.has_failed && !p.is_over && p.token.kind == TOKEN_END;
    fr_parser_release(&p);
    for (size_t i = 0; i < list.len && is_good; i++)
        is_good = put_expr(walk, out, list.data[i], depth);
    return is_good;
}

bool fr_rust_string_argument(fr_rust_walk *walk, const fr_rust_macro *call, fr_str *text)
{
    fr_text out;
    fr_rust_macro plain = *call;
    fr_rust_segment concat = { .name = fr_rust_name_of(FR_LIT("concat"), 0, false) };
    plain.path = (fr_rust_path){ .data = &concat, .len = 1 };
    fr_text_init(&out, walk->arena);
    if (!put_arguments(walk, &out, &plain, 0))
        return false;
    *text = fr_text_str(&out);
    return true;
}

bool fr_rust_builtin_expr(fr_rust_walk *walk, const fr_rust_macro *call, fr_text *out)
{
    fr_str name = name_of(call);
    fr_place place = fr_rust_place(&walk->reader->sources, call->span.begin);
    if (fr_str_is(name, "line") || fr_str_is(name, "column")) {
        fr_text_fmt(out, "%uu32", fr_str_is(name, "line") ? place.line : place.column);
        return true;
    }
    fr_text text;
    fr_text_init(&text, walk->arena);
    if (!put_arguments(walk, &text, call, 0))
        return false;
    put_literal(out, fr_text_str(&text));
    return true;
}

/* ---- cfg_if! ---- */

typedef struct branches {
    const fr_macro_tokens *tokens;
    fr_text before; /* not(A), not(B) of the branches so far */
    size_t count;
    fr_text *out;
} branches;

static fr_str inside(const fr_macro_tokens *tokens, size_t open)
{
    return fr_str_slice(tokens->text, tokens->data[open].end,
                        tokens->data[tokens->data[open].match].begin);
}

static bool is_open(const fr_macro_tokens *tokens, size_t at, char delimiter)
{
    return tokens->data[at].kind == TOKEN_OPEN && tokens->data[at].code == (unsigned char)delimiter;
}

static bool is_text(const fr_macro_tokens *tokens, size_t at, const char *text)
{
    return at < tokens->count && fr_str_is(fr_macro_token_text(tokens, at), text);
}

/* { items } at `open`, under `condition` (none: the last else) and no condition before. */
static void put_branch(branches *b, fr_str condition, size_t open)
{
    fr_str before = fr_text_str(&b->before);
    const char *comma = before.len && condition.len ? ", " : "";
    bool is_one = b->count + (condition.len > 0) == 1;
    fr_text_fmt(b->out, "#[cfg(%s%.*s%s%.*s%s)] %s! { %.*s }\n", is_one ? "" : "all(",
                FR_ARG(before), comma, FR_ARG(condition), is_one ? "" : ")", items_macro,
                FR_ARG(inside(b->tokens, open)));
    fr_text_fmt(&b->before, "%snot(%.*s)", before.len ? ", " : "", FR_ARG(condition));
    b->count++;
}

/* if #[cfg(..)] { .. } (else if #[cfg(..)] { .. })* (else { .. })? */
static bool cfg_if(fr_rust_walk *walk, const fr_rust_macro *call, fr_text *out)
{
    fr_macro_tokens tokens;
    if (!fr_macro_lex(walk->reader, walk->arena, call->tokens, &tokens))
        return false;
    branches b = { .tokens = &tokens, .out = out };
    fr_text_init(&b.before, walk->arena);
    for (size_t at = 0; is_text(&tokens, at, "if");) {
        size_t bracket = at + 2;
        if (!is_text(&tokens, at + 1, "#") || !is_open(&tokens, bracket, '[') ||
            !is_text(&tokens, bracket + 1, "cfg") || !is_open(&tokens, bracket + 2, '('))
            return false;
        size_t body = tokens.data[bracket].match + 1;
        if (!is_open(&tokens, body, '{'))
            return false;
        put_branch(&b, inside(&tokens, bracket + 2), body);
        at = tokens.data[body].match + 1;
        if (tokens.data[at].kind == TOKEN_END)
            return true;
        if (!is_text(&tokens, at++, "else"))
            return false;
        if (is_open(&tokens, at, '{')) {
            put_branch(&b, (fr_str){ 0 }, at);
            return tokens.data[tokens.data[at].match + 1].kind == TOKEN_END;
        }
    }
    return false;
}

bool fr_rust_builtin_items(fr_rust_walk *walk, const fr_rust_macro *call, fr_text *out)
{
    if (fr_str_is(name_of(call), "cfg_if"))
        return cfg_if(walk, call, out);
    if (!fr_str_is(name_of(call), items_macro))
        return false;
    fr_text_put(out, fr_rust_text(&walk->reader->sources, call->tokens));
    return true;
}
