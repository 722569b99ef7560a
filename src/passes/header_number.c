/* Every expression is computed twice: by Rust's rules, with the type that is expected where a
 * literal has none, and by C's (C17 6.3.1.8, 6.5), with what a name stands for in the header. Both
 * give up where anything is not known. 64-bit targets are assumed: only there can `long` matter. */
#include "passes/header_number.h"

#include <string.h>

#include "passes/header_finish.h"

__extension__ typedef __int128 wide;

typedef struct int_type {
    unsigned width; /* in bits; 0: not known */
    bool is_signed;
} int_type;

typedef struct number {
    bool is_known;
    int_type type;
    wide value;
} number;

/* What the name of a constant is worth. */
typedef struct named_number {
    bool is_begun; /* being computed: it names itself */
    number rust, c;
} named_number;

/* Expressions nested deeper than this, and longer chains of names, are left as they are. */
enum { MOST_DEPTH = 128 };

typedef struct evaluation {
    fr_h *h;
    int depth;
} evaluation;

/* ---- types ---- */

typedef struct type_row {
    const char *text; /* in C */
    int_type type;
} type_row;

static const type_row type_rows[] = {
    { "int8_t", { 8, true } },      { "uint8_t", { 8, false } },
    { "int16_t", { 16, true } },    { "uint16_t", { 16, false } },
    { "int32_t", { 32, true } },    { "uint32_t", { 32, false } },
    { "int64_t", { 64, true } },    { "uint64_t", { 64, false } },
    { "intptr_t", { 64, true } },   { "uintptr_t", { 64, false } },
    { "short", { 16, true } },      { "unsigned short", { 16, false } },
    { "int", { 32, true } },        { "unsigned int", { 32, false } },
    { "long long", { 64, true } },  { "unsigned long long", { 64, false } },
    { "signed char", { 8, true } }, { "unsigned char", { 8, false } },
    { "size_t", { 64, false } },    { "ptrdiff_t", { 64, true } },
};

static const int_type c_int = { 32, true };

static int_type type_of(const fr_h_type *type)
{
    if (type && type->kind == H_PRIMITIVE && !type->as.primitive->is_bool)
        for (size_t i = 0; i < sizeof type_rows / sizeof *type_rows; i++)
            if (strcmp(type_rows[i].text, type->as.primitive->text) == 0)
                return type_rows[i].type;
    return (int_type){ 0 };
}

static int_type type_named(fr_str rust)
{
    const fr_h_primitive *primitive = fr_h_primitive_find(rust);
    fr_h_type type = { .kind = H_PRIMITIVE };
    type.as.primitive = primitive;
    return primitive ? type_of(&type) : (int_type){ 0 };
}

static int_type type_of_use(fr_h *h, fr_id type)
{
    return type == FR_NO_ID ? (int_type){ 0 } : type_of(fr_h_load_type(h, type).simple);
}

static wide least(int_type type)
{
    return type.is_signed ? -((wide)1 << (type.width - 1)) : 0;
}

static wide most(int_type type)
{
    return ((wide)1 << (type.is_signed ? type.width - 1 : type.width)) - 1;
}

static bool fits(wide value, int_type type)
{
    return value >= least(type) && value <= most(type);
}

/* Modulo 2 to the power of the width, as casts do in both languages. */
static wide wrapped(wide value, int_type type)
{
    wide mask = ((wide)1 << type.width) - 1;
    value &= mask;
    return type.is_signed && value > most(type) ? value - mask - 1 : value;
}

static number known(int_type type, wide value)
{
    return (number){ type.width != 0 && fits(value, type), type, value };
}

/* ---- operators ---- */

static bool is_op(const fr_expr *expr, const char *op)
{
    return fr_str_is(expr->text, op);
}

static bool is_shift(const fr_expr *expr)
{
    return is_op(expr, "<<") || is_op(expr, ">>");
}

static number shift(const fr_expr *expr, number a, number b, bool is_c)
{
    if (!a.is_known || !b.is_known || b.value < 0 || b.value >= a.type.width)
        return (number){ 0 };
    if (is_op(expr, ">>"))
        return known(a.type, a.value >> (int)b.value);
    /* Rust drops what leaves at the left. Signed C may fill the sign's bit at most (C++17 7.6.7).
     */
    wide value = a.value * ((wide)1 << (int)b.value);
    int_type unsigned_type = { a.type.width, false };
    if (is_c && a.type.is_signed && (a.value < 0 || !fits(value, unsigned_type)))
        return (number){ 0 };
    return known(a.type, wrapped(value, a.type));
}

/* False: no such operator, or no value. */
static bool compute(fr_str op, wide a, wide b, wide *value)
{
    char c = op.len == 1 ? op.ptr[0] : 0;
    switch (c) {
    case '+': *value = a + b; return true;
    case '-': *value = a - b; return true;
    case '*': return !__builtin_mul_overflow(a, b, value);
    case '/': *value = b ? a / b : 0; return b != 0;
    case '%': *value = b ? a % b : 0; return b != 0;
    case '&': *value = a & b; return true;
    case '|': *value = a | b; return true;
    case '^': *value = a ^ b; return true;
    default: return false;
    }
}

/* Of two numbers of one type. Overflow is an error in Rust, and of signed numbers in C. */
static number combine(const fr_expr *expr, number a, number b, bool is_c)
{
    wide value = 0;
    if (!a.is_known || !b.is_known || !compute(expr->text, a.value, b.value, &value))
        return (number){ 0 };
    return known(a.type, is_c && !a.type.is_signed ? wrapped(value, a.type) : value);
}

static number negate(const fr_expr *expr, number a)
{
    if (!a.is_known)
        return a;
    if (is_op(expr, "!"))
        return known(a.type, a.type.is_signed ? ~a.value : most(a.type) - a.value);
    return is_op(expr, "-") ? known(a.type, -a.value) : (number){ 0 };
}

/* ---- what both have ---- */

static bool digits(fr_str text, wide *value)
{
    uint64_t small = 0;
    bool is_good = fr_str_to_u64(text, &small);
    *value = small;
    return is_good;
}

/* `u8::MAX` and its kin. */
static number limit(const fr_expr_path *path)
{
    if (path->segments.len != 2)
        return (number){ 0 };
    int_type type = type_named(path->segments.data[0]);
    fr_str name = path->segments.data[1];
    if (type.width && fr_str_is(name, "MAX"))
        return known(type, most(type));
    if (type.width && fr_str_is(name, "MIN"))
        return known(type, least(type));
    return (number){ 0 };
}

static named_number *name_of(evaluation *v, const fr_expr_path *path);

/* The type that an expression has by itself; width 0: whatever is expected. */
static int_type own_type(evaluation *v, const fr_expr *expr)
{
    int_type type = { 0 };
    for (int i = 0; i < MOST_DEPTH; i++) {
        switch (expr->kind) {
        case EXPR_INT: return type_named(expr->suffix);
        case EXPR_BYTE: return (int_type){ 8, false };
        case EXPR_CAST: return type_of_use(v->h, expr->type);
        case EXPR_PATH: {
            const named_number *named = name_of(v, expr->path);
            return named ? named->rust.type : limit(expr->path).type;
        }
        case EXPR_BINARY:
            if (!is_shift(expr)) {
                type = own_type(v, expr->operands.data[1]);
                if (type.width)
                    return type;
            }
            break;
        case EXPR_UNARY: break;
        case EXPR_FLOAT:
        case EXPR_BOOL:
        case EXPR_CHAR:
        case EXPR_STRING:
        case EXPR_BYTES:
        case EXPR_CSTRING:
        case EXPR_FIELD:
        case EXPR_STRUCT:
        case EXPR_CALL:
        case EXPR_METHOD:
        case EXPR_ARRAY:
        case EXPR_REPEAT:
        case EXPR_TUPLE:
        case EXPR_REF:
        case EXPR_OTHER: return type;
        }
        expr = expr->operands.data[0];
    }
    return type;
}

/* ---- by the rules of Rust ---- */

static number in_rust(evaluation *v, const fr_expr *expr, int_type expected);

static number rust_cast(evaluation *v, const fr_expr *expr)
{
    int_type type = type_of_use(v->h, expr->type);
    const fr_expr *from = expr->operands.data[0];
    if (from->kind == EXPR_CHAR)
        return known(type, wrapped((wide)from->number, type));
    number value = in_rust(v, from, type);
    return value.is_known && type.width ? known(type, wrapped(value.value, type)) : (number){ 0 };
}

static number rust_binary(evaluation *v, const fr_expr *expr, int_type expected)
{
    int_type type = own_type(v, expr);
    if (!type.width)
        type = expected;
    number a = in_rust(v, expr->operands.data[0], type);
    number b = in_rust(v, expr->operands.data[1], is_shift(expr) ? c_int : type);
    return is_shift(expr) ? shift(expr, a, b, false) : combine(expr, a, b, false);
}

static number in_rust(evaluation *v, const fr_expr *expr, int_type expected)
{
    number out = { 0 };
    wide value = 0;
    if (++v->depth <= MOST_DEPTH) {
        switch (expr->kind) {
        case EXPR_INT:
            if (digits(expr->text, &value))
                out = known(expr->suffix.len ? type_named(expr->suffix) : expected, value);
            break;
        case EXPR_BYTE: out = known((int_type){ 8, false }, (wide)expr->number); break;
        case EXPR_UNARY: out = negate(expr, in_rust(v, expr->operands.data[0], expected)); break;
        case EXPR_BINARY: out = rust_binary(v, expr, expected); break;
        case EXPR_CAST: out = rust_cast(v, expr); break;
        case EXPR_PATH: {
            const named_number *named = name_of(v, expr->path);
            out = named ? named->rust : limit(expr->path);
            break;
        }
        case EXPR_FLOAT:
        case EXPR_BOOL:
        case EXPR_CHAR:
        case EXPR_STRING:
        case EXPR_BYTES:
        case EXPR_CSTRING:
        case EXPR_FIELD:
        case EXPR_STRUCT:
        case EXPR_CALL:
        case EXPR_METHOD:
        case EXPR_ARRAY:
        case EXPR_REPEAT:
        case EXPR_TUPLE:
        case EXPR_REF:
        case EXPR_OTHER: break;
        }
    }
    v->depth--;
    return out;
}

/* ---- by the rules of C ---- */

static number in_c(evaluation *v, const fr_expr *expr);

/* The integer promotions (C17 6.3.1.1p2). */
static number promoted(number a)
{
    return a.is_known && a.type.width < c_int.width ? known(c_int, a.value) : a;
}

/* The literal as header_value.c writes it (C17 6.4.4.1p5). */
static number c_literal(const fr_expr *expr)
{
    static const int_type c_long = { 64, true };
    wide value = 0;
    if (!digits(expr->text, &value))
        return (number){ 0 };
    if (fr_str_is(expr->suffix, "u64") || !fits(value, c_long))
        return known((int_type){ 64, false }, value);
    if (fr_str_is(expr->suffix, "i64"))
        return known(c_long, value);
    if (fr_str_is(expr->suffix, "u32"))
        return known((int_type){ fits(value, (int_type){ 32, false }) ? 32 : 64, false }, value);
    return known(fits(value, c_int) ? c_int : c_long, value);
}

/* The usual arithmetic conversions (C17 6.3.1.8). */
static number c_binary(evaluation *v, const fr_expr *expr)
{
    number a = promoted(in_c(v, expr->operands.data[0]));
    number b = promoted(in_c(v, expr->operands.data[1]));
    if (is_shift(expr) || !a.is_known || !b.is_known)
        return shift(expr, a, b, true);
    int_type type = a.type;
    if (b.type.width > type.width || (b.type.width == type.width && !b.type.is_signed))
        type = b.type;
    a = known(type, wrapped(a.value, type));
    b = known(type, wrapped(b.value, type));
    return combine(expr, a, b, true);
}

static number c_cast(evaluation *v, const fr_expr *expr)
{
    int_type type = type_of_use(v->h, expr->type);
    number value = in_c(v, expr->operands.data[0]);
    return value.is_known && type.width ? known(type, wrapped(value.value, type)) : (number){ 0 };
}

static number in_c(evaluation *v, const fr_expr *expr)
{
    number out = { 0 };
    if (++v->depth <= MOST_DEPTH) {
        switch (expr->kind) {
        case EXPR_INT: out = c_literal(expr); break;
        case EXPR_BYTE:
        case EXPR_CHAR:
            out = known(expr->number > 255 ? (int_type){ 32, false } : c_int, (wide)expr->number);
            break;
        case EXPR_UNARY: {
            number a = promoted(in_c(v, expr->operands.data[0]));
            bool wraps = a.is_known && !a.type.is_signed && is_op(expr, "-");
            out = wraps ? known(a.type, wrapped(-a.value, a.type)) : negate(expr, a);
            break;
        }
        case EXPR_BINARY: out = c_binary(v, expr); break;
        case EXPR_CAST: out = c_cast(v, expr); break;
        case EXPR_PATH: {
            const named_number *named = name_of(v, expr->path);
            out = named ? named->c : limit(expr->path);
            break;
        }
        case EXPR_FLOAT:
        case EXPR_BOOL:
        case EXPR_STRING:
        case EXPR_BYTES:
        case EXPR_CSTRING:
        case EXPR_FIELD:
        case EXPR_STRUCT:
        case EXPR_CALL:
        case EXPR_METHOD:
        case EXPR_ARRAY:
        case EXPR_REPEAT:
        case EXPR_TUPLE:
        case EXPR_REF:
        case EXPR_OTHER: break;
        }
    }
    v->depth--;
    return out;
}

/* ---- names ---- */

/* True where a constant is declared with its type: C converts to that whatever the text is. */
static bool is_typed(const fr_h *h)
{
    return h->is_cxx &&
           (h->options->const_.allow_static_const || h->options->const_.allow_constexpr);
}

/* What the header's text of a constant is worth in C, once it is put right. */
static number right_in_c(const fr_h *h, int_type type, number rust, number c)
{
    if (!rust.is_known)
        return is_typed(h) ? (number){ .type = type } : c;
    bool is_as_it_is = !is_typed(h) && c.is_known && c.value == rust.value;
    return is_as_it_is ? c : rust;
}

/* The constant that a path names, computed once; NULL: none. */
static named_number *name_of(evaluation *v, const fr_expr_path *path)
{
    fr_h *h = v->h;
    const fr_item *item =
        path->is_member || path->target == FR_NO_ID ? NULL : fr_model_item(h->model, path->target);
    if (!item || item->kind != ITEM_VAR || !item->rust || !item->rust->value)
        return NULL;
    if (!h->numbers.arena)
        fr_bits_map_init(&h->numbers, h->arena);
    const uint64_t *found = fr_bits_map_find(&h->numbers, item->id);
    named_number *named =
        found ? (named_number *)(uintptr_t)*found : FR_NEW(h->arena, named_number);
    if (found || named->is_begun)
        return named;
    named->is_begun = true;
    named->rust.type = type_of_use(h, item->as.var.type);
    fr_bits_map_put(&h->numbers, item->id, (uint64_t)(uintptr_t)named);
    if (!named->rust.type.width)
        return named;
    number rust = in_rust(v, item->rust->value, named->rust.type);
    number c = in_c(v, item->rust->value);
    named->c = right_in_c(h, named->rust.type, rust, c);
    rust.type = named->rust.type;
    named->rust = rust;
    return named;
}

/* ---- putting right ---- */

static fr_str literal_of(fr_arena *arena, number n)
{
    bool is_64 = n.type.width == 64;
    if (n.value < 0 && n.value == least(n.type))
        return fr_arena_printf(arena, "INT%u_MIN", n.type.width);
    if (n.value < 0)
        return fr_arena_printf(arena, "-%llu%s", (unsigned long long)-n.value, is_64 ? "ll" : "");
    const char *suffix = n.type.is_signed ? is_64 ? "ll" : "" : is_64 ? "ull" : "u";
    return fr_arena_printf(arena, "%llu%s", (unsigned long long)n.value, suffix);
}

static const fr_header_value *literal(fr_h *h, number n)
{
    fr_header_value *value = FR_NEW(h->arena, fr_header_value);
    value->kind = HEADER_VALUE_TEXT;
    value->text = literal_of(h->arena, n);
    return value;
}

const fr_header_value *fr_h_right_number(fr_h *h, const fr_h_type *type, const fr_expr *expr,
                                         const fr_header_value *value)
{
    evaluation v = { .h = h };
    int_type wanted = type_of(type);
    if (h->is_cython || !value || !wanted.width || expr->kind == EXPR_INT)
        return value;
    number rust = in_rust(&v, expr, wanted), c = in_c(&v, expr);
    if (!rust.is_known || (c.is_known && c.value == rust.value))
        return value;
    bool is_converted = c.is_known && wrapped(c.value, wanted) == rust.value;
    if (is_converted && is_typed(h))
        return value;
    rust.type = wanted;
    if (!is_converted)
        return literal(h, rust);
    fr_header_value *cast = FR_NEW(h->arena, fr_header_value);
    cast->kind = HEADER_VALUE_CAST;
    cast->type = fr_h_final_type(h, type, NULL, false);
    fr_vec_push(h->arena, &cast->operands, value);
    return cast;
}

const fr_header_value *fr_h_right_cast(fr_h *h, const fr_expr *expr, const fr_header_value *value)
{
    evaluation v = { .h = h };
    if (h->is_cython)
        return value;
    number rust = in_rust(&v, expr, (int_type){ 0 }), c = in_c(&v, expr);
    return rust.is_known && (!c.is_known || c.value != rust.value) ? literal(h, rust) : value;
}
