/* Definitions are read again from their text, as the table keeps only the bodies that it can
 * evaluate. A macro weighs the sum of what it names; each function-like macro that it names
 * multiplies that, since it may repeat its arguments. */
#include "read_c/macro_weight.h"

typedef struct weighing {
    size_t macro;
    fr_macro_lexer lexer;
    uint64_t sum, product;
    size_t depth; /* of parentheses */
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

static bool is_odd_token(const fr_macro *macro, const fr_macro_token *token)
{
    if (token->kind != MACRO_TOKEN_OTHER)
        return false;
    char c = token->text.ptr[0];
    if (c == '{' || c == '}' || c == '"' || c == '\'' || c == '\\')
        return true;
    return !macro->is_function_like && (c == ';' || c == '#');
}

/* The macro that the token names, if there is one and it is not weighed yet; else the token counts
 * and SIZE_MAX comes back. */
static size_t take_token(const fr_macros *macros, fr_macro_weight *weights, weighing *top,
                         const fr_macro_token *token)
{
    fr_macro_weight *weight = &weights[top->macro];
    const fr_macro *macro = &macros->list.data[top->macro];
    const fr_macro *named =
        token->kind == MACRO_TOKEN_NAME ? fr_macros_find(macros, token->text) : NULL;
    size_t index = named ? (size_t)(named - macros->list.data) : SIZE_MAX;
    if (named && !weights[index].is_open)
        return index;
    weight->is_odd |= is_odd_token(macro, token);
    if (token->kind == MACRO_TOKEN_OPEN)
        top->depth++;
    else if (token->kind == MACRO_TOKEN_CLOSE && top->depth-- == 0)
        weight->is_odd = true, top->depth = 0;
    if (named && weights[index].is_done) {
        weight->is_odd |= weights[index].is_odd;
        if (named->is_function_like)
            top->product = multiply(top->product, weights[index].tokens);
        else
            top->sum = add(top->sum, weights[index].tokens);
    }
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
