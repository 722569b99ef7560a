/* macro_metavars.c - expressions of variables in what a macro makes (RFC 3086; the unstable book,
 * "macro_metavar_expr" and "macro_metavar_expr_concat").
 *
 * MetaVarExpr: ${ NAME ( arguments ) }; a variable among the arguments may lack its `$`, as it did
 * at first.
 */
#include "read_rust/macro.h"

typedef struct expression {
    fr_arena *arena;
    fr_macro_rule *rule;
    const fr_macro_tokens *tokens;
    size_t at, end; /* of the arguments */
} expression;

static fr_write *add(expression *e, fr_write_op op)
{
    fr_write write = { .op = (uint8_t)op };
    fr_vec_push(e->arena, &e->rule->write, write);
    return &e->rule->write.data[e->rule->write.len - 1];
}

static bool is_punct(const expression *e, size_t at, fr_punct code)
{
    return at < e->end && e->tokens->data[at].kind == TOKEN_PUNCT &&
           e->tokens->data[at].code == code;
}

/* Takes a variable; false, and nothing is taken, if there is none. */
static bool take_var(expression *e, uint32_t *var)
{
    size_t name = e->at + is_punct(e, e->at, PUNCT_DOLLAR);
    if (name >= e->end)
        return false;
    size_t index = fr_macro_find_var(e->rule, fr_macro_token_text(e->tokens, name));
    if (index == SIZE_MAX)
        return false;
    *var = (uint32_t)index;
    e->at = name + 1;
    return true;
}

/* Takes `depth`, if anything is left; without it, it is 0. False: it is no number. */
static bool take_depth(expression *e, uint32_t *depth)
{
    uint64_t number = 0;
    *depth = 0;
    if (e->at == e->end)
        return true;
    if (!fr_str_to_u64(fr_macro_token_text(e->tokens, e->at), &number) || number > UINT32_MAX)
        return false;
    *depth = (uint32_t)number;
    e->at++;
    return true;
}

static const char *count_of(expression *e)
{
    uint32_t var, depth;
    if (!take_var(e, &var))
        return "`${count(..)}` needs a variable";
    if (is_punct(e, e->at, PUNCT_COMMA))
        e->at++;
    if (!take_depth(e, &depth))
        return "the depth in `${count(..)}` is no number";
    fr_write *write = add(e, WRITE_COUNT);
    write->var = var;
    write->depth = depth;
    return NULL;
}

static const char *round_of(expression *e, fr_write_op op)
{
    uint32_t depth;
    if (!take_depth(e, &depth))
        return "the depth in `${index(..)}` or `${len(..)}` is no number";
    add(e, op)->depth = depth;
    return NULL;
}

static const char *ignore(expression *e)
{
    uint32_t var;
    if (!take_var(e, &var))
        return "`${ignore(..)}` needs a variable";
    add(e, WRITE_IGNORE)->var = var;
    return NULL;
}

/* (variable | NAME | literal) (, ..)* */
static const char *concat(expression *e)
{
    size_t begin = e->rule->write.len;
    add(e, WRITE_CONCAT);
    while (e->at < e->end) {
        uint32_t var;
        fr_token token = e->tokens->data[e->at];
        if (is_punct(e, e->at, PUNCT_DOLLAR)) {
            if (!take_var(e, &var))
                return "a variable in `${concat(..)}` is not known";
            add(e, WRITE_VAR)->var = var;
        } else if (token.kind == TOKEN_IDENT || token.kind == TOKEN_KEYWORD ||
                   token.kind == TOKEN_LITERAL) {
            fr_write *write = add(e, WRITE_TEXT);
            write->begin = token.begin;
            write->end = token.end;
            e->at++;
        } else {
            return "`${concat(..)}` takes names and literals only";
        }
        if (e->at < e->end && !is_punct(e, e->at++, PUNCT_COMMA))
            return "`,` has to stand between the parts of `${concat(..)}`";
    }
    e->rule->write.data[begin].jump = (uint32_t)e->rule->write.len;
    return NULL;
}

const char *fr_macro_parse_metavar(fr_arena *arena, fr_macro_rule *rule,
                                   const fr_macro_tokens *tokens, size_t dollar)
{
    static const char what[] = "`${` has to be followed by count, index, len, ignore or concat, "
                               "and their arguments";
    const char *why = what;
    size_t close = tokens->data[dollar + 1].match, open = dollar + 3;
    bool is_call = open < close && tokens->data[open].kind == TOKEN_OPEN &&
                   tokens->data[open].code == '(' && tokens->data[open].match + 1 == close;
    if (!is_call)
        return what;
    expression e = { .arena = arena, .rule = rule, .tokens = tokens };
    fr_str name = fr_macro_token_text(tokens, dollar + 2);
    e.at = open + 1;
    e.end = tokens->data[open].match;
    if (fr_str_is(name, "count"))
        why = count_of(&e);
    else if (fr_str_is(name, "index"))
        why = round_of(&e, WRITE_INDEX);
    else if (fr_str_is(name, "len"))
        why = round_of(&e, WRITE_LEN);
    else if (fr_str_is(name, "ignore"))
        why = ignore(&e);
    else if (fr_str_is(name, "concat"))
        why = concat(&e);
    return why || e.at == e.end ? why : "there are too many arguments in `${..}`";
}

/* ---- counting ---- */

/* Repetitions inside each other: those of the first, as rustc looks. */
static uint32_t height(const fr_binding *binding)
{
    uint32_t levels = 0;
    while (binding->is_list) {
        levels++;
        if (binding->list.len == 0)
            break;
        binding = binding->list.data[0];
    }
    return levels;
}

/* macro_rules.c bounds how deep lists are. */
static uint64_t count_at(const fr_binding *binding, uint32_t levels)
{
    uint64_t sum = 0;
    if (!binding->is_list)
        return 1;
    if (levels == 0)
        return binding->list.len;
    for (size_t i = 0; i < binding->list.len; i++)
        sum += count_at(binding->list.data[i], levels - 1);
    return sum;
}

bool fr_macro_count(const fr_binding *binding, uint32_t depth, uint64_t *count)
{
    uint32_t levels = height(binding);
    if (levels == 0)
        return false;
    *count = count_at(binding, depth < levels ? levels - 1 - depth : 0);
    return true;
}
