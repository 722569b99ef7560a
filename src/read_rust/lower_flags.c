/* bitflags! { struct Name: Repr { const A = 1; } } is read as what it makes: the struct with its
 * bits, and an impl with a constant for each flag. That text is written here from the pieces of the
 * call, and parsed. An attribute of ours marks what came of it. */
#include "read_rust/lower.h"
#include "read_rust/parser.h"
#include "rust_lex/lexer.h"

typedef struct flags {
    fr_lower *l;
    const fr_rust_item *call;
    fr_str source; /* between the delimiters of the call */
    fr_lexer lexer;
    size_t at; /* the next token */
    fr_text out;
} flags;

static const fr_token *token(const flags *f)
{
    return &f->lexer.tokens[f->at < f->lexer.count ? f->at : f->lexer.count - 1];
}

static fr_str text_between(const flags *f, uint32_t begin, uint32_t end)
{
    return fr_str_slice(f->source, begin, end);
}

static bool is_word(const flags *f, const char *word)
{
    const fr_token *t = token(f);
    return (t->kind == TOKEN_IDENT || t->kind == TOKEN_KEYWORD) &&
           fr_str_is(text_between(f, t->begin, t->end), word);
}

static bool is_punct(const flags *f, fr_punct punct)
{
    return token(f)->kind == TOKEN_PUNCT && token(f)->code == punct;
}

/* Takes attributes and doc comments; their text, up to what they belong to. */
static fr_str take_attributes(flags *f)
{
    uint32_t begin = token(f)->begin;
    for (;;) {
        if (token(f)->kind == TOKEN_DOC) {
            f->at++;
        } else if (is_punct(f, PUNCT_HASH) && f->at + 1 < f->lexer.count &&
                   f->lexer.tokens[f->at + 1].kind == TOKEN_OPEN) {
            f->at = f->lexer.tokens[f->at + 1].match + 1;
        } else {
            return text_between(f, begin, token(f)->begin);
        }
    }
}

static fr_str take_visibility(flags *f)
{
    uint32_t begin = token(f)->begin;
    if (!is_word(f, "pub"))
        return (fr_str){ 0 };
    f->at++;
    if (token(f)->kind == TOKEN_OPEN && token(f)->code == '(')
        f->at = token(f)->match + 1;
    return text_between(f, begin, token(f)->begin);
}

/* The text up to a token that ends it, which is not taken. */
static fr_str take_until(flags *f, bool (*is_end)(const flags *f))
{
    uint32_t begin = token(f)->begin, end = begin;
    while (token(f)->kind != TOKEN_END && token(f)->kind != TOKEN_CLOSE && !is_end(f)) {
        if (token(f)->kind == TOKEN_OPEN)
            f->at = token(f)->match;
        end = token(f)->end;
        f->at++;
    }
    return text_between(f, begin, end);
}

static bool is_brace(const flags *f)
{
    return token(f)->kind == TOKEN_OPEN && token(f)->code == '{';
}

static bool is_semicolon(const flags *f)
{
    return is_punct(f, PUNCT_SEMICOLON);
}

typedef struct flag_type {
    fr_str name, repr;
    bool is_struct;
} flag_type;

/* `const NAME = expr;`, with the attributes before it. */
static bool read_flag(flags *f, const flag_type *type)
{
    fr_str attributes = take_attributes(f);
    if (token(f)->kind == TOKEN_CLOSE || token(f)->kind == TOKEN_END)
        return attributes.len == 0;
    if (!is_word(f, "const"))
        return false;
    f->at++;
    const fr_token *name = token(f);
    fr_str flag = text_between(f, name->begin, name->end);
    f->at++;
    if (name->kind != TOKEN_IDENT || !is_punct(f, PUNCT_EQUAL))
        return false;
    f->at++;
    fr_str value = take_until(f, is_semicolon);
    if (!is_punct(f, PUNCT_SEMICOLON))
        return false;
    f->at++;
    if (fr_str_is(flag, "_"))
        return true;
    fr_text_fmt(&f->out, "%.*s #[ferrule_flags] pub const %.*s: %.*s = %.*s", FR_ARG(attributes),
                FR_ARG(flag), FR_ARG(type->name), FR_ARG(type->name));
    /* a comment may end the value: what follows begins a line */
    fr_text_fmt(&f->out,
                type->is_struct ? " { bits: (%.*s\n) as %.*s };\n" : "((%.*s\n) as %.*s);\n",
                FR_ARG(value), FR_ARG(type->repr));
    return true;
}

static bool read_type(flags *f)
{
    flag_type type = { 0 };
    fr_str attributes = take_attributes(f), visibility = take_visibility(f);
    type.is_struct = is_word(f, "struct");
    if (!type.is_struct && !is_word(f, "impl"))
        return false;
    f->at++;
    if (token(f)->kind != TOKEN_IDENT)
        return false;
    type.name = text_between(f, token(f)->begin, token(f)->end);
    f->at++;
    if (!is_punct(f, PUNCT_COLON))
        return false;
    f->at++;
    type.repr = take_until(f, is_brace);
    if (!is_brace(f) || type.repr.len == 0)
        return false;
    size_t end = token(f)->match;
    f->at++;
    if (type.is_struct)
        fr_text_fmt(&f->out, "%.*s #[ferrule_flags] %.*s struct %.*s { bits: %.*s }\n",
                    FR_ARG(attributes), FR_ARG(visibility), FR_ARG(type.name), FR_ARG(type.repr));
    fr_text_fmt(&f->out, "impl %.*s {\n", FR_ARG(type.name));
    while (f->at < end)
        if (!read_flag(f, &type))
            return false;
    fr_text_puts(&f->out, "}\n");
    f->at = end + 1;
    return true;
}

static bool read_all(flags *f)
{
    if (!fr_lexer_init(&f->lexer, f->l->arena, f->source) || !fr_lexer_rest(&f->lexer))
        return false;
    while (token(f)->kind != TOKEN_END)
        if (!read_type(f))
            return false;
    return true;
}

bool fr_lower_flags(fr_lower *l, const fr_rust_item *call, fr_rust_items *items)
{
    const fr_rust_macro *macro = call->as.macro.call;
    fr_rust_sources *sources = &l->reader.sources;
    flags f = { .l = l, .call = call, .source = fr_rust_text(sources, macro->tokens) };
    fr_text_init(&f.out, l->arena);
    if (!read_all(&f)) {
        fr_diag(l->model->diags, DIAG_W0808, fr_rust_place(sources, macro->span.begin),
                "this bitflags! is not understood, and left out");
        return false;
    }
    const fr_rust_source *around = fr_rust_sources_find(sources, macro->span.begin);
    fr_rust_source *source = fr_rust_sources_add(sources, around->path, fr_text_str(&f.out));
    if (!source)
        return false;
    source->call = macro->span;
    source->expansion_depth = around->expansion_depth + 1;
    *items = fr_rust_parse_source(&l->reader, source)->items;
    return true;
}
