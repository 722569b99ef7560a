/* Definitions are read again from their text, as the table keeps only the bodies that it can
 * evaluate. A macro weighs the sum of what it names; each function-like macro that it names
 * multiplies that, since it may repeat its arguments, and puts its own depth around them. */
#include "read_c/macro_weight.h"

typedef struct weighing {
    size_t macro;
    fr_macro_lexer lexer;
    uint64_t sum, product;
    uint64_t around; /* depth of the function-like macros so far */
    uint64_t chain;  /* of prefixes since the last literal */
    size_t depth;    /* of parentheses */
} weighing;

typedef FR_VEC(weighing) weighings;

static uint64_t add(uint64_t a, uint64_t b)
{
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

static uint64_t multiply(uint64_t a, uint64_t b)
{
    return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

static void open_weighing(fr_macros *macros, fr_macro_weight *weights, weighings *stack,
                          size_t index)
{
    const fr_macro *macro = &macros->list.data[index];
    fr_macro_token token;
    weighing next = { .macro = index, .product = 1 };
    next.lexer.text = fr_macros_text(macros, index);
    fr_macro_next(&next.lexer, &token); /* the name */
    if (macro->is_function_like)
        while (fr_macro_next(&next.lexer, &token) && token.kind != MACRO_TOKEN_CLOSE)
            continue;
    weights[index].is_open = true;
    fr_vec_push(macros->arena, stack, next);
}

static bool is_one_of(fr_str text, const char *const *list)
{
    for (; *list; list++)
        if (fr_str_is(text, *list))
            return true;
    return false;
}

/* Pragmas outlive their line; the others mean another thing on each line, file or day. */
static bool is_odd_name(fr_str name)
{
    static const char *const names[] = {
        "_Pragma",       "__pragma",      "__LINE__",          "__FILE__",
        "__FILE_NAME__", "__BASE_FILE__", "__INCLUDE_LEVEL__", "__COUNTER__",
        "__DATE__",      "__TIME__",      "__TIMESTAMP__",     "__VA_OPT__",
        "asm",           "__asm",         "__asm__",           NULL
    };
    return name.len > 2 && is_one_of(name, names);
}

/* A brace or a hash in any spelling (C17 6.4.6p3; 5.2.1.1 for those with question marks). */
static bool is_odd_token(const fr_macro *macro, const fr_macro_lexer *after,
                         const fr_macro_token *token)
{
    if (token->kind == MACRO_TOKEN_NAME)
        return is_odd_name(token->text);
    if (token->kind != MACRO_TOKEN_OTHER)
        return false;
    char c = token->text.ptr[0], next = token->text.len > 1 ? token->text.ptr[1] : '\0';
    if (token->text.len == 1 && after->at < after->text.len)
        next = after->text.ptr[after->at];
    if (c == '{' || c == '}' || c == '"' || c == '\'' || c == '\\')
        return true;
    if ((c == '<' && (next == '%' || next == ':')) || (c == '?' && next == '?') ||
        (c == '%' && (next == '>' || next == ':')))
        return true;
    return !macro->is_function_like && (c == ';' || c == '#');
}

/* True for what may stand in front of an operand any number of times. */
static bool is_prefix(const fr_macro_token *token)
{
    static const char *const names[] = { "sizeof",    "_Alignof",      "alignof",  "__alignof__",
                                         "__alignof", "__extension__", "__real__", "__imag__",
                                         "__real",    "__imag",        NULL };
    switch (token->kind) {
    case MACRO_TOKEN_OPEN: return true;
    case MACRO_TOKEN_OPERATOR:
        return token->op == MACRO_ADD || token->op == MACRO_SUB || token->op == MACRO_NOT ||
               token->op == MACRO_MUL || token->op == MACRO_AND;
    case MACRO_TOKEN_NAME: return is_one_of(token->text, names);
    case MACRO_TOKEN_OTHER: return true;
    case MACRO_TOKEN_NUMBER:
    case MACRO_TOKEN_CHAR:
    case MACRO_TOKEN_STRING:
    case MACRO_TOKEN_CLOSE: break;
    }
    return false;
}

static void deepen(weighing *top, fr_macro_weight *weight, uint64_t inside)
{
    uint64_t depth = add(add(top->around, inside), add(top->chain, top->depth));
    if (weight->depth < depth)
        weight->depth = depth;
}

static void take_plain(weighing *top, fr_macro_weight *weight, const fr_macro_token *token)
{
    if (token->kind == MACRO_TOKEN_OPEN)
        top->depth++;
    else if (token->kind == MACRO_TOKEN_CLOSE && top->depth-- == 0)
        weight->is_odd = true, top->depth = 0;
    if (is_prefix(token))
        top->chain++;
    else if (token->kind != MACRO_TOKEN_NAME && token->kind != MACRO_TOKEN_CLOSE)
        top->chain = 0;
    deepen(top, weight, 0);
}

static void take_macro(weighing *top, fr_macro_weight *weight, const fr_macro_weight *named,
                       bool is_function_like)
{
    weight->is_odd |= named->is_odd;
    deepen(top, weight, named->depth);
    if (is_function_like) {
        top->product = multiply(top->product, named->tokens);
        top->around = add(top->around, named->depth);
    } else {
        top->sum = add(top->sum, named->tokens);
    }
}

/* The macro that the token names, if there is one and it is not weighed yet; else the token counts
 * and SIZE_MAX comes back. */
static size_t take_token(const fr_macros *macros, fr_macro_weight *weights, weighing *top,
                         const fr_macro_token *token)
{
    fr_macro_weight *weight = &weights[top->macro];
    const fr_macro *named =
        token->kind == MACRO_TOKEN_NAME ? fr_macros_find(macros, token->text) : NULL;
    size_t index = named ? (size_t)(named - macros->list.data) : SIZE_MAX;
    if (named && !weights[index].is_open)
        return index;
    weight->is_odd |= is_odd_token(&macros->list.data[top->macro], &top->lexer, token);
    take_plain(top, weight, token);
    if (named && weights[index].is_done)
        take_macro(top, weight, &weights[index], named->is_function_like);
    top->sum = add(top->sum, 1);
    return SIZE_MAX;
}

static void weigh(fr_macros *macros, fr_macro_weight *weights, weighings *stack, size_t index)
{
    open_weighing(macros, weights, stack, index);
    while (stack->len > 0) {
        weighing *top = &stack->data[stack->len - 1];
        fr_macro_lexer before = top->lexer;
        fr_macro_token token;
        if (!fr_macro_next(&top->lexer, &token)) {
            fr_macro_weight *weight = &weights[top->macro];
            weight->tokens = multiply(add(top->sum, 1), top->product);
            weight->is_odd |= top->depth > 0;
            weight->is_done = true;
            stack->len--;
            continue;
        }
        size_t named = take_token(macros, weights, top, &token);
        if (named != SIZE_MAX) {
            top->lexer = before;
            open_weighing(macros, weights, stack, named);
        }
    }
}

fr_macro_weight *fr_macro_weigh(fr_macros *macros)
{
    fr_macro_weight *weights = FR_NEW_ARRAY(macros->arena, fr_macro_weight, macros->list.len);
    weighings stack = { 0 };
    for (size_t i = 0; i < macros->list.len; i++)
        if (macros->list.data[i].is_live && !weights[i].is_open)
            weigh(macros, weights, &stack, i);
    return weights;
}
