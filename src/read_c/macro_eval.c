/* Operator precedence with two stacks, so that no input makes this recurse. Operands are brought
 * to a common type (C17 6.3.1.8) before each operation; integer promotion has nothing to do, as no
 * operand is narrower than int. */
#include "read_c/macro_eval.h"

#include <math.h>

typedef struct evaluation {
    fr_macro_scratch *scratch;
    fr_arena *arena;
    const fr_macro_target *target;
    const char *why; /* the first thing that C has no value for */
} evaluation;

uint8_t fr_macro_level(fr_macro_operator binary)
{
    switch (binary) {
    case MACRO_OR: return 1;
    case MACRO_XOR: return 2;
    case MACRO_AND: return 3;
    case MACRO_SHL:
    case MACRO_SHR: return 4;
    case MACRO_ADD:
    case MACRO_SUB: return 5;
    case MACRO_MUL:
    case MACRO_DIV:
    case MACRO_REM: return 6;
    case MACRO_NOT: break;
    }
    return MACRO_LEVEL_UNARY;
}

static bool is_unsigned(fr_macro_type type)
{
    return type < MACRO_FLOAT && type % 2 != 0;
}

static unsigned bits_of(const evaluation *e, fr_macro_type type)
{
    return fr_macro_size(e->target, type) * 8;
}

/* The value of `type` that is congruent to `value`, extended to 64 bits. */
static uint64_t wrap(const evaluation *e, fr_macro_type type, uint64_t value)
{
    unsigned bits = bits_of(e, type);
    if (bits >= 64)
        return value;
    uint64_t mask = ((uint64_t)1 << bits) - 1, sign = (uint64_t)1 << (bits - 1);
    value &= mask;
    return !is_unsigned(type) && (value & sign) ? value | ~mask : value;
}

static void fail(evaluation *e, const char *why)
{
    if (!e->why)
        e->why = why;
}

static fr_macro_number integer_of(const evaluation *e, fr_macro_type type, uint64_t value)
{
    return (fr_macro_number){ .type = type, .as.integer = wrap(e, type, value) };
}

/* A result of signed arithmetic; C17 6.5p5 if it is none of the type. */
static fr_macro_number signed_result(evaluation *e, fr_macro_type type, int64_t value,
                                     bool has_overflown)
{
    fr_macro_number out = integer_of(e, type, (uint64_t)value);
    if (has_overflown || (int64_t)out.as.integer != value)
        fail(e, "a signed integer overflows, which C leaves undefined");
    return out;
}

static long double to_real(fr_macro_number number, fr_macro_type type)
{
    if (number.type >= MACRO_FLOAT)
        return number.as.real;
    bool is_signed = !is_unsigned(number.type);
    int64_t value = (int64_t)number.as.integer;
    if (type == MACRO_FLOAT)
        return is_signed ? (float)value : (float)number.as.integer;
    if (type == MACRO_DOUBLE)
        return is_signed ? (double)value : (double)number.as.integer;
    return is_signed ? (long double)value : (long double)number.as.integer;
}

/* C17 6.3.1.8 */
static fr_macro_type common_type(const evaluation *e, fr_macro_type a, fr_macro_type b)
{
    if (a >= MACRO_FLOAT || b >= MACRO_FLOAT)
        return a > b ? a : b;
    fr_macro_type wider = a / 2 >= b / 2 ? a : b, other = a / 2 >= b / 2 ? b : a;
    if (is_unsigned(wider) || !is_unsigned(other) || bits_of(e, wider) > bits_of(e, other))
        return a / 2 == b / 2 && is_unsigned(other) ? other : wider;
    return (fr_macro_type)(wider + 1);
}

/* Each type in its own precision: rounding twice could differ (C17 5.2.4.2.2p9, FLT_EVAL_METHOD
 * 0). */
static float float_operation(fr_macro_operator op, float a, float b)
{
    return op == MACRO_ADD ? a + b : op == MACRO_SUB ? a - b : op == MACRO_MUL ? a * b : a / b;
}

static double double_operation(fr_macro_operator op, double a, double b)
{
    return op == MACRO_ADD ? a + b : op == MACRO_SUB ? a - b : op == MACRO_MUL ? a * b : a / b;
}

static long double long_operation(fr_macro_operator op, long double a, long double b)
{
    return op == MACRO_ADD ? a + b : op == MACRO_SUB ? a - b : op == MACRO_MUL ? a * b : a / b;
}

static fr_macro_number real_operation(evaluation *e, fr_macro_operator op, fr_macro_type type,
                                      long double a, long double b)
{
    fr_macro_number out = { .type = type };
    if (op != MACRO_ADD && op != MACRO_SUB && op != MACRO_MUL && op != MACRO_DIV)
        fail(e, "an operator that needs integers has a floating operand");
    else if (type == MACRO_FLOAT)
        out.as.real = float_operation(op, (float)a, (float)b);
    else if (type == MACRO_DOUBLE)
        out.as.real = double_operation(op, (double)a, (double)b);
    else
        out.as.real = long_operation(op, a, b);
    return out;
}

static fr_macro_number shift(evaluation *e, fr_macro_operator op, fr_macro_number a,
                             fr_macro_number b)
{
    unsigned bits = bits_of(e, a.type);
    bool is_negative = !is_unsigned(a.type) && (int64_t)a.as.integer < 0;
    if (b.as.integer >= bits) { /* a negative count is a large one here; C17 6.5.7p3 */
        fail(e,
             "a shift by a negative count or by the width of its operand or more, which C leaves "
             "undefined");
        return a;
    }
    unsigned count = (unsigned)b.as.integer;
    if (op == MACRO_SHR)
        return integer_of(e, a.type,
                          is_negative ? ~(~a.as.integer >> count) : a.as.integer >> count);
    if (is_unsigned(a.type))
        return integer_of(e, a.type, a.as.integer << count);
    /* C17 6.5.7p4 */
    if (is_negative || a.as.integer >> (bits - 1 - count) != 0)
        fail(e, "a signed integer is shifted out of its type, which C leaves undefined");
    return integer_of(e, a.type, a.as.integer << count);
}

static fr_macro_number divide(evaluation *e, fr_macro_operator op, fr_macro_type type, uint64_t a,
                              uint64_t b)
{
    if (b == 0) { /* C17 6.5.5p5 */
        fail(e, "a division by zero");
        return integer_of(e, type, a);
    }
    if (is_unsigned(type))
        return integer_of(e, type, op == MACRO_DIV ? a / b : a % b);
    int64_t x = (int64_t)a, y = (int64_t)b;
    if (y == -1) { /* the quotient may overflow, and then the remainder is undefined too (p6) */
        fr_macro_number quotient = signed_result(e, type, (int64_t)(0 - a), x == INT64_MIN);
        return op == MACRO_DIV ? quotient : integer_of(e, type, 0);
    }
    return integer_of(e, type, (uint64_t)(op == MACRO_DIV ? x / y : x % y));
}

static fr_macro_number arithmetic(evaluation *e, fr_macro_operator op, fr_macro_type type,
                                  uint64_t a, uint64_t b)
{
    int64_t out = 0, x = (int64_t)a, y = (int64_t)b;
    bool has_overflown = op == MACRO_ADD   ? __builtin_add_overflow(x, y, &out)
                         : op == MACRO_SUB ? __builtin_sub_overflow(x, y, &out)
                                           : __builtin_mul_overflow(x, y, &out);
    if (!is_unsigned(type))
        return signed_result(e, type, out, has_overflown);
    return integer_of(e, type, op == MACRO_ADD ? a + b : op == MACRO_SUB ? a - b : a * b);
}

static fr_macro_number binary(evaluation *e, fr_macro_operator op, fr_macro_number a,
                              fr_macro_number b)
{
    fr_macro_type type = common_type(e, a.type, b.type);
    if (type >= MACRO_FLOAT)
        return real_operation(e, op, type, to_real(a, type), to_real(b, type));
    if (op == MACRO_SHL || op == MACRO_SHR)
        return shift(e, op, a, b);
    uint64_t x = wrap(e, type, a.as.integer), y = wrap(e, type, b.as.integer);
    switch (op) {
    case MACRO_OR: return integer_of(e, type, x | y);
    case MACRO_XOR: return integer_of(e, type, x ^ y);
    case MACRO_AND: return integer_of(e, type, x & y);
    case MACRO_DIV:
    case MACRO_REM: return divide(e, op, type, x, y);
    case MACRO_ADD:
    case MACRO_SUB:
    case MACRO_MUL: return arithmetic(e, op, type, x, y);
    case MACRO_SHL:
    case MACRO_SHR:
    case MACRO_NOT: break;
    }
    return a;
}

static fr_macro_number unary(evaluation *e, fr_macro_operator op, fr_macro_number a)
{
    if (a.type >= MACRO_FLOAT) {
        if (op == MACRO_NOT)
            fail(e, "an operator that needs integers has a floating operand");
        else if (op == MACRO_SUB)
            a.as.real = -a.as.real;
        return a;
    }
    if (op == MACRO_NOT)
        return integer_of(e, a.type, ~a.as.integer);
    if (op == MACRO_ADD)
        return a;
    if (is_unsigned(a.type))
        return integer_of(e, a.type, 0 - a.as.integer);
    int64_t value = (int64_t)a.as.integer;
    return signed_result(e, a.type, (int64_t)(0 - a.as.integer), value == INT64_MIN);
}

/* ---- the two stacks ---- */

static void apply_last(evaluation *e)
{
    fr_macro_scratch *s = e->scratch;
    fr_macro_pending last = s->pending.data[--s->pending.len];
    fr_macro_number *top = &s->numbers.data[s->numbers.len - 1];
    if (last.is_unary) {
        *top = unary(e, last.op, *top);
        return;
    }
    top[-1] = binary(e, last.op, top[-1], top[0]);
    s->numbers.len--;
}

/* Applies what binds at least as tightly as `level`, down to the last open parenthesis. */
static void apply_from(evaluation *e, uint8_t level)
{
    fr_macro_scratch *s = e->scratch;
    while (s->pending.len > 0) {
        fr_macro_pending last = s->pending.data[s->pending.len - 1];
        if (last.is_open || (!last.is_unary && fr_macro_level(last.op) < level))
            return;
        apply_last(e);
    }
}

typedef struct parse {
    bool wants_operand;
    size_t depth;
    uint8_t level;
} parse;

static bool take_operand(evaluation *e, parse *p, const fr_macro_operand *token)
{
    fr_macro_scratch *s = e->scratch;
    fr_macro_pending next = { .op = token->op };
    if (token->kind == MACRO_TOKEN_NUMBER) {
        fr_vec_push(e->arena, &s->numbers, token->number);
        p->wants_operand = false;
        return true;
    }
    if (token->kind == MACRO_TOKEN_OPEN) {
        next.is_open = true;
        if (++p->depth > FR_MACRO_DEPTH)
            fail(e, "more than 1000 parentheses inside each other");
    } else if (token->kind == MACRO_TOKEN_OPERATOR &&
               (token->op == MACRO_ADD || token->op == MACRO_SUB || token->op == MACRO_NOT)) {
        next.is_unary = true;
        if (p->depth == 0 && p->level > MACRO_LEVEL_UNARY)
            p->level = MACRO_LEVEL_UNARY;
    } else {
        return false;
    }
    fr_vec_push(e->arena, &s->pending, next);
    return true;
}

static bool take_operator(evaluation *e, parse *p, const fr_macro_operand *token)
{
    fr_macro_scratch *s = e->scratch;
    if (token->kind == MACRO_TOKEN_CLOSE && p->depth > 0) {
        apply_from(e, 0);
        s->pending.len--;
        p->depth--;
        return true;
    }
    if (token->kind != MACRO_TOKEN_OPERATOR || token->op == MACRO_NOT)
        return false;
    uint8_t level = fr_macro_level(token->op);
    fr_macro_pending next = { .op = token->op };
    apply_from(e, level);
    fr_vec_push(e->arena, &s->pending, next);
    if (p->depth == 0 && p->level > level)
        p->level = level;
    p->wants_operand = true;
    return true;
}

static void set_value(evaluation *e, fr_macro_number number, fr_value *out)
{
    if (number.type < MACRO_FLOAT) {
        *out = (fr_value){ .kind = VALUE_INT,
                           .is_unsigned = is_unsigned(number.type),
                           .width = (uint8_t)fr_macro_size(e->target, number.type),
                           .as.integer = number.as.integer };
        return;
    }
    double real = (double)number.as.real;
    if ((isinf(real) && !isinf(number.as.real)) || (real == 0.0 && number.as.real != 0.0L)) {
        fail(e, "the long double is beyond the range of double");
        return;
    }
    *out = (fr_value){ .kind = VALUE_FLOAT,
                       .width = number.type == MACRO_FLOAT ? 4 : 8,
                       .as.number = real };
}

static void evaluate_numbers(evaluation *e, const fr_macro_operand *operands, size_t count,
                             fr_macro_result *out)
{
    parse p = { .wants_operand = true, .level = MACRO_LEVEL_PRIMARY };
    e->scratch->numbers.len = e->scratch->pending.len = 0;
    for (size_t i = 0; i < count; i++)
        if (!(p.wants_operand ? take_operand : take_operator)(e, &p, &operands[i]))
            return;
    if (p.wants_operand || p.depth > 0)
        return;
    apply_from(e, 0);
    out->level = p.level;
    out->number = e->scratch->numbers.data[0];
    if (!e->why)
        set_value(e, out->number, &out->value);
    out->has_number = !e->why;
    out->why = e->why;
}

static void evaluate_text(evaluation *e, const fr_macro_operand *operands, size_t count,
                          fr_macro_result *out)
{
    fr_strs *strings = &e->scratch->strings;
    fr_macro_verdict verdict = { 0 };
    strings->len = 0;
    for (size_t i = 0; i < count; i++) {
        if (operands[i].kind != operands[0].kind)
            return;
        fr_vec_push(e->arena, strings, operands[i].text);
    }
    if (operands[0].kind == MACRO_TOKEN_STRING)
        verdict = fr_macro_read_strings(e->arena, e->target, strings->data, count, &out->value);
    else if (count == 1)
        verdict = fr_macro_read_char(e->target, operands[0].text, &out->value);
    out->why = verdict.why;
}

fr_macro_result fr_macro_evaluate(fr_macro_scratch *scratch, fr_arena *arena,
                                  const fr_macro_target *target, const fr_macro_operand *operands,
                                  size_t count)
{
    evaluation e = { .scratch = scratch, .arena = arena, .target = target };
    fr_macro_result out = { 0 };
    size_t begin = 0, end = count;
    while (begin < end && operands[begin].kind == MACRO_TOKEN_OPEN)
        begin++;
    if (begin == end)
        return out;
    if (operands[begin].kind != MACRO_TOKEN_STRING && operands[begin].kind != MACRO_TOKEN_CHAR) {
        evaluate_numbers(&e, operands, count, &out);
        return out;
    }
    for (size_t i = 0; i < begin; i++)
        if (end <= begin || operands[--end].kind != MACRO_TOKEN_CLOSE)
            return out;
    if (end > begin)
        evaluate_text(&e, operands + begin, end - begin, &out);
    return out;
}
